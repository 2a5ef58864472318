import Crypto

/// A file beside the pages. Its name carries a digest of its bytes, so browsers may keep it for ever.
struct Asset: Sendable {
    let name: String
    let contentType: String
    let body: [UInt8]

    init(_ stem: String, _ ending: String, contentType: String, text: String) {
        body = Array(text.utf8)
        let digest = SHA256.hash(data: body).prefix(6).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
        name = "\(stem)-\(digest).\(ending)"
        self.contentType = contentType
    }
}

/// The style sheet and the script: the only two requests of a page besides itself.
enum Assets {
    static let style = Asset("style", "css", contentType: "text/css; charset=utf-8", text: EmbeddedFiles.style)
    static let script = Asset("live", "js", contentType: "text/javascript; charset=utf-8", text: EmbeddedFiles.script)
    static let all = [style, script]
}
