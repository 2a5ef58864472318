/// Settings of the HTTP server.
///
/// | key | kind | default |
/// |---|---|---|
/// | `http.host` | address to listen on | 127.0.0.1 |
/// | `http.port` | number, 0 for any free one | 8080 |
/// | `http.bodyLimit` | bytes | 1048576 |
/// | `http.timeout` | duration until an answer begins | 15s |
/// | `http.ratePerSecond` | requests a second and subject | 50 |
/// | `http.rateBurst` | requests at once and subject | 200 |
/// | `http.strictTransport` | yes or no | false |
package struct HTTPSettings: Settings {
    package let host: String
    package let port: Int
    package let bodyLimit: Int
    package let timeout: Duration
    package let rateLimit: RateLimit
    package let strictTransport: Bool

    package init(from reader: SettingsReader) {
        let http = reader.scoped(to: "http")
        host = http.string("host", default: "127.0.0.1", "the address to listen on")
        port = http.int("port", default: 8080, in: 0...65_535, "the port to listen on; 0 takes any free one")
        bodyLimit = http.int("bodyLimit", default: 1_048_576, in: 1...1_073_741_824, "the largest request body, in bytes")
        timeout = http.duration("timeout", default: .seconds(15), "the time within which an answer begins")
        rateLimit = RateLimit(
            perSecond: Double(http.int("ratePerSecond", default: 50, in: 1...1_000_000, "requests a second that one subject may make")),
            burst: http.int("rateBurst", default: 200, in: 1...1_000_000, "requests that one subject may make at once"))
        strictTransport = http.bool(
            "strictTransport", default: false, "whether clients reach the service only by TLS (adds Strict-Transport-Security)")
    }
}
