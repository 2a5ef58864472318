import Domain
import Outbox
import Postgres
import Topic

extension AcceptanceStore {
    /// What waits is kept as it came, headers and bytes, so that it can be read again by a later version of this program.
    static func park(_ batch: StreamBatch, at time: Instant) throws -> Query {
        let parked = batch.effects.parked
        let messages = parked.map { batch.readings[$0.index].message }
        let claims = parked.map { entry -> (Int64, UniqueID?) in
            guard case .event(let claim) = batch.readings[entry.index].arrival.claim else { return (0, nil) }
            return (claim.sequence, claim.id)
        }
        return """
            insert into parked_event (country, family, partition, sequence, subject, id, record_offset, headers, data, code, reason,
                parked_at)
            select \(batch.stream.country.text), \(batch.stream.family.rawValue), \(batch.stream.partition), p.*, \(time)
            from unnest(\(claims.map(\.0)), \(parked.map(\.subject)), \(claims.map(\.1)), \(messages.map(\.offset)),
                \(try messages.map { PostgresJSON(try StoredHeaders.text($0.headers)) }), \(messages.map(\.value)),
                \(parked.map { $0.cause?.code.rawValue }), \(parked.map { $0.cause?.reason })) p
            """
    }

    /// The same record is rejected once, however often it is read.
    static func reject(_ rejected: [StreamEffects.Rejected], of batch: StreamBatch, at time: Instant) throws -> Query {
        let messages = rejected.map { batch.readings[$0.index].message }
        return """
            insert into rejected_record (topic, partition, record_offset, code, reason, headers, data, rejected_at)
            select \(batch.stream.topic), \(batch.stream.partition), r.*, \(time)
            from unnest(\(messages.map(\.offset)), \(rejected.map(\.rejection.code.rawValue)), \(rejected.map(\.rejection.reason)),
                \(try messages.map { PostgresJSON(try StoredHeaders.text($0.headers)) }), \(messages.map(\.value))) r
            on conflict do nothing
            """
    }
}
