import Domain
import Postgres

/// Pilots, what each side says about them, and the steps of participations.
extension EventRows {
    private static let pilotTypes: [EventType] = [.pilotProposed, .pilotAccepted, .pilotDeclined, .pilotClosed]

    static let mobilityRows = [
        EventRows([.pilotProposed]) { range in
            """
            with \(versions([.pilotProposed], id: "pilotID", range)),
            closed as (update pilot o set accepted_to = f.since from f
                where o.id = f.id and o.country = f.country and o.accepted_to = 'infinity')
            insert into pilot (id, sending, host, category, seats, body, country, event, demonstration, accepted_from, accepted_to)
            select id, body->'pilot'->>'sending', body->'pilot'->>'host', body->'pilot'->>'category',
                (body->'pilot'->>'seats')::integer, body, country, event, demonstration, accepted_at, until from n where until > accepted_at
            """
        },
        EventRows(pilotTypes) { range in
            """
            with \(events(pilotTypes, range))
            insert into pilot_step (id, phase, happened_on, body, country, event, demonstration, accepted_from)
            select split_part(body->>'pilotID', ':', 2)::uuid, substr(name, 7), (body->>'on')::date, body, country, event,
                demonstration, accepted_at from e
            """
        },
        EventRows([.participationRecorded]) { range in
            """
            with \(events([.participationRecorded], range))
            insert into participation_step (id, pilot, sending, host, step, happened_on, sex, age_band, country, event,
                demonstration, accepted_from)
            select split_part(body->>'participationID', ':', 2)::uuid, split_part(body->>'pilotID', ':', 2)::uuid, body->>'sending',
                body->>'host', body->>'step', (body->>'on')::date, body->>'sex', body->>'ageBand', country, event, demonstration,
                accepted_at from e
            """
        },
    ]
}
