import Domain
import HTTPTypes
import Hummingbird
import View

/// Saves a named time.
struct SittingDesk: Sendable {
    let desk: FrontDesk

    func save(_ question: PageQuestion, _ request: Request, form: [(String, String)]) async throws -> Response {
        let context = desk.context(question, asOf: nil)
        guard let visitor = try await desk.visitor(request) else { return AccountDesk(desk: desk).askToSignIn(question, request) }
        func shown(_ key: TextKey, _ status: HTTPResponse.Status) async throws -> Response {
            let sittings = try await desk.factory.reader.sittings()
            let screen = SittingScreens.list(
                sittings, notice: Notice("error", context.texts[key]), formToken: visitor.token.formToken, now: desk.environment.now(),
                context: context)
            return desk.page(screen, request, status: status, context: context, visitor: visitor.visitor)
        }
        guard visitor.token.accepts(formToken: form.first { $0.0 == "csrf" }?.1 ?? "") else {
            return try await shown(.formExpired, .forbidden)
        }
        let draft: SittingDraft
        do throws(SittingProblem) {
            draft = try Self.draft(form, now: desk.environment.now())
        } catch {
            return try await shown(error.text, .unprocessableContent)
        }
        if let refusal = try await refusal(of: draft, by: visitor.account.name.text) {
            return try await shown(refusal.text, refusal.status)
        }
        return PageAnswer.redirect(to: "/\(question.language.rawValue)/sittings?saved=\(draft.id)")
    }

    /// nil when the sitting was saved; what the reader of the form can mend otherwise.
    private func refusal(of draft: SittingDraft, by author: String) async throws -> (text: TextKey, status: HTTPResponse.Status)? {
        do throws(ReadingError) {
            _ = try await desk.factory.reader.saveSitting(draft, by: author)
            return nil
        } catch {
            switch error {
            case .nameTaken: return (.sittingTaken, .conflict)
            case .asOfInFuture: return (.sittingTimeInvalid, .unprocessableContent)
            default: throw error
            }
        }
    }

    struct SittingProblem: Error {
        let text: TextKey
    }

    static func draft(_ form: [(String, String)], now: Instant) throws(SittingProblem) -> SittingDraft {
        func value(_ name: String) -> String { form.first { $0.0 == name }?.1 ?? "" }
        let id = value("id")
        let isAllowed = id.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        guard isAllowed, (1...64).contains(id.utf8.count) else { throw SittingProblem(text: .sittingIDInvalid) }
        let names = DashboardLanguage.allCases.map { ($0.code, value("name-\($0.rawValue)")) }.filter { !$0.1.allSatisfy(\.isWhitespace) }
        guard names.contains(where: { $0.0 == .fr }), let name = try? LanguageMap(names) else {
            throw SittingProblem(text: .sittingNameMissing)
        }
        guard let time = PageQuestion.instant(day: value("day"), time: value("time")) else {
            throw SittingProblem(text: .sittingTimeInvalid)
        }
        // The form's time is cut to the minute; its end may lie ahead by seconds, and the present is what is meant then.
        guard time.microseconds - now.microseconds < 60_000_000 else { throw SittingProblem(text: .sittingTimeInvalid) }
        return SittingDraft(id: id, name: name, asOf: min(time, now), savedAt: now)
    }
}
