import Domain

extension LanguageMap {
    /// `{"ar": "…", "fr": "…"}`: keys are languages, so nothing in it is an unknown field.
    static let shape = Codec<LanguageMap>(
        schema: [
            "title": "LanguageMap", "type": "object", "minProperties": 1,
            "propertyNames": ["pattern": "^[a-z]{2}$"],
            "additionalProperties": [
                "type": "string", "minLength": 1, "maxLength": .number(String(LanguageMap.longestText)), "pattern": "\\S",
            ],
        ],
        read: { reader throws(ContractError) in try read(&reader) },
        write: { value, writer in
            writer.beginObject()
            for entry in value.entries {
                writer.fieldName(text: entry.language.text)
                writer.string(entry.text)
            }
            writer.endObject()
        })

    private static func read(_ reader: inout JSONReader) throws(ContractError) -> LanguageMap {
        reader.skipWhitespace()
        let start = reader.position
        guard reader.take(UInt8(ascii: "{")) else { throw reader.failure(.fieldType, "expected texts by language") }
        try reader.enter()
        var texts: [(LanguageCode, String)] = []
        if !reader.take(UInt8(ascii: "}")) {
            repeat { texts.append(try entry(&reader, texts.count)) } while reader.take(UInt8(ascii: ","))
            try reader.expect(UInt8(ascii: "}"))
        }
        reader.leave()
        do throws(FaultCode) { return try LanguageMap(texts) } catch {
            throw reader.failure(.fieldValue, error.rawValue, at: start)
        }
    }

    private static func entry(_ reader: inout JSONReader, _ count: Int) throws(ContractError) -> (LanguageCode, String) {
        reader.skipWhitespace()
        let nameOffset = reader.position
        guard reader.peek() == 0x22 else { throw reader.failure(.notJSON, "language expected") }
        let name = try reader.string()
        // More languages than ISO 639-1 has: repeated ones, refused before they fill the memory.
        guard count < 184, let language = try? LanguageCode(name) else {
            throw reader.failure(.fieldValue, FaultCode.languageCodeInvalid.rawValue, at: nameOffset)
        }
        try reader.expect(UInt8(ascii: ":"))
        return (language, try reader.string())
    }
}
