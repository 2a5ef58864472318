import Domain
import Postgres

/// Good practices and the steps of their transfers.
extension EventRows {
    private static let transferTypes: [EventType] = [
        .transferRequested, .transferAgreed, .transferDeclined, .transferAdvanced, .transferClosed,
    ]

    static let practiceRows = [
        EventRows([.practicePublished, .practiceRevised], practices),
        EventRows([.practiceWithdrawn]) { range in
            """
            with \(events([.practiceWithdrawn], range))
            insert into withdrawal (practice, body, country, event, demonstration, accepted_from)
            select split_part(body->>'practiceID', ':', 2)::uuid, body, country, event, demonstration, accepted_at from e
            """
        },
        EventRows(transferTypes, transfers),
    ]

    /// Words are found in the form each language gives them.
    private static func practices(_ range: AcceptanceRange) -> Query {
        """
        with \(versions([.practicePublished, .practiceRevised], id: "practiceID", range)),
        v as (select *, body->'practice' as p from n where until > accepted_at),
        closed as (update practice o set accepted_to = f.since from f
            where o.id = f.id and o.country = f.country and o.accepted_to = 'infinity')
        insert into practice (id, area, words, body, country, event, demonstration, accepted_from, accepted_to)
        select id, p->>'area',
            to_tsvector('french', concat_ws(' ', p->'title'->>'fr', p->'summary'->>'fr'))
            || to_tsvector('english', concat_ws(' ', p->'title'->>'en', p->'summary'->>'en'))
            || to_tsvector('arabic', concat_ws(' ', p->'title'->>'ar', p->'summary'->>'ar')),
            body, country, event, demonstration, accepted_at, until from v
        """
    }

    private static func transfers(_ range: AcceptanceRange) -> Query {
        """
        with \(events(transferTypes, range))
        insert into transfer_step (id, practice, origin, receiving, phase, happened_on, body, country, event, demonstration,
            accepted_from)
        select split_part(body->>'transferID', ':', 2)::uuid, split_part(body->'route'->>'practiceID', ':', 2)::uuid,
            body->'route'->>'origin', body->'route'->>'receiving',
            case name when 'transfer-advanced' then body->>'stage' when 'transfer-closed' then body->>'outcome'
                else substr(name, 10) end,
            (body->>'on')::date, body, country, event, demonstration, accepted_at from e
        """
    }
}
