import HTTPTypes
package import Hummingbird
package import Logging
package import ServiceHost
package import View

/// The dashboard's addresses on the aggregator's router: `/`, `/assets/…`, and every page below `/fr`, `/ar` and `/en`.
package struct DashboardRoutes: Sendable {
    let desk: FrontDesk

    /// - Parameters:
    ///   - reader: the regional picture.
    ///   - accounts: where accounts and sessions are kept.
    ///   - hasher: one for the whole process; its owner closes it after the server has stopped.
    package init(
        reader: any RegionalReader, accounts: any AccountStore, hasher: PasswordHasher, settings: DashboardSettings,
        environment: DashboardEnvironment = .system, logger: Logger = Logger(label: "dashboard")
    ) {
        desk = FrontDesk(
            factory: ScreenFactory(reader: reader), signIn: SignIn(store: accounts, hasher: hasher), settings: settings,
            environment: environment, logger: logger)
    }

    /// Who asks, by the session cookie; nil without one. For `/v1` routes that a signed-in browser may use, such as the stream.
    package func account(of request: Request) async throws -> Account? { try await desk.visitor(request)?.account }

    package func add(to router: Router<HostRequestContext>) {
        router.get("/") { _, context in
            // Negotiated by the host, for pages as for problems; both know the same languages by the same codes.
            var response = PageAnswer.redirect(to: "/\(context.language.rawValue)/", status: .found)
            response.headers[.vary] = "Accept-Language"
            return response
        }
        router.get("/assets/:name") { request, context in
            let name = context.parameters.get("name")
            guard let asset = Assets.all.first(where: { $0.name == name }) else { return Response(status: .notFound) }
            return PageAnswer.file(asset, request)
        }
        for language in DashboardLanguage.allCases {
            add(language, to: router)
        }
    }

    private func add(_ language: DashboardLanguage, to router: Router<HostRequestContext>) {
        let root = "/\(language.rawValue)"
        for path in [root, root + "/**"] {
            router.get(RouterPath(path)) { request, context in
                try await desk.show(question(request, language), request, context)
            }
            router.post(RouterPath(path)) { request, context in
                try await desk.perform(question(request, language), request, context)
            }
        }
    }

    private func question(_ request: Request, _ language: DashboardLanguage) -> PageQuestion {
        let segments = request.uri.path.split(separator: "/").dropFirst().map { FormText.decode($0) }
        return PageQuestion(language: language, path: Array(segments), query: FormText.read(request.uri.query ?? ""))
    }
}
