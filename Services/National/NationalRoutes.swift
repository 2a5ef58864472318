import Contracts
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceHost

/// Everything a national service answers, on one router: the table's endpoints, and the document made from the same table.
enum NationalRoutes {
    static func add(to router: HostRouter, _ room: NationalRoom, _ authenticator: TokenAuthenticator, limiter: RateLimiter) {
        let endpoints = EndpointTable.all(room)
        EndpointRouter(country: room.rules.country, endpoints: endpoints).add(to: router, authenticator, limiter: limiter)
        let document = OpenAPIDocument.make(
            title: "RECOSA, national service of \(room.rules.name.best(for: .en).text)", endpoints: endpoints, version: "1"
        ).compact
        // Public: it says nothing that is not in the repository, and whoever writes a client has no token yet.
        router.routes.get("/openapi.json") { request, _ in
            let tag = EntityTag(of: document)
            return try await Response.conditional(request, tag: tag, cacheControl: "public, max-age=300") {
                Response(
                    status: .ok, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: ByteBuffer(bytes: document)))
            }
        }
    }
}
