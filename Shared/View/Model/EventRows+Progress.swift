import Domain
import Postgres

/// Progress reports: a correction replaces a report entirely, with the milestones it reached and the values it measured.
extension EventRows {
    private static let reportTypes: [EventType] = [.progressApproved, .progressCorrected]

    static let progressRows = [
        EventRows(reportTypes, reports), EventRows(reportTypes, reached), EventRows(reportTypes, measured),
        EventRows([.progressCorrected], corrected),
    ]

    private static func batch(_ range: AcceptanceRange) -> Query {
        """
        \(events(reportTypes, range)),
        r as (select *, split_part(body->>'reportID', ':', 2)::uuid as id, split_part(body->>'actionID', ':', 2)::uuid as action from e)
        """
    }

    private static func reports(_ range: AcceptanceRange) -> Query {
        """
        with \(batch(range))
        insert into report (id, action, period, due, approved_on, spent, currency, corrects, body, country, event, demonstration,
            accepted_from)
        select id, action, body->>'period', (body->>'due')::date, (body->>'approvedOn')::timestamptz,
            (body->'report'->'spent'->>'amount')::numeric, body->'report'->'spent'->>'currency',
            split_part(body->>'corrects', ':', 2)::uuid, body, country, event, demonstration, accepted_at from r
        """
    }

    private static func reached(_ range: AcceptanceRange) -> Query {
        """
        with \(batch(range))
        insert into reached (action, milestone, reached_on, report, country, event, demonstration, accepted_from)
        select action, m->>'milestoneID', (m->>'on')::date, id, country, event, demonstration, accepted_at
        from r cross join jsonb_array_elements(coalesce(body->'report'->'milestonesReached', '[]')) m
        """
    }

    private static func measured(_ range: AcceptanceRange) -> Query {
        """
        with \(batch(range))
        insert into measured (indicator, action, report, period, value, numerator, denominator, body, country, event, demonstration,
            accepted_from)
        select split_part(v->>'indicatorID', ':', 2)::uuid, action, id, body->>'period', (v->'value'->>'value')::numeric,
            (v->'value'->>'numerator')::numeric, (v->'value'->>'denominator')::numeric, v, country, event, demonstration, accepted_at
        from r cross join jsonb_array_elements(coalesce(body->'report'->'indicatorValues', '[]')) v
        """
    }

    /// Runs after the inserts, so that a report and its correction may stand in one range. What is replaced stays readable
    /// in the history of its action.
    private static func corrected(_ range: AcceptanceRange) -> Query {
        """
        with \(events([.progressCorrected], range)),
        gone as (select split_part(body->>'corrects', ':', 2)::uuid as report, country, min(accepted_at) as since from e group by 1, 2),
        reached_gone as (update reached o set accepted_to = gone.since from gone
            where o.report = gone.report and o.country = gone.country and o.accepted_to = 'infinity'),
        measured_gone as (update measured o set accepted_to = gone.since from gone
            where o.report = gone.report and o.country = gone.country and o.accepted_to = 'infinity')
        update report o set accepted_to = gone.since from gone
            where o.id = gone.report and o.country = gone.country and o.accepted_to = 'infinity'
        """
    }
}
