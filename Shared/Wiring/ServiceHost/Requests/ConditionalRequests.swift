import HTTPTypes
package import Hummingbird

extension Request {
    /// True when the client already has this representation: answer 304. The comparison is weak (RFC 9110, 13.1.2).
    package func alreadyHas(_ tag: EntityTag) -> Bool {
        guard let header = headers[.ifNoneMatch] else { return false }
        guard let tags = EntityTag.list(header) else { return true }
        return tags.contains { $0.value == tag.value }
    }

    /// Demands that the client has seen the present state: 428 without `If-Match`, 412 with another tag. The comparison is
    /// strong (RFC 9110, 13.1.1).
    package func requireMatch(_ tag: EntityTag) throws(Problem) {
        guard let header = headers[.ifMatch] else {
            throw Problem(
                .preconditionRequired,
                detail: LocalisedText(
                    fr: "Indiquez l’ETag de la version lue.", ar: "اذكر وسم ETag للنسخة التي قرأتها.",
                    en: "Give the ETag of the version that you read."))
        }
        guard let tags = EntityTag.list(header) else { return }
        guard tags.contains(where: { !$0.isWeak && !tag.isWeak && $0.value == tag.value }) else {
            throw Problem(.preconditionFailed, headers: [.eTag: tag.description])
        }
    }
}

extension Response {
    /// 304 with the tag alone when the client has it already, otherwise the answer made by `make`, with the tag.
    package static func conditional(
        _ request: Request, tag: EntityTag, cacheControl: String = "private, no-cache", _ make: () async throws -> Response
    ) async throws -> Response {
        if request.alreadyHas(tag) {
            return Response(status: .notModified, headers: [.eTag: tag.description, .cacheControl: cacheControl])
        }
        var response = try await make()
        response.headers[.eTag] = tag.description
        response.headers[.cacheControl] = cacheControl
        return response
    }
}
