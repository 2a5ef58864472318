import Domain
import View

extension ChangeEntry: TableEntry {
    static let columns = [
        "eventID", "receivedAt", "approvedAt", "country", "family", "kind", "record", "title", "reason", "demonstration",
    ]

    func cells(_ texts: TableTexts) -> [String] {
        [
            eventID, receivedAt.text, approvedAt.text, country.text, family.rawValue, kind, record.text, texts.text(title),
            texts.text(reason), texts.flag(demonstration),
        ]
    }
}

extension EventEntry: TableEntry {
    static let columns = [
        "id", "type", "country", "topic", "partition", "sequence", "subjectSequence", "approvedAt", "receivedAt", "demonstration", "data",
    ]

    func cells(_ texts: TableTexts) -> [String] {
        [
            id, type, country.text, topic, String(partition), String(sequence), String(subjectSequence), approvedAt.text, receivedAt.text,
            texts.flag(demonstration), data,
        ]
    }
}

extension FeedEntry: TableEntry {
    static let columns = [
        "country", "family", "topic", "partition", "state", "lastSequence", "nextOffset", "headOffset", "lagEvents", "lagSeconds",
        "gapSince", "lastEventID", "lastEventAt", "lastReceivedAt", "parkedAggregates", "parkedEvents",
    ]

    func cells(_ texts: TableTexts) -> [String] {
        [
            country.text, family.rawValue, topic, String(partition), state.rawValue, String(lastSequence), String(nextOffset),
            headOffset.map { String($0) } ?? "", lagEvents.map { String($0) } ?? "", lagSeconds.map { String($0) } ?? "",
            gapSince?.text ?? "", lastEventID ?? "", lastEventAt?.text ?? "", lastReceivedAt?.text ?? "", String(parkedAggregates),
            String(parkedEvents),
        ]
    }
}

extension ParkedEntry: TableEntry {
    static let columns = ["subject", "country", "family", "code", "reason", "firstEventID", "events", "parkedAt"]

    func cells(_ texts: TableTexts) -> [String] {
        [subject, country.text, family.rawValue, code, reason, firstEventID, String(events), parkedAt.text]
    }
}

extension Sitting: TableEntry {
    static let columns = ["id", "name", "asOf", "savedBy", "savedAt"]

    func cells(_ texts: TableTexts) -> [String] { [id, texts.text(name), asOf.text, savedBy, savedAt.text] }
}
