import Domain
import Outbox
import Postgres

/// What one country says about a record, in full.
struct Statement<Content: Sendable>: Sendable {
    let id: UniqueID
    let country: CountryCode
    let content: Content
    let event: DomainEvent
    let demonstration: Bool
    let acceptedFrom: Instant
}

/// What the countries say about records, several statements for a joint one: the lead's first, then in code order.
enum Statements {
    static func actions(_ ids: [UniqueID], _ view: PictureView) async throws -> [UniqueID: [Statement<ActionContent>]] {
        try await load("action", (.actionPlanned, .actionRevised), ids, view, lead: \.lead) { event in
            switch event {
            case .actionPlanned(let planned): planned.action
            case .actionRevised(let revised): revised.action
            default: nil
            }
        }
    }

    static func plans(_ ids: [UniqueID], _ view: PictureView) async throws -> [UniqueID: [Statement<PlanContent>]] {
        try await load("plan", (.planAdopted, .planAmended), ids, view, lead: \.lead) { event in
            switch event {
            case .planAdopted(let adopted): adopted.plan
            case .planAmended(let amended): amended.plan
            default: nil
            }
        }
    }

    static func agreements(_ ids: [UniqueID], _ view: PictureView) async throws -> [UniqueID: [Statement<AgreementContent>]] {
        try await load("agreement", (.agreementRecorded, .agreementRevised), ids, view, lead: { _ in nil }) { event in
            switch event {
            case .agreementRecorded(let recorded): recorded.agreement
            case .agreementRevised(let revised): revised.agreement
            default: nil
            }
        }
    }

    static func indicators(_ ids: [UniqueID], _ view: PictureView) async throws -> [UniqueID: [Statement<IndicatorContent>]] {
        try await load("indicator", (.indicatorDefined, .indicatorRevised), ids, view, lead: { _ in nil }) { event in
            switch event {
            case .indicatorDefined(let defined): defined.indicator
            case .indicatorRevised(let revised): revised.indicator
            default: nil
            }
        }
    }

    /// Only what follows a first statement has a reason.
    private static func load<Content>(
        _ table: String, _ types: (first: EventType, later: EventType), _ ids: [UniqueID], _ view: PictureView,
        lead: (Content) -> CountryCode?, read: (DomainEvent) -> Content?
    ) async throws -> [UniqueID: [Statement<Content>]] {
        guard !ids.isEmpty else { return [:] }
        let rows = try await view.query(
            """
            select o.id, o.country, o.body::text, o.body ? 'reason', o.demonstration, o.accepted_from from \(identifier: table) o
            where o.id = any(\(ids)) and \(view.holds("o")) order by o.id, o.country
            """
        ).decode((UniqueID, String, String, Bool, Bool, Instant).self)
        var statements: [UniqueID: [Statement<Content>]] = [:]
        for (id, country, body, revised, demonstration, acceptedFrom) in rows {
            let event = try StatementBody.event(revised ? types.later : types.first, body)
            guard let content = read(event) else { throw ReadingError.corrupt("\(table) \(id.text) holds another event") }
            statements[id, default: []].append(
                Statement(
                    id: id, country: try CountryCode(country), content: content, event: event, demonstration: demonstration,
                    acceptedFrom: acceptedFrom))
        }
        return statements.mapValues { said in
            said.sorted { left, right in
                (lead(left.content) == left.country ? 0 : 1, left.country.text) < (
                    lead(right.content) == right.country ? 0 : 1, right.country.text
                )
            }
        }
    }
}
