package import Contracts
package import Domain
package import Outbox
import Postgres
import Topic

/// What the region says in return, through its own outbox: receipts of what it has, and what it could not accept.
package struct Announcements: Sendable {
    package let outbox: Outbox
    package let wake: OutboxWake
    /// The randomness of new identifiers.
    let random: @Sendable () -> (UInt64, UInt64)

    package init(outbox: Outbox, wake: OutboxWake, random: @escaping @Sendable () -> (UInt64, UInt64)) {
        self.outbox = outbox
        self.wake = wake
        self.random = random
    }

    /// In the transaction that stores the batches: a receipt exists exactly if what it confirms does.
    func announce(_ entries: [AcceptanceEntry], at time: Instant, in transaction: PostgresTransaction) async throws {
        var events: [OutboxEvent] = []
        for entry in entries { events += try self.events(entry, at: time) }
        _ = try await outbox.append(events, in: transaction)
    }

    private func events(_ entry: AcceptanceEntry, at time: Instant) throws(ContractError) -> [OutboxEvent] {
        let batch = entry.batch
        var events: [OutboxEvent] = []
        let source = EventSource(batch.stream.country, batch.stream.family, partition: batch.stream.partition)
        if let range = batch.received,
            let receipt = Receipt(source: source, from: range.lowerBound, to: range.upperBound, receivedAt: time)
        {
            events.append(
                event(.receiptIssued, subject: source.text, at: time, data: try RegionalCodec.encode(receipt)))
        }
        let refusals =
            entry.rejected.map { ($0.index, $0.rejection) }
            + batch.effects.parked.compactMap { parked in
                parked.cause.map { (parked.index, $0) }
            }
        for (index, rejection) in refusals {
            let refusal = EventRejected(batch.readings[index], topic: batch.stream.topic, rejection: rejection, at: time)
            events.append(event(.eventRejected, subject: source.text, at: time, data: try RegionalCodec.encode(refusal)))
        }
        return events
    }

    /// A figure that has another value: key and subject are the figure, so that its last message stays in the compacted topic.
    package func event(_ figure: FigureChanged, at time: Instant) throws(ContractError) -> OutboxEvent {
        event(.figureChanged, subject: figure.figureID, at: time, data: try RegionalCodec.encode(figure))
    }

    func event(_ type: RegionalEventType, subject: String, at time: Instant, data: [UInt8]) -> OutboxEvent {
        OutboxEvent(
            id: .version7(at: time, random: random()), stream: .regional(type.kind), type: .regional(type), subject: subject,
            key: subject, time: time, dataSchema: EventRegistry.contract(of: .regional(type))?.dataSchema ?? "", data: data)
    }
}

extension EventRejected {
    /// Tells as much of the record as could be read of it, each within the length the contract has room for.
    init(_ reading: RecordReading, topic: String, rejection: Rejection, at time: Instant) {
        let message = reading.message
        func text(_ header: CloudEventHeader) -> String? {
            message.header(header.name).flatMap { String(validating: $0, as: UTF8.self) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        var claim: EventClaim?
        if case .event(let found) = reading.arrival.claim { claim = found }
        self.init(
            topic: topic, partition: Int(message.partition.partition), offset: message.offset, eventID: claim?.id,
            source: claim.flatMap { EventSource($0.source) }, sequence: claim?.sequence,
            type: text(.type).map { String($0.prefix(50)) }, subject: claim.map { String($0.subject.prefix(50)) },
            code: rejection.code.rawValue, place: nil, cause: String(rejection.reason.prefix(500)), rejectedAt: time)
    }
}
