import Crypto
import Domain
import Foundation
import Journal
import Outbox
import Postgres
import ServiceHost

/// Keeps persons encrypted; every look at one is written down before it is granted.
struct PersonRegister: Sendable {
    let pool: PostgresPool
    let journal: Journal
    /// nil: this service keeps no persons.
    let key: PersonKey?

    func write(_ person: [UInt8], of participation: AggregateID, by caller: Caller) async throws {
        let key = try openKey()
        // Sealed to its participation: moved to another row it cannot be opened.
        let box = try AES.GCM.seal(person, using: key.key, authenticating: Array(participation.text.utf8))
        guard let sealed = box.combined else { throw Problem(.internalFault) }
        try await pool.execute(
            """
            insert into person (participation, sealed, key_name, written_by)
            values (\(participation.id), \(Array(sealed)), \(key.name), \(caller.actor.text))
            on conflict (participation) do update set sealed = excluded.sealed, key_name = excluded.key_name,
                written_by = excluded.written_by, written_at = clock_timestamp()
            """)
    }

    func read(of participation: AggregateID, by caller: Caller, request: String) async throws -> [UInt8] {
        let key = try openKey()
        try await journal.noteReading(
            of: participation.text, fields: ["person"], by: caller.actor.text,
            role: caller.roles.map(\.rawValue).sorted().joined(separator: " "), request: request)
        let rows = try await pool.query("select sealed, key_name from person where participation = \(participation.id)")
        guard let (sealed, name) = try rows.first?.decode(([UInt8], String).self) else { throw Problem(.notFound) }
        guard name == key.name else { throw Problem(.unavailable, detail: Self.otherKey) }
        let box = try AES.GCM.SealedBox(combined: sealed)
        return Array(try AES.GCM.open(box, using: key.key, authenticating: Array(participation.text.utf8)))
    }

    /// Deletes the person; that it was done stays, the person does not.
    func erase(_ participation: AggregateID, by caller: Caller, request: String) async throws {
        try await pool.transaction { transaction in
            let erased = try await transaction.execute("delete from person where participation = \(participation.id)")
            guard erased == 1 else { throw Problem(.notFound) }
            try await transaction.execute(
                """
                insert into person_erasure (participation, erased_by, request)
                values (\(participation.id), \(caller.actor.text), \(request))
                """)
        }.get()
    }

    private func openKey() throws(Problem) -> PersonKey {
        guard let key else { throw Problem(.unavailable, detail: Self.noKey) }
        return key
    }

    private static let noKey = LocalisedText(
        fr: "Ce service ne conserve pas de personnes : le réglage persons.keyFile manque.",
        ar: "هذه الخدمة لا تحفظ بيانات الأشخاص: الإعداد persons.keyFile غير موجود.",
        en: "This service keeps no persons: the setting persons.keyFile is missing.")
    private static let otherKey = LocalisedText(
        fr: "Cette personne a été chiffrée avec une autre clé que celle de persons.keyFile.",
        ar: "شُفّرت بيانات هذا الشخص بمفتاح غير مفتاح persons.keyFile.",
        en: "This person was encrypted with another key than the one of persons.keyFile.")
}
