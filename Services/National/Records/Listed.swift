import Domain
import Journal

/// A record that lists can show, filter and sort.
protocol Listed: Aggregate {
    /// The last part of the list's address: `plans`.
    static var collection: String { get }
    var facets: AggregateFacets { get }
}

extension Agreement: Listed {
    static let collection = "agreements"

    var facets: AggregateFacets {
        AggregateFacets(title: content.title.preferred, demonstration: provenance.demonstration)
    }
}

extension ActionPlan: Listed {
    static let collection = "plans"

    var facets: AggregateFacets {
        AggregateFacets(
            area: content.areas.map(\.rawValue).joined(separator: " "), title: content.title.preferred,
            demonstration: provenance.demonstration)
    }
}

extension Action: Listed {
    static let collection = "actions"

    var facets: AggregateFacets {
        AggregateFacets(
            status: content.status?.rawValue, parent: content.planID, area: content.area?.rawValue, title: content.title.preferred,
            due: content.dates.plannedEnd?.latest, demonstration: provenance.demonstration)
    }
}

extension GoodPractice: Listed {
    static let collection = "practices"

    var facets: AggregateFacets {
        AggregateFacets(
            status: withdrawn == nil ? "published" : "withdrawn", area: content.area?.rawValue, title: content.title.preferred,
            demonstration: provenance.demonstration)
    }
}

extension PracticeTransfer: Listed {
    static let collection = "transfers"

    var facets: AggregateFacets {
        AggregateFacets(status: state.rawValue, parent: route.practiceID, demonstration: provenance.demonstration)
    }
}

extension MobilityPilot: Listed {
    static let collection = "pilots"

    var facets: AggregateFacets {
        AggregateFacets(status: state.rawValue, title: content.title.preferred, demonstration: provenance.demonstration)
    }
}

extension Participation: Listed {
    static let collection = "participations"

    var facets: AggregateFacets {
        AggregateFacets(status: lastStep?.step.rawValue, parent: pilotID, demonstration: demonstration)
    }
}

extension LanguageMap {
    /// For sorting and lists of the ministry: French first.
    var preferred: String { best(for: .fr).text }
}
