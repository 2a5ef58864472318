import Domain
import Postgres

/// Agreements, plans, actions with their milestones, indicators: each event carries the complete new state.
extension EventRows {
    static let contentRows = [
        EventRows([.agreementRecorded, .agreementRevised]) { range in
            """
            with \(versions([.agreementRecorded, .agreementRevised], id: "agreementID", range)),
            closed as (update agreement o set accepted_to = f.since from f
                where o.id = f.id and o.country = f.country and o.accepted_to = 'infinity')
            insert into agreement (id, body, country, event, demonstration, accepted_from, accepted_to)
            select id, body, country, event, demonstration, accepted_at, until from n where until > accepted_at
            """
        },
        EventRows([.planAdopted, .planAmended]) { range in
            """
            with \(versions([.planAdopted, .planAmended], id: "planID", range)),
            closed as (update plan o set accepted_to = f.since from f
                where o.id = f.id and o.country = f.country and o.accepted_to = 'infinity')
            insert into plan (id, lead, body, country, event, demonstration, accepted_from, accepted_to)
            select id, body->'plan'->>'lead', body, country, event, demonstration, accepted_at, until from n where until > accepted_at
            """
        },
        EventRows([.actionPlanned, .actionRevised], actions),
        EventRows([.actionConfirmed]) { range in
            """
            with \(events([.actionConfirmed], range))
            insert into confirmation (action, body, country, event, demonstration, accepted_from)
            select split_part(body->>'actionID', ':', 2)::uuid, body, country, event, demonstration, accepted_at from e
            """
        },
        EventRows([.indicatorDefined, .indicatorRevised]) { range in
            """
            with \(versions([.indicatorDefined, .indicatorRevised], id: "indicatorID", range)),
            closed as (update indicator o set accepted_to = f.since from f
                where o.id = f.id and o.country = f.country and o.accepted_to = 'infinity')
            insert into indicator (id, action, body, country, event, demonstration, accepted_from, accepted_to)
            select id, split_part(body->>'actionID', ':', 2)::uuid, body, country, event, demonstration, accepted_at, until from n where until > accepted_at
            """
        },
    ]

    /// The milestones of an action are those of its latest statement.
    private static func actions(_ range: AcceptanceRange) -> Query {
        """
        with \(versions([.actionPlanned, .actionRevised], id: "actionID", range)),
        v as (select *, body->'action' as a from n where until > accepted_at),
        closed as (update action o set accepted_to = f.since from f
            where o.id = f.id and o.country = f.country and o.accepted_to = 'infinity'),
        closed_milestones as (update milestone o set accepted_to = f.since from f
            where o.action = f.id and o.country = f.country and o.accepted_to = 'infinity'),
        milestones as (insert into milestone (action, id, weight, due, country, event, demonstration, accepted_from, accepted_to)
            select v.id, m->>'id', (m->>'weight')::integer, (m->>'due')::date, country, event, demonstration, accepted_at, until
            from v cross join jsonb_array_elements(coalesce(a->'milestones', '[]')) m)
        insert into action (id, plan, area, status, lead, parties, first_day, planned_start, planned_end, actual_start, actual_end,
            budget, currency, wholes, parts, body, country, event, demonstration, accepted_from, accepted_to)
        select id, split_part(a->>'planID', ':', 2)::uuid, a->>'area', a->>'status', a->>'lead',
            array(select jsonb_array_elements_text(coalesce(a->'parties', '[]'))), earliest(a->'dates'->>'plannedStart'),
            latest(a->'dates'->>'plannedStart'), latest(a->'dates'->>'plannedEnd'), earliest(a->'dates'->>'actualStart'), latest(a->'dates'->>'actualEnd'),
            (a->'budget'->>'amount')::numeric, a->'budget'->>'currency', \(related("1")), \(related("2")), body, country, event, demonstration, accepted_at, until from v
        """
    }

    /// The actions that `a` names in this relation (IATI RelatedActivityType: 1 the whole it is part of, 2 its parts); null: none.
    private static func related(_ relation: String) -> Query {
        """
        (select array_agg(split_part(r->>'actionID', ':', 2)::uuid order by r->>'actionID')
            from jsonb_array_elements(a->'relatedActions') r where r->>'relation' = \(relation))
        """
    }
}
