import Domain
import Outbox
import Postgres

/// The SQL every figure about actions begins with.
enum ActionFacts {
    /// `act`: each action once, joint or not, from the statement of its lead where there is one. `condition` speaks of `a`.
    ///
    /// Never its whole statement: a region's statements are hundreds of megabytes, which would be written aside for each use of `act`.
    static func act(_ view: PictureView, where condition: Query = "true") -> Query {
        """
        act as (select a.id, a.country, a.plan, a.area, a.status, a.first_day, a.planned_start, a.planned_end, a.actual_start,
                a.actual_end, a.budget, a.currency, a.wholes, a.parts, a.demonstration, a.accepted_from,
                (a.status in ('1', '2', '3') and (a.planned_end < \(view.today) and a.actual_end is null
                or a.status = '1' and a.planned_start < \(view.today) and a.actual_start is null)) is true as late
            from action a where \(view.holds("a")) and (\(condition)) and not exists (select from action o
                where o.id = a.id and \(view.holds("o")) and (o.country <> o.lead, o.country) < (a.country <> a.lead, a.country)))
        """
    }

    /// `act`, and `fact` with what is computed of it: only what the country that keeps the record reported counts.
    static func ctes(_ view: PictureView, where condition: Query = "true") -> Query {
        """
        \(act(view, where: condition)),
        told as materialized (select p.action, p.reached, p.demonstration
            from report p join act on act.id = p.action and act.country = p.country where \(view.holds("p"))),
        got as (select distinct told.action, m.milestone from told cross join unnest(told.reached) m(milestone)),
        stone as (select ms.action, sum(ms.weight) as weights, coalesce(sum(ms.weight) filter (where got.action is not null), 0)
                as weights_reached, count(*) filter (where got.action is null and ms.due < \(view.today)) as overdue
            from milestone ms join act on act.id = ms.action and act.country = ms.country
            left join got on got.action = ms.action and got.milestone = ms.id where \(view.holds("ms")) group by ms.action),
        tally as (select action, count(*) as reports, bool_or(demonstration) as demonstration from told group by action),
        fact as (select act.*, act.demonstration or coalesce(tally.demonstration, false) as invented,
                (act.status is distinct from '5' and stone.weights > 0) is true as measurable,
                case when act.status in ('1', '2', '3') then coalesce(stone.overdue, 0) else 0 end as late_milestones,
                case when act.status is distinct from '5' and stone.weights > 0 and tally.reports > 0
                    then round(100.0 * stone.weights_reached / stone.weights, 2) end as progress
            from act left join stone on stone.action = act.id left join tally on tally.action = act.id)
        """
    }

    /// The restriction to a cell, for `a`.
    static func condition(country: CountryCode? = nil, area: InterventionArea? = nil, plan: AggregateID? = nil) -> Query {
        var conditions: [Query] = ["true"]
        if let country { conditions.append("a.country = \(country.text)") }
        if let area { conditions.append("a.area = \(area.rawValue)") }
        if let plan { conditions.append("a.plan = \(plan.id)") }
        return Query(joining: conditions, separator: " and ")
    }
}
