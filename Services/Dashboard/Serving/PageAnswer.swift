import HTTPTypes
import Hummingbird
import NIOCore
import ServiceHost

/// Turns text into an answer: tag, 304, compression, the headers that forbid everything the pages do not need.
enum PageAnswer {
    /// Nothing from another host, no script or style inside a page, no framing, forms only to us.
    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    /// Below this, compression costs more than it saves.
    private static let worthwhile = 600

    static func html(_ text: String, _ request: Request, status: HTTPResponse.Status = .ok, language: Language) -> Response {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .contentLanguage: language.tag, .contentSecurityPolicy: policy,
            .cacheControl: "private, no-cache",
        ]
        // Forms of this site must say where they come from; other sites learn nothing.
        headers[.referrerPolicy] = "same-origin"
        return answer(Array(text.utf8), request, status: status, headers: headers)
    }

    static func file(_ asset: Asset, _ request: Request) -> Response {
        answer(
            asset.body, request, status: .ok,
            headers: [.contentType: asset.contentType, .cacheControl: "public, max-age=31536000, immutable"])
    }

    static func answer(_ body: [UInt8], _ request: Request, status: HTTPResponse.Status, headers: HTTPFields) -> Response {
        var headers = headers
        headers[.vary] = "Accept-Encoding, Cookie"
        if status == .ok {
            // Weak: the same page compressed and plain has one tag.
            let tag = EntityTag(value(of: body), isWeak: true)
            headers[.eTag] = tag.description
            if request.alreadyHas(tag) { return Response(status: .notModified, headers: headers) }
        }
        let accepted = request.headers[.acceptEncoding]?.lowercased() ?? ""
        if body.count >= worthwhile, accepted.contains("gzip"), !accepted.contains("gzip;q=0"), let small = Gzip.compress(body) {
            headers[.contentEncoding] = "gzip"
            return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: small)))
        }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }

    static func redirect(to address: String, status: HTTPResponse.Status = .seeOther, headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.location] = address
        headers[.cacheControl] = "no-store"
        return Response(status: status, headers: headers)
    }

    private static func value(of body: [UInt8]) -> String { EntityTag(of: body).value }
}

extension HTTPField.Name {
    /// The name is a constant and valid; the other branch is never taken.
    static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .init(parsed: "referrer-policy") ?? .server
}
