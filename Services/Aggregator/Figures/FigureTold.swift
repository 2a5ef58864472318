import Contracts
import Domain
import Outbox
import Postgres
import View

/// What was last told of each figure, and up to which picture, in the database: the same for all processes of the region.
struct FigureTold: Sendable {
    let pool: PostgresPool
    let announcements: Announcements

    /// Not the id of a figure: the row that says up to which picture figures were told.
    static let mark = "@"

    /// Tells what changed up to `picture`, in one transaction with the outbox: told exactly if it is published.
    ///
    /// - Returns: the ids told; nil when another process is ahead.
    func tell(_ figures: [Figure], of picture: Picture) async throws -> [String]? {
        let ids = try await pool.transaction(attempts: 3) { transaction -> [String]? in
            let ahead = try await transaction.query(
                """
                insert into figure_told (id, figure) values (\(Self.mark), jsonb_build_object('at', 0, 'events', 0))
                on conflict (id) do update set figure = figure_told.figure returning (figure->>'at')::bigint
                """
            ).only().decode(Int64.self)
            guard ahead < picture.asOf.microseconds else { return nil }
            let told = try await transaction.query("select id, figure->>'statement' from figure_told where id <> \(Self.mark)")
                .decode((String, String).self)
            let telling = try FigureTelling(
                figures, told: Dictionary(told.map { ($0.0, Array($0.1.utf8)) }, uniquingKeysWith: { first, _ in first }))
            try await Self.store(telling, picture, transaction)
            _ = try await announcements.outbox.append(
                try telling.changed.map { try announcements.event($0.change, at: picture.asOf) }, in: transaction)
            return telling.changed.map(\.change.figureID)
        }.get()
        if ids?.isEmpty == false { announcements.wake.wake() }
        return ids
    }

    private static func store(_ telling: FigureTelling, _ picture: Picture, _ transaction: PostgresTransaction) async throws {
        let ids = telling.changed.map(\.change.figureID)
        let statements = telling.changed.map { String(decoding: $0.statement, as: UTF8.self) }
        try await transaction.execute(
            """
            insert into figure_told (id, figure)
            select id, jsonb_build_object('at', \(picture.asOf.microseconds), 'statement', s) from unnest(\(ids), \(statements)) u(id, s)
            on conflict (id) do update set figure = excluded.figure
            """)
        try await transaction.execute(
            """
            update figure_told set figure = jsonb_build_object('at', \(picture.asOf.microseconds), 'events', \(picture.events))
            where id = \(Self.mark)
            """)
    }

    /// Up to which picture figures were told, and how many events it had; nil before the first. Asked ten times a second: it names
    /// no figures.
    func upTo() async throws(PostgresError) -> (acceptedAt: Int64, events: Int64)? {
        let rows = try await pool.query(
            "select (figure->>'at')::bigint, (figure->>'events')::bigint from figure_told where id = \(Self.mark)")
        return try rows.first.map { row throws(PostgresError) in
            let (acceptedAt, events) = try row.decode((Int64, Int64).self)
            return (acceptedAt, events)
        }
    }

    /// The state of telling after a time: up to which picture, and which figures changed since.
    func since(_ time: Int64) async throws(PostgresError) -> PictureChange? {
        let rows = try await pool.query(
            """
            select (m.figure->>'at')::bigint, (m.figure->>'events')::bigint,
                array(select id from figure_told where id <> \(Self.mark) and (figure->>'at')::bigint > \(time) order by id)
            from figure_told m where m.id = \(Self.mark) and (m.figure->>'at')::bigint > \(time)
            """)
        return try rows.first.map { row throws(PostgresError) in
            let (at, events, figures) = try row.decode((Int64, Int64, [String]).self)
            return PictureChange(acceptedAt: Instant(microseconds: at), events: events, figures: figures)
        }
    }
}
