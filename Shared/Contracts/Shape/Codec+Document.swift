extension Codec {
    /// The canonical bytes of a whole document.
    func bytes(of value: Value) throws(ContractError) -> [UInt8] {
        var writer = JSONWriter()
        write(value, &writer)
        return try writer.finished()
    }

    /// The value of a whole document; fields it does not know are passed over.
    func value(of data: [UInt8]) throws(ContractError) -> Value {
        try data.withUnsafeBufferPointer { buffer throws(ContractError) in
            try JSONReader.read(UnsafeRawBufferPointer(buffer)) { reader throws(ContractError) in try read(&reader) }.value
        }
    }

    /// The same JSON for a value that has fewer forms than this one; `nil` from `make` refuses the field.
    func refined<Other>(
        _ make: @escaping @Sendable (Value) -> Other?, _ back: @escaping @Sendable (Other) -> Value, cause: String
    ) -> Codec<Other> {
        let (read, write) = (read, write)
        return Codec<Other>(schema: schema) { (reader: inout JSONReader) throws(ContractError) -> Other in
            reader.skipWhitespace()
            let start = reader.position
            guard let other = make(try read(&reader)) else { throw reader.failure(.fieldValue, cause, at: start) }
            return other
        } write: { value, writer in
            write(back(value), &writer)
        }
    }
}

extension JSONReader {
    /// Reads one whole document within `ContractLimits`; errors are at JSON pointers.
    static func read<Value>(
        _ bytes: UnsafeRawBufferPointer, _ body: (inout JSONReader) throws(ContractError) -> Value
    ) throws(ContractError) -> (value: Value, unknownFields: [Int]) {
        guard bytes.count <= ContractLimits.dataBytes else {
            throw ContractError(.tooLarge, .field(""), "\(bytes.count) bytes, more than \(ContractLimits.dataBytes)")
        }
        var reader = JSONReader(bytes)
        do throws(ContractError) {
            let value = try body(&reader)
            try reader.expectEnd()
            return (value, reader.unknownFields)
        } catch { throw error.located(in: bytes) }
    }
}

extension JSONWriter {
    /// The bytes, unless a value did not fit the schema or the document is larger than may travel.
    func finished() throws(ContractError) -> [UInt8] {
        if let refusal { throw ContractError(.fieldValue, .field(""), refusal) }
        guard bytes.count <= ContractLimits.dataBytes else {
            throw ContractError(.tooLarge, .field(""), "\(bytes.count) bytes, more than \(ContractLimits.dataBytes)")
        }
        return bytes
    }
}
