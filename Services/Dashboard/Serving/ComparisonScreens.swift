import Domain
import View

/// Pages between two times: what changed, and figures side by side.
struct ComparisonScreens {
    let lists: ListScreens

    init(_ lists: ListScreens) { self.lists = lists }

    /// Without a start: the last sitting before the page's time; without any sitting, thirty days.
    private static let window: Int64 = 30 * 86_400 * 1_000_000

    func changes(now: Instant) async throws -> Screen {
        let reader = lists.reader
        let context = lists.context
        let sittings = try await reader.sittings()
        let picture = try await reader.picture(asOf: context.asOf)
        let from = try time("since", "sinceSitting", sittings) ?? Self.start(before: picture.asOf, sittings)
        let filter = ChangeFilter(
            country: try lists.country("country"), family: try lists.value("family", Family.init(rawValue:)))
        let page = try await reader.changes(from: from, to: context.asOf, filter, page: lists.pageRequest)
        return ChangeScreens.since(
            page, from: from, sittings: sittings, picture: picture, query: lists.question.restrictions, context: context)
    }

    func compare(now: Instant) async throws -> Screen {
        let reader = lists.reader
        let sittings = try await reader.sittings()
        let until = try time("to", "toSitting", sittings).map { min($0, now) } ?? lists.context.asOf
        let picture = try await reader.picture(asOf: until)
        let from = try time("from", "fromSitting", sittings) ?? Self.start(before: picture.asOf, sittings)
        let pairs = try await reader.comparison(from: from, to: until)
        return ChangeScreens.compare(
            pairs, from: from, sittings: sittings, picture: picture, query: lists.question.restrictions, context: lists.context)
    }

    static func start(before time: Instant, _ sittings: [Sitting]) -> Instant {
        sittings.map(\.asOf).filter { $0 < time }.max() ?? Instant(microseconds: time.microseconds - window)
    }

    /// A chosen sitting wins over a typed day: the day's field is filled in beforehand, the sitting's is not.
    private func time(_ day: String, _ sitting: String, _ sittings: [Sitting]) throws(PageRefusal) -> Instant? {
        if let id = lists.question[sitting] {
            guard let found = sittings.first(where: { $0.id == id }) else { throw .parameter(name: sitting, value: id) }
            return found.asOf
        }
        return try lists.value(day) { text in
            text.contains("T") ? try? Instant(text) : PageQuestion.instant(day: text, time: nil)
        }
    }
}
