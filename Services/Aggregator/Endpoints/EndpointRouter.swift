import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ServiceHost
import View

/// Puts the table's rows on the router, each behind its roles.
struct EndpointRouter: Sendable {
    let room: RegionalRoom
    let access: RegionalAccess
    let endpoints: [Endpoint]
    private let pictures: PictureAnswers

    /// - Parameter refresher: a running service; nil: no answer is ever given as it was last made.
    init(room: RegionalRoom, access: RegionalAccess, endpoints: [Endpoint], refresher: AnswerRefresher? = nil) {
        self.room = room
        self.access = access
        self.endpoints = endpoints
        let present = SharedLook<Picture>()
        pictures = PictureAnswers(refresher: refresher) { [reader = room.reader] asOf in
            if let asOf { return try await reader.picture(asOf: asOf) }
            return try await present.value { try await reader.picture(asOf: nil) }
        }
    }

    func add(to router: Router<HostRequestContext>) {
        for endpoint in endpoints {
            router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
                do {
                    return try await answer(endpoint, request, context)
                } catch let error as ReadingError {
                    if case .corrupt(let cause) = error {
                        context.logger.error("The picture cannot be read", metadata: ["error": "\(cause)"])
                    }
                    throw ReadingProblems.problem(for: error)
                }
            }
        }
        OpenAPIRoute(endpoints: endpoints).add(to: router)
    }

    private func answer(_ endpoint: Endpoint, _ request: Request, _ context: HostRequestContext) async throws -> Response {
        let caller = try await access.caller(of: request, context, for: endpoint)
        let query = try QueryReading.read(request, endpoint.query)
        let format = try AnswerFormat.choose(request, query["format"], endpoint)
        let language = query["lang"].flatMap { try? LanguageCode($0) }
        let path = endpoint.pathParameters.reduce(into: [:]) { values, name in values[name] = context.parameters.get(name) }
        @Sendable func question(_ picture: Picture?, body: [UInt8] = []) -> RegionalRequest {
            RegionalRequest(caller: caller, language: language, path: path, query: query, picture: picture, body: body)
        }
        switch endpoint.basis {
        case .change:
            let body = endpoint.body == nil ? [] : try await request.bytes(context)
            let answer = try await endpoint.handle(question(nil, body: body), room)
            let bytes = try AnswerBytes.write(answer, as: .json, language: language)
            return response(bytes, status: answer.status, tag: nil, request)
        case .present:
            let answer = try await endpoint.handle(question(nil), room)
            let bytes = try AnswerBytes.write(answer, as: format, language: language)
            return response(bytes, status: answer.status, tag: EntityTag(of: bytes.bytes), request)
        case .picture:
            let asked = query["asOf"] ?? query["to"]
            let about = PictureQuestion.Subject(
                operation: endpoint.operation, path: path, query: query.filter { $0.key != "lang" && $0.key != "format" })
            let (bytes, tag) = try await pictures.answer(
                PictureQuestion(
                    subject: about, form: PictureQuestion.Form(format: format, language: language),
                    asOf: asked.flatMap { try? Instant($0) },
                    isSummary: endpoint.isSummary, make: { try await endpoint.handle(question($0), room) }),
                hasAlready: { request.alreadyHas($0) })
            return response(bytes, status: bytes == nil ? .notModified : .ok, tag: tag, request)
        }
    }

    private func response(_ answer: AnswerBytes?, status: HTTPResponse.Status, tag: EntityTag?, _ request: Request) -> Response {
        var headers: HTTPFields = [.cacheControl: "private, no-cache", .vary: "Accept, Authorization, Cookie"]
        headers[.eTag] = tag?.description
        guard let answer else { return Response(status: status, headers: headers) }
        headers[.contentType] = answer.contentType
        if let tag, request.alreadyHas(tag) { return Response(status: .notModified, headers: headers) }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.bytes)))
    }
}
