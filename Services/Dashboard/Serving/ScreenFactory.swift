package import Domain
package import View

/// Answers a page's question: asks the reader, makes the screen. Who may see what is decided before.
package struct ScreenFactory: Sendable {
    package let reader: any RegionalReader

    package init(reader: any RegionalReader) { self.reader = reader }

    /// nil where no such page or record exists. Pages that need more than the reader (sign-in, sittings' form) are made elsewhere.
    /// Lists longer than `longest` are divided into pages.
    package func screen(
        _ question: PageQuestion, _ context: ScreenContext, now: Instant, longest: Int = 50
    ) async throws -> Screen? {
        let asOf = context.asOf
        switch question.path.count {
        case 0: return try await overview(context)
        case 1: return try await list(question, context, now: now, longest: longest)
        case 2:
            let name = question.path[1]
            switch question.path[0] {
            case "countries":
                guard let code = try? CountryCode(name) else { return nil }
                return try await reader.country(code, asOf: asOf).map { CountryScreens.one($0, context: context) }
            case "areas":
                guard let area = InterventionArea(rawValue: name) else { return nil }
                return AreaScreens.one(try await reader.area(area, asOf: asOf), context: context)
            default: return try await record(question.path[0], name, context)
            }
        default: return nil
        }
    }

    private func overview(_ context: ScreenContext) async throws(ReadingError) -> Screen {
        let overview = try await reader.overview(asOf: context.asOf)
        let transfers = try await reader.transferMatrix(asOf: context.asOf)
        let since = ComparisonScreens.start(before: overview.picture.asOf, try await reader.sittings())
        let changes = try await reader.changes(from: since, to: context.asOf, ChangeFilter(), page: PageRequest(limit: 50))
        return OverviewScreen.make(overview, changes: changes, since: since, transfers: transfers, context: context)
    }

    private func record(_ kind: String, _ id: String, _ context: ScreenContext) async throws(ReadingError) -> Screen? {
        guard let id = try? UniqueID(id) else { return nil }
        let asOf = context.asOf
        switch kind {
        case "plans": return try await reader.plan(AggregateID(.plan, id), asOf: asOf).map { PlanScreens.one($0, context: context) }
        case "actions": return try await reader.action(AggregateID(.action, id), asOf: asOf).map { ActionScreens.one($0, context: context) }
        case "practices":
            return try await reader.practice(AggregateID(.practice, id), asOf: asOf).map { PracticeScreens.one($0, context: context) }
        case "pilots":
            return try await reader.pilot(AggregateID(.pilot, id), asOf: asOf).map { MobilityScreens.pilot($0, context: context) }
        default: return nil
        }
    }

    private func list(_ question: PageQuestion, _ context: ScreenContext, now: Instant, longest: Int) async throws -> Screen? {
        let lists = ListScreens(reader: reader, question: question, context: context, longest: longest)
        switch question.path[0] {
        case "countries": return CountryScreens.list(try await reader.overview(asOf: context.asOf), context: context)
        case "areas": return AreaScreens.list(try await reader.overview(asOf: context.asOf), context: context)
        case "plans": return try await lists.plans()
        case "actions": return try await lists.actions()
        case "indicators": return try await lists.indicators()
        case "practices": return try await lists.practices()
        case "transfers": return try await lists.transfers()
        case "mobility": return try await lists.mobility()
        case "agreements":
            let picture = try await reader.picture(asOf: context.asOf)
            return AgreementScreen.make(try await reader.agreements(asOf: context.asOf), picture: picture, context: context)
        case "reporting":
            let overview = try await reader.overview(asOf: context.asOf)
            return ReportingScreen.make(try await reader.reporting(asOf: context.asOf), late: overview.lateByCountry, context: context)
        case "changes": return try await ComparisonScreens(lists).changes(now: now)
        case "compare": return try await ComparisonScreens(lists).compare(now: now)
        case "feeds": return FeedScreen.make(try await reader.feeds(), parked: try await reader.parked(), context: context)
        case "methods": return MethodScreen.make(context: context)
        default: return nil
        }
    }
}
