package import Contracts
package import Domain
package import Topic

/// One record of the log, read as far as it can be read.
package struct RecordReading: Sendable {
    package let message: IncomingMessage
    package let arrival: Arrival
    /// What it says; or, where it has a place in the stream all the same, why it cannot be applied.
    package let content: Result<ReadEvent, Rejection>

    /// Pure: the same bytes are always read the same.
    ///
    /// - Parameters:
    ///   - message: the record.
    ///   - hasFingerprint: false for one that neither begins nor ends a batch: it is never compared with, nor kept.
    package init(_ message: IncomingMessage, hasFingerprint: Bool = true) {
        self.message = message
        let fingerprint = hasFingerprint ? Fingerprint.of(message) : 0
        do throws(ContractError) {
            let headers = message.headers.map { (name: $0.name, value: $0.value) }
            let envelope = try CloudEvent(headers: headers, value: message.value ?? [])
            content = Self.read(envelope, isMissing: message.value?.isEmpty ?? true)
            arrival = Arrival(offset: message.offset, claim: .event(EventClaim(envelope)), fingerprint: fingerprint)
        } catch {
            let rejection = Rejection(error)
            content = .failure(rejection)
            // A record whose place in the stream can be told takes it, and only its aggregate waits: rejected outright, it
            // would leave a gap that nothing ever fills.
            let claim = EventClaim(minimalOf: message).map(Arrival.Claim.event) ?? .unreadable(rejection)
            arrival = Arrival(offset: message.offset, claim: claim, fingerprint: fingerprint)
        }
    }

    private static func read(_ envelope: CloudEvent, isMissing: Bool) -> Result<ReadEvent, Rejection> {
        guard !isMissing else { return .failure(Rejection(.dataMissing, "the record has no data")) }
        do throws(ContractError) {
            return .success(ReadEvent(envelope: envelope, event: try EventCodec.decode(envelope).event))
        } catch {
            return .failure(Rejection(error))
        }
    }
}

/// An event whose envelope and data follow the contract.
package struct ReadEvent: Sendable {
    package let envelope: CloudEvent
    package let event: DomainEvent
}

extension EventClaim {
    init(_ envelope: CloudEvent) {
        self.init(
            id: envelope.id, source: envelope.source.text, sequence: envelope.sequence, subject: envelope.subject,
            subjectSequence: envelope.subjectSequence)
    }

    /// Just what places a record in its stream, from headers of which others may be broken. nil: it has no place.
    init?(minimalOf message: IncomingMessage) {
        func text(_ header: CloudEventHeader) -> String? {
            message.header(header.name).flatMap { String(validating: $0, as: UTF8.self) }
        }
        guard let source = text(.source), let digits = text(.sequence), digits.utf8.count == CloudEvent.sequenceDigits,
            let sequence = Int64(digits), sequence >= 1, let id = text(.id).flatMap({ try? UniqueID($0) })
        else { return nil }
        let key = String(decoding: message.key, as: UTF8.self)
        self.init(
            id: id, source: source, sequence: sequence, subject: text(.subject) ?? (key.isEmpty ? id.text : key),
            subjectSequence: text(.subjectSequence).flatMap { Int64($0) } ?? 0)
    }
}

extension Rejection {
    init(_ error: ContractError) {
        let code: Code =
            switch error.code {
            case .tooLarge: .dataTooLarge
            case .typeMalformed, .typeUnknown, .majorUnknown: .typeUnknown
            case .headerMissing, .headerMalformed, .headerRepeated: .envelopeInvalid
            case .envelopeContradiction: error.place == .header(CloudEventHeader.subject.name) ? .subjectMismatch : .envelopeInvalid
            case .notJSON, .tooDeep, .fieldMissing, .fieldRepeated, .fieldType, .fieldValue, .ruleBroken: .dataInvalid
            }
        self.init(code, error.description)
    }
}
