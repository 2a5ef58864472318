/// How the dashboard is served.
package struct DashboardSettings: Sendable {
    /// True lets anybody read without signing in; false by default: nothing is public.
    package let isPublic: Bool
    /// False only for development on the loopback address, where there is no TLS and browsers would not send the cookie back.
    package let secureCookies: Bool
    /// Where pages listen for changes.
    package let streamAddress: String

    package init(isPublic: Bool = false, secureCookies: Bool = true, streamAddress: String = "/v1/stream") {
        self.isPublic = isPublic
        self.secureCookies = secureCookies
        self.streamAddress = streamAddress
    }
}
