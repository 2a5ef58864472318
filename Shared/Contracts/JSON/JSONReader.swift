/// Pulls JSON tokens out of bytes that it does not own, one pass, without allocating but for strings with escapes.
///
/// The bytes must outlive the reader: it is made and dropped inside one `withUnsafeBytes`. Every access is checked against
/// `end`; there is no sentinel byte. Grammar: RFC 8259, strict (no comments, no trailing commas, no lone surrogates).
struct JSONReader {
    let bytes: UnsafeRawBufferPointer
    let end: Int
    var position: Int
    var depth = 0
    /// Set once a document was found not to be in canonical order: from then on objects are indexed before they are read,
    /// so that a hostile document cannot make every level be tried twice.
    var isIndexing = false
    /// Offsets (of the name's opening quote) of fields that the contract does not know.
    var unknownFields: [Int] = []

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        self.end = bytes.count
        self.position = 0
    }

    @inline(__always)
    func peek() -> UInt8? {
        position < end ? bytes[position] : nil
    }

    @inline(__always)
    mutating func skipWhitespace() {
        while position < end {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    /// Consumes `byte`, after whitespace, if it is next.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        skipWhitespace()
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func expect(_ byte: UInt8) throws(ContractError) {
        guard take(byte) else { throw failure(.notJSON, "expected '\(Character(UnicodeScalar(byte)))'") }
    }

    /// Consumes exactly these bytes, without whitespace before or between, if they are next.
    @inline(__always)
    mutating func takeExactly(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= end else { return false }
        let expected = UnsafeRawBufferPointer(start: text.utf8Start, count: count)
        var index = 0
        while index + 8 <= count {
            let word = expected.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard bytes.loadUnaligned(fromByteOffset: position + index, as: UInt64.self) == word else { return false }
            index += 8
        }
        while index < count {
            guard bytes[position + index] == expected[index] else { return false }
            index += 1
        }
        position += count
        return true
    }

    /// Consumes `token`, less its first `skipped` bytes, if it is next.
    @inline(__always)
    mutating func takeExactly(_ token: [UInt8], from skipped: Int) -> Bool {
        let count = token.count - skipped
        guard position + count <= end else { return false }
        let isNext = token.withUnsafeBytes { token in
            var index = 0
            while index + 8 <= count {
                let expected = token.loadUnaligned(fromByteOffset: skipped + index, as: UInt64.self)
                guard bytes.loadUnaligned(fromByteOffset: position + index, as: UInt64.self) == expected else { return false }
                index += 8
            }
            while index < count {
                guard bytes[position + index] == token[skipped + index] else { return false }
                index += 1
            }
            return true
        }
        if isNext { position += count }
        return isNext
    }

    /// Where a reader stood, to try another way from there.
    struct Mark {
        let position: Int
        fileprivate let depth: Int
        fileprivate let unknownFields: Int
    }

    @inline(__always)
    var mark: Mark { Mark(position: position, depth: depth, unknownFields: unknownFields.count) }

    mutating func goBack(to mark: Mark) {
        position = mark.position
        depth = mark.depth
        unknownFields.removeLast(unknownFields.count - mark.unknownFields)
    }

    mutating func enter() throws(ContractError) {
        depth += 1
        guard depth <= ContractLimits.depth else {
            throw failure(.tooDeep, "more than \(ContractLimits.depth) levels")
        }
    }

    mutating func leave() { depth -= 1 }

    /// Nothing but whitespace may follow the document.
    mutating func expectEnd() throws(ContractError) {
        skipWhitespace()
        guard position == end else { throw failure(.notJSON, "bytes after the end of the document") }
    }

    func failure(_ code: ContractError.Code, _ cause: String, at offset: Int? = nil) -> ContractError {
        ContractError(code, .byte(offset ?? position), cause)
    }
}
