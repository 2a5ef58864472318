import Domain
import Outbox
import Postgres

extension PostgresRegionalReader {
    package func sittings() async throws(ReadingError) -> [Sitting] { try await sittings(where: "true") }

    package func sitting(_ id: String) async throws(ReadingError) -> Sitting? { try await sittings(where: "id = \(id)").first }

    package func saveSitting(_ draft: SittingDraft, by author: String) async throws(ReadingError) -> Sitting {
        // The picture at that time is settled first: what a sitting was shown never changes.
        let picture = try await picture(asOf: draft.asOf)
        let name = try StoredText.json(draft.name)
        let saved = await pool.transaction { transaction in
            try await transaction.query(
                """
                insert into sitting (id, name, as_of, saved_by, saved_at)
                values (\(draft.id), \(name)::jsonb, \(picture.asOf), \(author), \(draft.savedAt)) on conflict (id) do nothing returning id
                """
            ).count
        }
        do {
            guard try saved.get() == 1 else { throw ReadingError.nameTaken(draft.id) }
        } catch {
            throw ReadingError(error)
        }
        return Sitting(id: draft.id, name: draft.name, asOf: picture.asOf, savedBy: author, savedAt: draft.savedAt)
    }

    private func sittings(where condition: Query) async throws(ReadingError) -> [Sitting] {
        try await read(nil) { view in
            let rows = try await view.query(
                "select id, name::text, as_of, saved_by, saved_at from sitting where \(condition) order by as_of desc, id")
            return try rows.decode((String, String, Instant, String, Instant).self).map {
                Sitting(id: $0, name: try StoredText.languageMap($1), asOf: $2, savedBy: $3, savedAt: $4)
            }
        }
    }
}

extension ReadingError {
    /// The one place that tells what can be tried again from what is broken.
    init(_ error: any Error) {
        switch error {
        case let error as ReadingError: self = error
        case let error as PostgresError: self = error.retryCanHelp ? .unavailable(error.description) : .corrupt(error.description)
        default: self = .corrupt(String(describing: error))
        }
    }
}
