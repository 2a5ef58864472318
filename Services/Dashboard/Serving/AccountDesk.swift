import HTTPTypes
import Hummingbird
import Logging
import ServiceHost

/// Signing in and out.
struct AccountDesk: Sendable {
    let desk: FrontDesk

    /// Sends a stranger to the form, which sends them back to where they wanted to go.
    func askToSignIn(_ question: PageQuestion, _ request: Request) -> Response {
        let wanted = request.uri.query.map { "\(desk.address(question))?\($0)" } ?? desk.address(question)
        return PageAnswer.redirect(to: "/\(question.language.rawValue)/sign-in" + QueryText.write([("next", wanted)]))
    }

    /// The form carries a token that is bound to a cookie, so that no other site can sign a reader in under its own account.
    func form(_ question: PageQuestion, _ request: Request, name: String = "", problem: TextKey?, status: HTTPResponse.Status = .ok)
        -> Response
    {
        let known = desk.cookies.read(desk.cookies.form, from: request.headers[.cookie])
        let token = known ?? SessionToken(bytes: desk.environment.randomBytes(SessionToken.length))
        let context = desk.context(question, asOf: nil)
        let screen = AccountScreens.signIn(
            name: name, next: Self.safe(question["next"], question.language), problem: problem, formToken: token.formToken, context: context
        )
        var response = desk.page(screen, request, status: status, context: context, visitor: nil)
        response.headers[.cacheControl] = "no-store"
        response.headers[.setCookie] = desk.cookies.write(desk.cookies.form, token.text, seconds: 3_600)
        return response
    }

    func open(_ question: PageQuestion, _ request: Request, form: [(String, String)], _ host: HostRequestContext) async throws -> Response {
        func value(_ name: String) -> String { form.first { $0.0 == name }?.1 ?? "" }
        let question = PageQuestion(language: question.language, path: question.path, query: [("next", value("next"))])
        guard let cookie = desk.cookies.read(desk.cookies.form, from: request.headers[.cookie]), cookie.accepts(formToken: value("csrf"))
        else {
            return self.form(question, request, name: value("name"), problem: .formExpired, status: .forbidden)
        }
        let token = SessionToken(bytes: desk.environment.randomBytes(SessionToken.length))
        do throws(AccountStoreError) {
            let answer = try await desk.signIn.signIn(
                name: value("name"), password: value("password"), digest: token.digest, now: desk.environment.now())
            switch answer {
            case .wrong: return self.form(question, request, name: value("name"), problem: .signInWrong, status: .unauthorized)
            case .locked: return self.form(question, request, name: value("name"), problem: .signInLocked, status: .tooManyRequests)
            case .opened:
                var headers = HTTPFields()
                headers.append(
                    HTTPField(
                        name: .setCookie,
                        value: desk.cookies.write(desk.cookies.session, token.text, seconds: SignIn.sessionTime / 1_000_000)))
                headers.append(HTTPField(name: .setCookie, value: desk.cookies.write(desk.cookies.form, "", seconds: 0)))
                return PageAnswer.redirect(to: Self.safe(value("next"), question.language), headers: headers)
            }
        } catch {
            host.logger.error("A sign-in cannot be checked", metadata: ["error": "\(error)"])
            return self.form(question, request, name: value("name"), problem: .signInBusy, status: .serviceUnavailable)
        }
    }

    func close(_ question: PageQuestion, _ request: Request, form: [(String, String)]) async throws -> Response {
        let context = desk.context(question, asOf: nil)
        guard let visitor = try await desk.visitor(request) else {
            return PageAnswer.redirect(to: "/\(question.language.rawValue)/sign-in")
        }
        guard visitor.token.accepts(formToken: form.first { $0.0 == "csrf" }?.1 ?? "") else {
            let screen = AccountScreens.problem(.errorTitle, context.texts[.formExpired], path: "account", context: context)
            return desk.page(screen, request, status: .forbidden, context: context, visitor: visitor.visitor)
        }
        if form.contains(where: { $0.0 == "everywhere" }) {
            try await desk.signIn.signOutEverywhere(visitor.account.name)
        } else {
            try await desk.signIn.signOut(digest: visitor.token.digest)
        }
        let gone = desk.cookies.write(desk.cookies.session, "", seconds: 0)
        return PageAnswer.redirect(to: "/\(question.language.rawValue)/sign-in", headers: [.setCookie: gone])
    }

    /// Only a path below a language of ours: never an address that could lead to another host (`//elsewhere`).
    static func safe(_ next: String?, _ language: DashboardLanguage) -> String {
        let home = "/\(language.rawValue)/"
        guard let next, next.allSatisfy({ $0.isASCII && !$0.isWhitespace && $0 != "\\" && !$0.isNewline }) else { return home }
        let isOurs = DashboardLanguage.allCases.contains { next.hasPrefix("/\($0.rawValue)/") }
        return isOurs ? next : home
    }
}
