/// The way from the top of a document to one of its values.
struct JSONPath: Hashable, Sendable {
    enum Step: Hashable, Sendable {
        case field(String)
        case element(Int)
    }

    var steps: [Step] = []

    /// RFC 6901.
    var pointer: String {
        steps.map { step in
            switch step {
            case .field(let name): "/" + Self.escaped(name)
            case .element(let index): "/\(index)"
            }
        }.joined()
    }

    private static func escaped(_ name: String) -> String {
        var result = ""
        for character in name {
            switch character {
            case "~": result += "~0"
            case "/": result += "~1"
            default: result.append(character)
            }
        }
        return result
    }
}

/// Finds the paths of byte offsets in one walk: the hot path keeps no path, it is looked for only when something is told.
struct JSONLocator {
    /// Ascending.
    private let offsets: [Int]
    private var found: [JSONPath] = []
    private var path = JSONPath()
    private var reader: JSONReader

    /// The path of the value that each offset lies in; the offset of a name counts as its value. `offsets` must be ascending.
    /// Where the document is broken before an offset, its path is the innermost one that was reached.
    static func paths(of offsets: [Int], in bytes: UnsafeRawBufferPointer) -> [JSONPath] {
        var locator = JSONLocator(offsets: offsets, reader: JSONReader(bytes))
        do throws(ContractError) { try locator.walk() } catch { locator.resolve(before: .max) }
        locator.resolve(before: .max)
        return locator.found
    }

    private init(offsets: [Int], reader: JSONReader) {
        self.offsets = offsets
        self.reader = reader
    }

    /// Everything asked for that lies before `position` belongs to the present path.
    private mutating func resolve(before position: Int) {
        while found.count < offsets.count, offsets[found.count] < position { found.append(path) }
    }

    private mutating func walk() throws(ContractError) {
        reader.skipWhitespace()
        // The value's own first byte is its own, not that of what it holds.
        resolve(before: reader.position + 1)
        switch reader.peek() {
        case UInt8(ascii: "{"): try walkMembers()
        case UInt8(ascii: "["): try walkElements()
        default: try reader.skipValue()
        }
        resolve(before: reader.position)
    }

    private mutating func walkMembers() throws(ContractError) {
        reader.position += 1
        try reader.enter()
        if !reader.take(UInt8(ascii: "}")) {
            repeat {
                reader.skipWhitespace()
                resolve(before: reader.position)
                let name = try reader.string()
                path.steps.append(.field(name))
                resolve(before: reader.position)
                try reader.expect(UInt8(ascii: ":"))
                try walk()
                path.steps.removeLast()
            } while reader.take(UInt8(ascii: ","))
            try reader.expect(UInt8(ascii: "}"))
        }
        reader.leave()
    }

    private mutating func walkElements() throws(ContractError) {
        reader.position += 1
        try reader.enter()
        if !reader.take(UInt8(ascii: "]")) {
            var index = 0
            repeat {
                path.steps.append(.element(index))
                try walk()
                path.steps.removeLast()
                index += 1
            } while reader.take(UInt8(ascii: ","))
            try reader.expect(UInt8(ascii: "]"))
        }
        reader.leave()
    }
}
