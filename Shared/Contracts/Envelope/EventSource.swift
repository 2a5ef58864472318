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

    /// Read without making strings: every record of every topic passes here.
    init?(utf8 text: UnsafeRawBufferPointer) {
        let prefix = Self.prefix
        guard text.count < 80, text.count > prefix.count, text.starts(with: prefix) else { return nil }
        var parts: [Range<Int>] = []
        parts.reserveCapacity(5)
        var start = prefix.count
        for index in start..<text.count where text[index] == UInt8(ascii: ":") {
            parts.append(start..<index)
            start = index + 1
        }
        guard parts.count == 3, let partition = Self.partition(text, start..<text.count),
            text[parts[2]].elementsEqual(Self.version), let stream = Self.stream(text, owner: parts[0], name: parts[1])
        else { return nil }
        self.init(stream, partition: partition)
    }

    private static func stream(_ text: UnsafeRawBufferPointer, owner: Range<Int>, name: Range<Int>) -> Stream? {
        if owner.count == 2 {
            guard let family = families.first(where: { text[name].elementsEqual($0.text) })?.family,
                text[owner].allSatisfy({ $0 >= UInt8(ascii: "a") }),
                let country = try? CountryCode(String(decoding: text[owner], as: UTF8.self))
            else { return nil }
            return .national(country, family)
        }
        guard text[owner].elementsEqual(region) else { return nil }
        return RegionalKind(rawValue: String(decoding: text[name], as: UTF8.self)).map(Stream.regional)
    }

    private static let prefix = Array("urn:recosa:".utf8)
    private static let version = Array("v1".utf8)
    private static let region = Array("region".utf8)
    private static let families = Family.allCases.map { (family: $0, text: Array($0.rawValue.utf8)) }

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
