import Domain
import HTTPTypes
import Hummingbird
import Logging
import ServiceHost
import View

/// Receives every request for a page: who asks, at which time, which page; then the page, or why not.
struct FrontDesk: Sendable {
    let factory: ScreenFactory
    let signIn: SignIn
    let settings: DashboardSettings
    let environment: DashboardEnvironment
    let logger: Logger

    var cookies: Cookies { Cookies(isSecure: settings.secureCookies) }

    struct SignedIn: Sendable {
        let account: Account
        let token: SessionToken

        var visitor: Visitor { Visitor(name: account.name.text, role: account.role, formToken: token.formToken) }
    }

    func visitor(_ request: Request) async throws -> SignedIn? {
        guard let token = cookies.read(cookies.session, from: request.headers[.cookie]) else { return nil }
        return try await signIn.account(digest: token.digest, now: environment.now()).map { SignedIn(account: $0, token: token) }
    }

    func show(_ question: PageQuestion, _ request: Request, _ host: HostRequestContext) async throws -> Response {
        var context = self.context(question, asOf: nil)
        var visitor: SignedIn?
        do {
            visitor = try await self.visitor(request)
            if question.path == ["sign-in"] { return AccountDesk(desk: self).form(question, request, problem: nil) }
            guard visitor != nil || settings.isPublic else { return AccountDesk(desk: self).askToSignIn(question, request) }
            switch question.time {
            case .invalid: throw PageRefusal.timeInvalid
            case .moved(let instant):
                let query = question.restrictions + [("asOf", instant.text)]
                return PageAnswer.redirect(to: address(question) + QueryText.write(query))
            case .at(let instant): context = self.context(question, asOf: instant)
            case .present: break
            }
            if question.path.first == "packs" {
                return try await PackDesk(desk: self).answer(question, request, visitor: visitor?.visitor)
            }
            let screen = try await screen(question, context, visitor: visitor)
            return page(screen, request, context: context, visitor: visitor?.visitor)
        } catch {
            let refusal = Self.refusal(error)
            if refusal.status.code >= 500 {
                host.logger.error(
                    "A page cannot be made", metadata: ["path": "\(question.path.joined(separator: "/"))", "error": "\(error)"])
            }
            let screen = refusal.screen(context, path: question.path.joined(separator: "/"))
            return page(screen, request, status: refusal.status, context: context, visitor: visitor?.visitor)
        }
    }

    private func screen(_ question: PageQuestion, _ context: ScreenContext, visitor: SignedIn?) async throws -> Screen {
        switch question.path {
        case ["account"]:
            guard let visitor else { throw PageRefusal.notFound }
            return AccountScreens.account(visitor.visitor, context: context)
        case ["sittings"]:
            let notice = question["saved"] == nil ? nil : Notice("done", context.texts[.sittingSaved])
            let sittings = try await factory.reader.sittings()
            return SittingScreens.list(
                sittings, notice: notice, formToken: visitor?.token.formToken, now: environment.now(), context: context)
        default:
            guard let screen = try await factory.screen(question, context, now: environment.now()) else { throw PageRefusal.notFound }
            return screen
        }
    }

    func perform(_ question: PageQuestion, _ request: Request, _ host: HostRequestContext) async throws -> Response {
        var request = request
        let body = try await request.collectBody(upTo: 65_536)
        let form = FormText.read(String(buffer: body))
        switch question.path {
        case ["sign-in"]: return try await AccountDesk(desk: self).open(question, request, form: form, host)
        case ["sign-out"]: return try await AccountDesk(desk: self).close(question, request, form: form)
        case ["sittings"]: return try await SittingDesk(desk: self).save(question, request, form: form)
        default:
            return page(
                PageRefusal.notFound.screen(context(question, asOf: nil), path: ""), request, status: .notFound,
                context: context(question, asOf: nil), visitor: nil)
        }
    }

    func context(_ question: PageQuestion, asOf: Instant?) -> ScreenContext {
        ScreenContext(language: question.language, countries: factory.reader.countries(), asOf: asOf)
    }

    func page(
        _ screen: Screen, _ request: Request, status: HTTPResponse.Status = .ok, context: ScreenContext, visitor: Visitor?
    ) -> Response {
        let html = ScreenWriter(texts: context.texts).html(
            screen, asOf: context.asOf, now: environment.now(), visitor: visitor, streamAddress: settings.streamAddress)
        return PageAnswer.html(html, request, status: status, language: context.texts.language)
    }

    func address(_ question: PageQuestion) -> String {
        "/\(question.language.rawValue)/" + question.path.map { QueryText.encode($0) }.joined(separator: "/")
    }

    static func refusal(_ error: any Error) -> PageRefusal {
        switch error {
        case let refusal as PageRefusal: refusal
        case let reading as ReadingError: .reading(reading)
        case AccountStoreError.unavailable(let text): .reading(.unavailable(text))
        default: .reading(.corrupt("\(error)"))
        }
    }
}
