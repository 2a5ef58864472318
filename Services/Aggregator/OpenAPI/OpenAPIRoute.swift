import Contracts
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceHost

/// Serves the document; it tells nothing that a token protects.
struct OpenAPIRoute: Sendable {
    private let bytes: [UInt8]
    private let tag: EntityTag

    init(endpoints: [Endpoint]) {
        bytes = OpenAPIDocument.make(endpoints + [StreamRoute.endpoint]).pretty
        tag = EntityTag(of: bytes)
    }

    func add(to router: Router<HostRequestContext>) {
        router.get("/openapi.json") { request, _ in
            let headers: HTTPFields = [
                .contentType: "application/json", .eTag: tag.description, .cacheControl: "public, no-cache",
            ]
            guard !request.alreadyHas(tag) else { return Response(status: .notModified, headers: headers) }
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}
