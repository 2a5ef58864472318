import Contracts
import Domain
import RegionSamples
import Testing
import Topic
import View

/// One record that must not be believed, put into the log of an action of Morocco.
enum Poison: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case brokenJSON, unknownMajor, bodyOfTwoMebibytes, nullValue, anotherSpeaker, aggregateNumberLeftOut
    case wrongSourceForTopic, anotherCountrysSource, sameIDWithAnotherBody, sequenceRewound, noHeaders

    var testDescription: String { rawValue }

    /// What becomes of it.
    enum Fate: Equatable {
        /// It keeps its place in the stream; its aggregate waits from here on.
        case parked(Rejection.Code)
        /// It has no place in the stream; nothing waits.
        case rejected(Rejection.Code)
    }

    var fate: Fate {
        switch self {
        case .brokenJSON: .parked(.dataInvalid)
        case .unknownMajor: .parked(.typeUnknown)
        case .bodyOfTwoMebibytes: .parked(.dataTooLarge)
        case .nullValue: .parked(.dataMissing)
        case .anotherSpeaker: .parked(.speakerMismatch)
        case .aggregateNumberLeftOut: .parked(.subjectSequenceBroken)
        case .wrongSourceForTopic, .anotherCountrysSource: .rejected(.sourceMismatch)
        case .sameIDWithAnotherBody, .sequenceRewound: .rejected(.sequenceReused)
        case .noHeaders: .rejected(.envelopeInvalid)
        }
    }

    /// Spoils the record at `index`, or puts another behind it.
    func put(into log: inout [IncomingMessage], at index: Int) throws {
        let record = log[index]
        switch self {
        case .brokenJSON: log[index] = record.with(value: Array((record.value ?? []).dropLast(5)))
        case .unknownMajor:
            let type = record.text(CloudEventHeader.type.name)
            log[index] = record.with(header: CloudEventHeader.type.name, String(type.dropLast()) + "9")
        case .bodyOfTwoMebibytes: log[index] = record.with(value: [UInt8](repeating: 32, count: 2 << 20))
        case .nullValue: log[index] = record.with(value: nil)
        case .anotherSpeaker:
            log[index] = record.with(header: CloudEventHeader.type.name, EventType.actionConfirmed.rawValue)
                .with(value: try confirmation(of: record.text(CloudEventHeader.subject.name)))
        case .aggregateNumberLeftOut: log[index] = record.with(header: CloudEventHeader.subjectSequence.name, "77")
        case .wrongSourceForTopic:
            log.insert(record.with(header: CloudEventHeader.source.name, source(record, .goodPractice, of: .ma)), at: index + 1)
        case .anotherCountrysSource:
            log.insert(record.with(header: CloudEventHeader.source.name, source(record, .actionPlan, of: .sn)), at: index + 1)
        case .sameIDWithAnotherBody: log.insert(record.with(value: (record.value ?? []) + [10]), at: index + 1)
        case .sequenceRewound:
            let id = UniqueID.version7(at: Instant(microseconds: 1_700_000_000_000_000), random: (9, 9))
            let rewound = log[0].with(header: CloudEventHeader.id.name, id.text)
            log.insert(rewound, at: index + 1)
        case .noHeaders:
            log.insert(
                IncomingMessage(
                    partition: record.partition, offset: 0, timestamp: nil, key: record.key, headers: [], value: record.value),
                at: index + 1)
        }
    }

    /// What only Senegal can say about an action.
    private func confirmation(of subject: String) throws -> [UInt8] {
        let confirmed = ActionConfirmed(
            actionID: try AggregateID(subject), party: .sn, on: CalendarDate(dayNumber: 18_000), note: nil, sources: [], demonstration: true
        )
        return try EventCodec.encode(.actionConfirmed(confirmed))
    }

    private func source(_ record: IncomingMessage, _ family: Family, of country: CountryCode) -> String {
        EventSource(country, family, partition: record.partition.partition).text
    }
}
