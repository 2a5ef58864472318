/// Finds where a reader's schema refuses what a writer's schema allows.
struct SchemaComparison {
    typealias Narrowing = (rule: Incompatibility.Rule, pointer: String)

    let reader: JSONValue
    let writer: JSONValue
    /// A field that the writer wrote and the reader does not know is lost: forbidden when the reader is the newer one.
    let mustKeepFields: Bool
    private var found: [Narrowing] = []

    init(reader: JSONValue, writer: JSONValue, mustKeepFields: Bool) {
        self.reader = reader
        self.writer = writer
        self.mustKeepFields = mustKeepFields
    }

    mutating func narrowings() -> [Narrowing] {
        found = []
        compare(reader, writer, "")
        return found
    }

    private mutating func compare(_ reader: JSONValue, _ writer: JSONValue, _ pointer: String) {
        let reader = resolved(reader, in: self.reader)
        let writer = resolved(writer, in: self.writer)
        guard (reader["anyOf"] == nil) == (writer["anyOf"] == nil) else { return add(.combinedTypeChanged, pointer) }
        if let readers = reader["anyOf"]?.elements, let writers = writer["anyOf"]?.elements {
            return compareChoices(readers, writers, pointer)
        }
        guard compareTypes(reader["type"]?.text, writer["type"]?.text, pointer) else { return }
        compareCodes(reader, writer, pointer)
        compareBounds(reader, writer, pointer)
        compareFields(reader, writer, pointer)
        if let items = reader["items"], let written = writer["items"] { compare(items, written, pointer + "/-") }
    }

    private mutating func compareTypes(_ reader: String?, _ writer: String?, _ pointer: String) -> Bool {
        if reader == writer || reader == nil || (reader == "number" && writer == "integer") { return true }
        add(writer == nil || (reader == "integer" && writer == "number") ? .typeNarrowed : .typeChanged, pointer)
        return false
    }

    private mutating func compareCodes(_ reader: JSONValue, _ writer: JSONValue, _ pointer: String) {
        if let codes = reader["enum"]?.elements {
            let written = writer["enum"]?.elements
            if written == nil || !Set(written ?? []).isSubset(of: codes) { add(.enumArrayNarrowed, pointer) }
        }
        if let pattern = reader["pattern"] {
            if writer["pattern"] == nil {
                add(.patternAdded, pointer)
            } else if writer["pattern"] != pattern {
                add(.patternChanged, pointer)
            }
        }
    }

    /// Keyword, the rule when the reader alone has it, the rule when the reader's is stricter, and whether it is an upper bound.
    private static let bounds: [(String, Incompatibility.Rule, Incompatibility.Rule, Bool)] = [
        ("maxLength", .maxLengthAdded, .maxLengthDecreased, true), ("minLength", .minLengthAdded, .minLengthIncreased, false),
        ("maximum", .maximumAdded, .maximumDecreased, true), ("minimum", .minimumAdded, .minimumIncreased, false),
        ("maxItems", .maxItemsAdded, .maxItemsDecreased, true), ("minItems", .minItemsAdded, .minItemsIncreased, false),
        ("minProperties", .minPropertiesAdded, .minPropertiesIncreased, false),
    ]

    private mutating func compareBounds(_ reader: JSONValue, _ writer: JSONValue, _ pointer: String) {
        for (keyword, added, stricter, isUpper) in Self.bounds {
            guard let bound = Self.number(reader[keyword]) else { continue }
            guard let written = Self.number(writer[keyword]) else {
                add(added, pointer)
                continue
            }
            if isUpper ? bound < written : bound > written { add(stricter, pointer) }
        }
    }

    private mutating func compareFields(_ reader: JSONValue, _ writer: JSONValue, _ pointer: String) {
        let always = Set(writer["required"]?.elements ?? [])
        for name in reader["required"]?.elements ?? [] where !always.contains(name) {
            add(.requiredAttributeAdded, pointer + "/" + (name.text ?? ""))
        }
        for field in writer["properties"]?.members ?? [] {
            let path = pointer + "/" + field.name
            if let known = reader["properties"]?[field.name] {
                compare(known, field.value, path)
            } else if mustKeepFields {
                add(.propertyRemoved, path)
            }
        }
        compareMaps(reader, writer, pointer)
    }

    /// Objects whose fields are not named, such as texts by language.
    private mutating func compareMaps(_ reader: JSONValue, _ writer: JSONValue, _ pointer: String) {
        for keyword in ["propertyNames", "additionalProperties"] {
            guard let known = reader[keyword], known.members != nil else { continue }
            if let written = writer[keyword], written.members != nil {
                compare(known, written, pointer + "/*")
            } else if writer[keyword] != .boolean(false) {
                add(.additionalPropertiesNarrowed, pointer)
            }
        }
    }

    private mutating func compareChoices(_ readers: [JSONValue], _ writers: [JSONValue], _ pointer: String) {
        for writer in writers {
            let isRead = readers.contains { reader in
                var trial = self
                trial.found = []
                trial.compare(reader, writer, pointer)
                return trial.found.isEmpty
            }
            if !isRead { add(.sumTypeNarrowed, pointer) }
        }
    }

    private mutating func add(_ rule: Incompatibility.Rule, _ pointer: String) { found.append((rule, pointer)) }

    private func resolved(_ schema: JSONValue, in root: JSONValue) -> JSONValue {
        guard let reference = schema["$ref"]?.text, let name = reference.split(separator: "/").last else { return schema }
        return root["$defs"]?[String(name)] ?? schema
    }

    private static func number(_ value: JSONValue?) -> Double? {
        if case .number(let digits)? = value { Double(digits) } else { nil }
    }
}
