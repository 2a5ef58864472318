package import ServiceHost

/// What a service on a test bench has of the settings of every service.
package struct BenchSettings: Settings {
    package let authentication: AuthenticationSettings
    package let http: HTTPSettings

    package init(from reader: SettingsReader) {
        authentication = AuthenticationSettings(from: reader)
        http = HTTPSettings(from: reader)
    }

    /// - Parameters:
    ///   - rate: how many requests a principal may make.
    ///   - more: further arguments, as a service has them.
    package static func load(
        _ issuer: DevelopmentIssuer, rate: (perSecond: Int, burst: Int), _ more: [String] = []
    ) throws -> BenchSettings {
        try SettingsLoader.load(
            from: SettingsSources(
                arguments: [
                    "--token-jwks-file", issuer.jwksPath, "--http-rate-per-second", "\(rate.perSecond)", "--http-rate-burst",
                    "\(rate.burst)", "--http-timeout", "60s",
                ] + more, environment: [:]))
    }
}
