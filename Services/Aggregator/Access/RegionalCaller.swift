/// Who asks.
struct RegionalCaller: Sendable {
    /// The subject of the token, or the name of the account; nil for anybody, on what is public.
    let name: String?
    let roles: Set<RegionalRole>

    static let anybody = RegionalCaller(name: nil, roles: [])
}
