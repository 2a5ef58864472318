import Contracts
import Domain
import Postgres

/// Reads pages of records; each order has its index on `aggregate`.
struct RecordList: Sendable {
    let pool: PostgresPool
    let country: CountryCode

    func page(_ request: RecordListRequest) async throws(PostgresError) -> JSONValue {
        let rows = try await pool.query(
            """
            select id, version, status, parent, area, title, due::text as due_text, demonstration, changed_at,
                (\(sortValue(request.order)))::text as sorted_by
            from aggregate where kind = \(request.kind.rawValue) \(filters(request)) \(after(request))
            order by \(order(request.order)) limit \(Int64(request.limit + 1))
            """)
        var items: [JSONValue] = []
        var next: RecordListRequest.Cursor?
        for row in rows.prefix(request.limit) {
            let (id, version, status, parent, area, title, due, demonstration, changedAt, sortValue) = try row.decode(
                (UniqueID, Int64, String?, String?, String?, String?, String?, Bool, Instant, String).self)
            items.append(
                item(
                    AggregateID(request.kind, id), version, demonstration, changedAt,
                    [("status", status), ("parent", parent), ("area", area), ("title", title), ("due", due)]))
            let value = request.order == .changed ? changedAt.text : sortValue
            next = RecordListRequest.Cursor(order: request.order.rawValue, value: value, id: id.text)
        }
        let isLast = rows.count <= request.limit
        return ["items": .array(items), "next": isLast ? .null : next.map { .string($0.text) } ?? .null]
    }

    static let schema: JSONValue = [
        "type": "object", "required": ["items", "next"],
        "properties": [
            "items": [
                "type": "array",
                "items": [
                    "type": "object", "required": ["id", "version", "demonstration", "changedAt"],
                    "properties": [
                        "id": ["type": "string"], "version": ["type": "integer"], "demonstration": ["type": "boolean"],
                        "changedAt": ["type": "string", "format": "date-time"], "status": ["type": "string"], "parent": ["type": "string"],
                        "area": ["type": "string"], "title": ["type": "string"], "due": ["type": "string", "format": "date"],
                    ],
                ],
            ],
            "next": ["type": ["string", "null"]],
        ],
    ]

    private func item(
        _ id: AggregateID, _ version: Int64, _ demonstration: Bool, _ changedAt: Instant, _ texts: [(String, String?)]
    ) -> JSONValue {
        var members: [JSONValue.Member] = [.init("id", .string(id.text)), .init("version", .number("\(version)"))]
        members += texts.compactMap { name, text in text.map { .init(name, .string($0)) } }
        members += [.init("demonstration", .boolean(demonstration)), .init("changedAt", .string(changedAt.text))]
        return .object(members)
    }

    private func filters(_ request: RecordListRequest) -> Query {
        var filters: Query = ""
        if let isOwn = request.isOwn { filters = "\(filters) and (record_origin(state) = \(country.text)) = \(isOwn)" }
        if let status = request.status { filters = "\(filters) and status = \(status)" }
        if let parent = request.parent { filters = "\(filters) and parent = \(parent)" }
        if let area = request.area { filters = "\(filters) and \(area) = any(string_to_array(area, ' '))" }
        if let words = request.words { filters = "\(filters) and position(lower(\(words)) in lower(title)) > 0" }
        if let demonstration = request.demonstration { filters = "\(filters) and demonstration = \(demonstration)" }
        return request.order == .due ? "\(filters) and due is not null" : filters
    }

    private func sortValue(_ order: RecordListRequest.Order) -> Query {
        switch order {
        case .changed: "changed_at"
        case .title: "left(coalesce(title, ''), 200)"
        case .due: "due"
        }
    }

    private func order(_ order: RecordListRequest.Order) -> Query {
        switch order {
        case .changed: "aggregate.changed_at desc, id"
        case .title: "left(coalesce(title, ''), 200), id"
        case .due: "aggregate.due, id"
        }
    }

    private func after(_ request: RecordListRequest) -> Query {
        guard let cursor = request.after, let id = try? UniqueID(cursor.id) else { return "" }
        return switch request.order {
        case .changed:
            """
            and changed_at <= \(cursor.value)::timestamptz and (changed_at < \(cursor.value)::timestamptz or id > \(id))
            """
        case .title: "and (left(coalesce(title, ''), 200), id) > (\(cursor.value), \(id))"
        case .due: "and (due, id) > (\(cursor.value)::date, \(id))"
        }
    }
}
