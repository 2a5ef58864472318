import Domain

/// The bytes are not in the one form that was expected: they are read again by the general description, which says what
/// they are or what is wrong with them.
struct Deviation: Error {}

extension Codec {
    /// The same, with a way of its own for the canonical bytes of the values that there are most of.
    ///
    /// `canonical` may give up whenever it likes; what it does read must be what the description reads. A test compares the
    /// two over thousands of documents.
    func readingCanonical(_ canonical: @escaping @Sendable (inout JSONReader) throws(Deviation) -> Value) -> Codec {
        let general = read
        return Codec(
            schema: schema,
            read: { reader throws(ContractError) in
                if !reader.isIndexing {
                    let start = reader.mark
                    do throws(Deviation) { return try canonical(&reader) } catch { reader.goBack(to: start) }
                }
                return try general(&reader)
            }, write: write)
    }
}

extension Codec {
    /// The same, with a way of its own to write the values that there are most of. `canonical` returns `false` when it meets
    /// what it does not write; then the description writes the value, or says why it may not leave.
    func writingCanonical(_ canonical: @escaping @Sendable (Value, inout JSONWriter) -> Bool) -> Codec {
        let general = write
        return Codec(
            schema: schema, read: read,
            write: { value, writer in
                let (count, isCommaDue) = (writer.bytes.count, writer.isCommaDue)
                if canonical(value, &writer) {
                    writer.isCommaDue = true
                } else {
                    writer.bytes.removeLast(writer.bytes.count - count)
                    writer.isCommaDue = isCommaDue
                    general(value, &writer)
                }
            })
    }
}

/// No whitespace is passed over here: canonical bytes have none.
extension JSONReader {
    /// Consumes `token`, which must be next.
    @inline(__always)
    mutating func demand(_ token: StaticString) throws(Deviation) {
        guard takeExactly(token) else { throw Deviation() }
    }

    /// Whether the next field of an object is this one; consumes its token and the comma before it.
    @inline(__always)
    mutating func takeField(_ token: StaticString, _ isFirst: inout Bool) -> Bool {
        let start = position
        if !isFirst {
            guard takeNext(UInt8(ascii: ",")) else { return false }
        }
        guard takeExactly(token) else {
            position = start
            return false
        }
        isFirst = false
        return true
    }

    @inline(__always)
    mutating func takeNext(_ byte: UInt8) -> Bool {
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// The bytes up to the closing quote, which is consumed, when they have no escape.
    @inline(__always)
    mutating func untilQuote() throws(Deviation) -> UnsafeBufferPointer<UInt8> {
        let start = position
        var index = start
        while index + 8 <= end, Self.isPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { index += 8 }
        while index < end {
            let byte = bytes[index]
            if byte == 0x22 {
                position = index + 1
                return UnsafeRawBufferPointer(rebasing: bytes[start..<index]).assumingMemoryBound(to: UInt8.self)
            }
            guard byte >= 0x20, byte != 0x5C else { throw Deviation() }
            index += 1
        }
        throw Deviation()
    }

    /// `count` bytes and the closing quote behind them.
    @inline(__always)
    mutating func bytesBeforeQuote(_ count: Int) throws(Deviation) -> UnsafeBufferPointer<UInt8> {
        guard position + count < end, bytes[position + count] == 0x22 else { throw Deviation() }
        let start = position
        position += count + 1
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]).assumingMemoryBound(to: UInt8.self)
    }

    /// Elements up to the closing bracket; the opening one was consumed, and the list is not empty.
    @inline(__always)
    mutating func elements<Element>(
        most: Int, _ element: (inout JSONReader) throws(Deviation) -> Element
    ) throws(Deviation) -> [Element] {
        var elements: [Element] = []
        repeat {
            guard elements.count < most else { throw Deviation() }
            elements.append(try element(&self))
        } while takeNext(UInt8(ascii: ","))
        guard takeNext(UInt8(ascii: "]")) else { throw Deviation() }
        return elements
    }

    /// By the general description.
    mutating func general<Value>(_ codec: Codec<Value>) throws(Deviation) -> Value {
        do throws(ContractError) { return try codec.read(&self) } catch { throw Deviation() }
    }
}
