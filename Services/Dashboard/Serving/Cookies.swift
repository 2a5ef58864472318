import HTTPTypes

/// The two cookies: the session, and what ties the sign-in form to the browser that asked for it.
struct Cookies: Sendable {
    let isSecure: Bool

    /// With `__Host-` a browser accepts the cookie only from this very host, over TLS, for the whole path.
    var session: String { isSecure ? "__Host-recosa-session" : "recosa-session" }
    var form: String { isSecure ? "__Host-recosa-form" : "recosa-form" }

    func read(_ name: String, from header: String?) -> SessionToken? {
        for pair in (header ?? "").split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { continue }
            return SessionToken(String(parts[1]))
        }
        return nil
    }

    /// `seconds` 0 deletes the cookie.
    func write(_ name: String, _ value: String, seconds: Int64) -> String {
        let rest = "; Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax"
        return "\(name)=\(value)\(rest)\(isSecure ? "; Secure" : "")"
    }
}
