import Contracts
import Domain
import Journal
import Outbox
import Postgres

/// Brings the records of this country up to what partners say, in the transaction that moves the stream on.
struct PartnerFolding: Sendable {
    let country: CountryCode
    let journal: Journal
    let now: @Sendable () -> Instant

    func take(_ envelopes: [CloudEvent], in transaction: PostgresTransaction) async throws {
        let statements = try envelopes.compactMap { try PartnerStatement($0) }
        let known = try await known(Set(statements.map(\.event.subject)), in: transaction)
        var bySubject: [AggregateID: [PartnerStatement]] = [:]
        for statement in statements {
            let subject = statement.event.subject
            let isKnown = known.contains(subject) || bySubject[subject] != nil
            guard PartnerConcern.concerns(statement.event, country, isKnown: isKnown) else { continue }
            bySubject[subject, default: []].append(statement)
        }
        // In one order everywhere, so that two streams that change the same records do not wait for each other.
        for subject in bySubject.keys.sorted() { try await fold(bySubject[subject] ?? [], about: subject, in: transaction) }
    }

    private func known(_ subjects: Set<AggregateID>, in transaction: PostgresTransaction) async throws -> Set<AggregateID> {
        let list = Array(subjects)
        let rows = try await transaction.query(
            """
            select a.kind || ':' || a.id from aggregate a
            join unnest(\(list.map(\.kind.rawValue)), \(list.map(\.id))) as s(kind, id) on s.kind = a.kind and s.id = a.id
            """
        ).decode(String.self)
        return Set(try rows.map { try AggregateID($0) })
    }

    private func fold(_ statements: [PartnerStatement], about id: AggregateID, in transaction: PostgresTransaction) async throws {
        switch id.kind {
        case .agreement: try await fold(statements, about: id, as: Agreement.self, in: transaction)
        case .plan: try await fold(statements, about: id, as: ActionPlan.self, in: transaction)
        case .action, .indicator, .report: try await fold(statements, about: id, as: Action.self, in: transaction)
        case .practice: try await fold(statements, about: id, as: GoodPractice.self, in: transaction)
        case .transfer: try await fold(statements, about: id, as: PracticeTransfer.self, in: transaction)
        case .pilot: try await fold(statements, about: id, as: MobilityPilot.self, in: transaction)
        case .participation: try await fold(statements, about: id, as: Participation.self, in: transaction)
        }
    }

    private func fold<State: Listed>(
        _ statements: [PartnerStatement], about id: AggregateID, as type: State.Type, in transaction: PostgresTransaction
    ) async throws {
        _ = try await journal.fold(statements, about: id, as: type, at: now(), facets: { $0.facets }, in: transaction)
    }
}
