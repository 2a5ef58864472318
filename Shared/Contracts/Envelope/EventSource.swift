package import Domain

/// Who speaks, and in which numbered stream: `urn:recosa:<country>:<family>:v1:<partition>`, or for the region's own
/// topics `urn:recosa:region:<kind>:v1:<partition>`. `CloudEvent.sequence` is contiguous from 1 within one source.
package struct EventSource: Hashable, Sendable, CustomStringConvertible {
    /// What the events of a source are about.
    package enum Stream: Hashable, Sendable {
        case national(CountryCode, Family)
        case regional(RegionalKind)
    }

    /// The three topics that belong to no country.
    package enum RegionalKind: String, CaseIterable, Hashable, Sendable {
        case receipt, figure, rejected
    }

    package let stream: Stream
    /// The partition of the topic, from 0.
    package let partition: Int32

    package init(_ country: CountryCode, _ family: Family, partition: Int32) {
        self.init(.national(country, family), partition: partition)
    }

    package init(_ stream: Stream, partition: Int32) {
        self.stream = stream
        self.partition = partition
    }

    /// The country that speaks; `nil` for the region.
    package var country: CountryCode? {
        if case .national(let country, _) = stream { country } else { nil }
    }

    package var family: Family? {
        if case .national(_, let family) = stream { family } else { nil }
    }

    /// `nil` unless the text is exactly the canonical form.
    package init?(_ text: String) {
        var copy = text
        guard let source = copy.withUTF8({ EventSource(utf8: UnsafeRawBufferPointer($0)) }) else { return nil }
        self = source
    }

    /// Read without making strings or lists: every record of every topic passes here.
    init?(utf8 text: UnsafeRawBufferPointer) {
        let start = Self.prefix.utf8CodeUnitCount
        guard text.count < 80, Self.matches(text, at: 0, Self.prefix), let owner = Self.part(text, from: start),
            let name = Self.part(text, from: owner.upperBound + 1), Self.matches(text, at: name.upperBound, ":v1:"),
            let partition = Self.partition(text, name.upperBound + 4..<text.count),
            let stream = Self.stream(text, owner: owner, name: name)
        else { return nil }
        self.init(stream, partition: partition)
    }

    /// Up to the next colon.
    private static func part(_ text: UnsafeRawBufferPointer, from start: Int) -> Range<Int>? {
        var index = start
        while index < text.count {
            if text[index] == UInt8(ascii: ":") { return start..<index }
            index += 1
        }
        return nil
    }

    private static func matches(_ text: UnsafeRawBufferPointer, at offset: Int, _ expected: StaticString) -> Bool {
        let count = expected.utf8CodeUnitCount
        guard offset + count <= text.count else { return false }
        for index in 0..<count where text[offset + index] != expected.utf8Start[index] { return false }
        return true
    }

    private static func stream(_ text: UnsafeRawBufferPointer, owner: Range<Int>, name: Range<Int>) -> Stream? {
        let name = UnsafeRawBufferPointer(rebasing: text[name])
        if owner.count == 2 {
            // Lowercase only: the canonical form, of which there is one.
            guard let family = family(name), text[owner].allSatisfy({ $0 >= UInt8(ascii: "a") }),
                let country = try? CountryCode(utf8: UnsafeRawBufferPointer(rebasing: text[owner]).assumingMemoryBound(to: UInt8.self).span)
            else { return nil }
            return .national(country, family)
        }
        guard owner.count == 6, matches(text, at: owner.lowerBound, "region") else { return nil }
        return RegionalKind(rawValue: String(decoding: name, as: UTF8.self)).map(Stream.regional)
    }

    private static func family(_ name: UnsafeRawBufferPointer) -> Family? {
        for family in Family.allCases where name.elementsEqual(family.rawValue.utf8) { return family }
        return nil
    }

    private static let prefix: StaticString = "urn:recosa:"

    private static func partition(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int32? {
        guard !range.isEmpty, range.count == 1 || text[range.lowerBound] != 48, range.count < 7 else { return nil }
        var value: Int32 = 0
        for index in range {
            guard case let digit = text[index] &- 48, digit < 10 else { return nil }
            value = value * 10 + Int32(digit)
        }
        return value
    }

    package var description: String { text }

    package var text: String {
        switch stream {
        case .national(let country, let family): "urn:recosa:\(country.text):\(family.rawValue):v1:\(partition)"
        case .regional(let kind): "urn:recosa:region:\(kind.rawValue):v1:\(partition)"
        }
    }
}
