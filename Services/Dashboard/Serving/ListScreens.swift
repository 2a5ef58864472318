import Domain
import View

/// The lists with their restrictions. A value that is not known is refused by name: a list that silently ignores it would show
/// everything where the reader asked for a part.
struct ListScreens: Sendable {
    let reader: any RegionalReader
    let question: PageQuestion
    let context: ScreenContext
    /// What is longer is divided into pages.
    let longest: Int

    private var asOf: Instant? { context.asOf }
    private var query: [(String, String)] { question.restrictions }

    func plans() async throws -> Screen {
        let filter = PlanFilter(country: try country("country"), area: try area())
        let picture = try await reader.picture(asOf: asOf)
        return PlanScreens.list(try await reader.plans(filter, asOf: asOf), picture: picture, query: query, context: context)
    }

    func actions() async throws -> Screen {
        let plan = try value("plan") { text in try? AggregateID(text) }
        let filter = ActionFilter(
            country: try country("country"), area: try area(), status: try value("status", ActivityStatus.init(rawValue:)), plan: plan,
            text: question["q"], lateOnly: question["late"] == "1")
        let picture = try await reader.picture(asOf: asOf)
        let page = try await reader.actions(filter, page: pageRequest, asOf: asOf)
        return ActionScreens.list(page, picture: picture, query: query, context: context)
    }

    func indicators() async throws -> Screen {
        let filter = IndicatorFilter(
            country: try country("country"), area: try area(), plan: try value("plan") { try? AggregateID($0) },
            action: try value("action") { try? AggregateID($0) })
        let picture = try await reader.picture(asOf: asOf)
        let all = try await reader.indicators(filter, asOf: asOf)
        // The reader's list is stable at one time; the number of the first to show is enough to go on.
        let first = try value("after") { text in Int(text).flatMap { (1..<max(2, all.count)).contains($0) ? $0 : nil } } ?? 0
        let shown = all.dropFirst(first).prefix(longest)
        let next = first + shown.count < all.count ? String(first + shown.count) : nil
        let page = Page(entries: Array(shown), total: all.count, next: next)
        return IndicatorScreen.make(page, picture: picture, query: query, context: context)
    }

    func practices() async throws -> Screen {
        let search = PracticeSearch(text: question["q"], country: try country("country"), area: try area())
        let picture = try await reader.picture(asOf: asOf)
        let page = try await reader.practices(search, page: pageRequest, asOf: asOf)
        let matrix = try await reader.transferMatrix(asOf: asOf)
        return PracticeScreens.list(page, matrix: matrix, picture: picture, query: query, context: context)
    }

    func transfers() async throws -> Screen {
        let filter = TransferFilter(
            practice: try value("practice") { try? AggregateID($0) }, origin: try country("origin"), receiving: try country("receiving"),
            phase: try value("phase", TransferPhase.init(rawValue:)))
        let picture = try await reader.picture(asOf: asOf)
        let matrix = try await reader.transferMatrix(asOf: asOf)
        return TransferScreen.make(
            try await reader.transfers(filter, asOf: asOf), matrix: matrix, picture: picture, query: query, context: context)
    }

    func mobility() async throws -> Screen {
        let filter = PilotFilter(
            sending: try country("sending"), host: try country("host"), phase: try value("phase", PilotPhase.init(rawValue:)))
        let mobility = try await reader.mobility(asOf: asOf)
        return MobilityScreens.region(mobility, pilots: try await reader.pilots(filter, asOf: asOf), context: context)
    }

    var pageRequest: PageRequest { PageRequest(limit: longest, after: question["after"]) }

    func country(_ name: String) throws(PageRefusal) -> CountryCode? { try value(name) { try? CountryCode($0) } }

    func value<Value>(_ name: String, _ read: (String) -> Value?) throws(PageRefusal) -> Value? {
        guard let text = question[name] else { return nil }
        guard let value = read(text) else { throw .parameter(name: name, value: text) }
        return value
    }

    private func area() throws(PageRefusal) -> InterventionArea? { try value("area", InterventionArea.init(rawValue:)) }
}
