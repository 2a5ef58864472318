import Domain

extension CloudEvent {
    /// Digits of `ce_sequence`: sorts as text as it does as a number.
    package static let sequenceDigits = 20

    /// The headers of the record; its value is `data` and its key is `partitionKey`.
    package var headers: [(name: String, value: [UInt8])] {
        var headers: [(name: String, value: [UInt8])] = []
        headers.reserveCapacity(Self.namedHeaders.count)
        for (header, name) in Self.namedHeaders {
            if let value = value(of: header) { headers.append((name, value)) }
        }
        return headers
    }

    private static let namedHeaders = CloudEventHeader.allCases.map { ($0, $0.name) }

    private func value(of header: CloudEventHeader) -> [UInt8]? {
        switch header {
        case .specVersion: Array("1.0".utf8)
        case .id: [UInt8](unsafeUninitializedCapacity: UniqueID.textLength) { $1 = id.write(to: $0) }
        case .source: Array(source.text.utf8)
        case .type: Array(type.text.utf8)
        case .subject: Array(subject.utf8)
        case .time: Array(time.text.utf8)
        case .dataSchema: Array(dataSchema.utf8)
        case .sequence: Self.padded(sequence)
        case .subjectSequence: Array(String(subjectSequence).utf8)
        case .partitionKey: Array(partitionKey.utf8)
        case .recordedTime: Array(recordedTime.text.utf8)
        case .contentType: Array("application/json".utf8)
        case .traceParent: traceParent.map { Array($0.text.utf8) }
        }
    }

    private static func padded(_ number: Int64) -> [UInt8] {
        var digits = [UInt8](repeating: 48, count: sequenceDigits)
        var rest = number.magnitude
        var index = sequenceDigits - 1
        while rest > 0, index >= 0 {
            digits[index] = UInt8(truncatingIfNeeded: rest % 10) + 48
            rest /= 10
            index -= 1
        }
        return digits
    }
}
