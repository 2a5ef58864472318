import Domain

/// Values of the domain, written without making a `String` of each.
extension JSONWriter {
    /// `"<prefix><uuid>"`.
    mutating func identifier(_ prefix: [UInt8], _ id: UniqueID) {
        bytes.append(0x22)
        bytes.append(contentsOf: prefix)
        append(id)
        bytes.append(0x22)
        isCommaDue = true
    }

    /// Bytes of the canonical form as they stand, commas and quotes included.
    @inline(__always)
    mutating func literal(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func append(_ id: UniqueID) {
        append(room: UniqueID.textLength) { id.write(to: $0) }
    }

    @inline(__always)
    mutating func append(_ date: CalendarDate) {
        append(room: CalendarDate.textLength) { date.write(to: $0) }
    }

    @inline(__always)
    mutating func append(_ instant: Instant) {
        append(room: Instant.longestText) { instant.write(to: $0) }
    }

    @inline(__always)
    mutating func append(_ number: DecimalNumber) {
        append(room: DecimalNumber.longestText) { number.write(to: $0) }
    }

    /// Appends what `write` puts into a buffer with this much room; it returns how much that is.
    @inline(__always)
    private mutating func append(room: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
            let count = write(buffer)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
