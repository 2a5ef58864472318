package import Domain
import Synchronization
package import View

/// A regional picture in memory for tests of what stands on `RegionalReader`. `change()` moves it as a received event would.
package final class TwinRegionalReader: RegionalReader {
    private struct State: Sendable {
        var version = 0
        var sittings: [Sitting] = []
    }

    private let state = Mutex(State())
    /// The last time anything was accepted, before any `change()`.
    package static let present = Instant(microseconds: 1_795_000_000_000_000)
    /// Questions about times before this get the picture as it was: smaller figures.
    package static let firstDay = Instant(microseconds: 1_780_000_000_000_000)
    private let entries: [CountryEntry]

    package init() throws {
        let records = TwinRecords(asOf: Self.present, version: 0)
        entries = [
            CountryEntry(
                code: .ci, name: try records.text("Côte d’Ivoire", "كوت ديفوار", "Côte d’Ivoire"), currency: .xof,
                smallestPublishableCell: 5),
            CountryEntry(code: .ma, name: try records.text("Maroc", "المغرب", "Morocco"), currency: .mad, smallestPublishableCell: 5),
            CountryEntry(code: .ml, name: try records.text("Mali", "مالي", "Mali"), currency: .xof, smallestPublishableCell: 10),
            CountryEntry(code: .sn, name: try records.text("Sénégal", "السنغال", "Senegal"), currency: .xof, smallestPublishableCell: 5),
        ]
        let sitting = Sitting(
            id: "2026-06", name: try records.text("Séance de juin 2026", "جلسة يونيو 2026", "Sitting of June 2026"), asOf: Self.firstDay,
            savedBy: "comite",
            savedAt: Self.present)
        state.withLock { $0.sittings = [sitting] }
    }

    /// Something was received: the version moves by one, and the time with it.
    package func change() { state.withLock { $0.version += 1 } }

    func records(_ asOf: Instant?) throws(ReadingError) -> TwinRecords {
        let version = state.withLock { $0.version }
        let latest = Instant(microseconds: Self.present.microseconds + Int64(version) * 1_000_000)
        guard let asOf else { return TwinRecords(asOf: latest, version: version) }
        guard asOf <= latest else { throw .asOfInFuture(latest: latest) }
        let seconds = (asOf.microseconds - Self.present.microseconds) / 1_000_000
        return TwinRecords(asOf: asOf, version: asOf < Self.present ? -200 : Int(seconds))
    }

    func answer<Value>(_ asOf: Instant?, _ make: (TwinRecords) throws -> Value) throws(ReadingError) -> Value {
        let records = try records(asOf)
        do { return try make(records) } catch { throw .corrupt("\(error)") }
    }

    package func countries() -> [CountryEntry] { entries }

    package func sittings() async throws(ReadingError) -> [Sitting] { state.withLock { $0.sittings.sorted { $0.asOf > $1.asOf } } }

    package func sitting(_ id: String) async throws(ReadingError) -> Sitting? { state.withLock { $0.sittings.first { $0.id == id } } }

    package func saveSitting(_ draft: SittingDraft, by author: String) async throws(ReadingError) -> Sitting {
        let latest = try records(nil).asOf
        guard draft.asOf <= latest else { throw .asOfInFuture(latest: latest) }
        let sitting = Sitting(id: draft.id, name: draft.name, asOf: draft.asOf, savedBy: author, savedAt: draft.savedAt)
        let saved = state.withLock { state in
            guard !state.sittings.contains(where: { $0.id == draft.id }) else { return false }
            state.sittings.append(sitting)
            return true
        }
        guard saved else { throw .nameTaken(draft.id) }
        return sitting
    }
}
