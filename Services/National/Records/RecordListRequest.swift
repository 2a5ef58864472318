import Domain
import FoundationEssentials
import ServiceHost

/// What a list of records is asked for.
struct RecordListRequest: Sendable, Equatable {
    enum Order: String, CaseIterable, Sendable {
        case changed, title, due
    }

    /// Where a page ended: the sort value and the id of its last record.
    struct Cursor: Codable, Sendable, Equatable {
        let order: String
        let value: String
        let id: String
    }

    static let parameters =
        QueryParameter.paging + [
            QueryParameter("order", .choice(Order.allCases.map(\.rawValue)), "By latest change (newest first), by title, or by due date."),
            QueryParameter("origin", .choice(["own", "partners"]), "Only this country's own records, or only its partners'."),
            QueryParameter("status", .text, "Only those with this status."),
            QueryParameter("area", .text, "Only those of this area of intervention."),
            QueryParameter("parent", .text, "Only those that belong to this record, for example `plan:…`."),
            QueryParameter("q", .text, "Only those whose title contains this."),
            QueryParameter("demonstration", .flag, "Only demonstration data, or none of it."),
        ]

    let kind: AggregateKind
    let order: Order
    let limit: Int
    let after: Cursor?
    /// Own or partners' records; nil: both.
    let isOwn: Bool?
    let status: String?
    let area: String?
    let parent: String?
    let words: String?
    let demonstration: Bool?

    init(_ kind: AggregateKind, _ request: NationalRequest, isOwn: Bool? = nil) throws(Problem) {
        self.kind = kind
        self.isOwn = isOwn ?? request.query["origin"].map { $0 == "own" }
        let order = request.query["order"].flatMap(Order.init(rawValue:)) ?? .changed
        self.order = order
        limit = request.integer("limit", default: 50)
        status = request.query["status"]
        area = request.query["area"]
        parent = request.query["parent"]
        words = request.query["q"]
        demonstration = request.query["demonstration"].map { $0 == "true" }
        guard let text = request.query["cursor"] else {
            after = nil
            return
        }
        guard let cursor = Cursor(text: text), cursor.order == order.rawValue, cursor.isSound(order) else {
            throw Problem(.badRequest, errors: [Self.cursorFault])
        }
        after = cursor
    }

    static let cursorFault = ProblemError(
        pointer: "/query/cursor", code: "cursorInvalid",
        detail: LocalisedText(
            fr: "Ce curseur n’est pas de cette liste : recommencez sans lui.", ar: "هذا المؤشر ليس من هذه القائمة: ابدأ من جديد دونه.",
            en: "This cursor is not of this list: begin again without it."))
}

extension RecordListRequest.Cursor {
    /// Opaque to the reader.
    var text: String {
        let json = (try? JSONEncoder().encode(self)) ?? Data()
        return json.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Whoever makes a cursor up is told so, rather than the database.
    fileprivate func isSound(_ order: RecordListRequest.Order) -> Bool {
        guard (try? UniqueID(id)) != nil else { return false }
        return switch order {
        case .changed: (try? Instant(value)) != nil
        case .title: !value.unicodeScalars.contains("\0")
        case .due: (try? CalendarDate(value)) != nil
        }
    }

    init?(text: String) {
        var base64 = text.replacing("-", with: "+").replacing("_", with: "/")
        base64 += String(repeating: "=", count: (4 - base64.count % 4) % 4)
        guard let data = Data(base64Encoded: base64), let cursor = try? JSONDecoder().decode(Self.self, from: data) else { return nil }
        self = cursor
    }
}
