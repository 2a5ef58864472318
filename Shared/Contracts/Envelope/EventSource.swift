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

    init?(utf8 text: UnsafeRawBufferPointer) {
        guard text.count < 80, text.starts(with: "urn:recosa:".utf8) else { return nil }
        let parts = text[11...].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 4, parts[2].elementsEqual("v1".utf8), let partition = Self.partition(parts[3]) else { return nil }
        let stream = String(decoding: parts[1], as: UTF8.self)
        let owner = String(decoding: parts[0], as: UTF8.self)
        if owner == "region" {
            guard let kind = RegionalKind(rawValue: stream) else { return nil }
            self.init(.regional(kind), partition: partition)
        } else {
            guard let family = Family(rawValue: stream), let country = try? CountryCode(owner), country.text == owner else { return nil }
            self.init(country, family, partition: partition)
        }
    }

    private static func partition(_ digits: Slice<UnsafeRawBufferPointer>) -> Int32? {
        guard let first = digits.first, digits.count == 1 || first != 48, digits.count < 7 else { return nil }
        var value: Int32 = 0
        for digit in digits {
            guard digit &- 48 < 10 else { return nil }
            value = value * 10 + Int32(digit - 48)
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
