import Domain
import ServiceHost
import View

/// The settings of the aggregator beside those of the host.
///
/// | key | kind | default |
/// |---|---|---|
/// | `region.<cc>.smallestCell` | persons below which a cell of this country is suppressed | 5 |
/// | `region.<cc>.frequency` | monthly, quarterly, halfYearly or yearly: how often the country reports | quarterly |
/// | `region.<cc>.daysToReport` | days after the end of a period until its report is late | 30 |
/// | `public.operations` | operations of the API that need no token, such as `readDashboard` | none |
/// | `public.pages` | whether the dashboard's pages need no sign-in | false |
/// | `dashboard.secureCookies` | false only on one machine without TLS | true |
/// | `figures.tellEvery` | how often changed figures are looked for, at least | 100ms |
///
/// and those of ``DatabaseSettings``, ``BrokerSettings`` and ``AuthenticationSettings``.
struct AggregatorSettings: Settings {
    let database: DatabaseSettings
    let broker: BrokerSettings
    let authentication: AuthenticationSettings
    let members: [RegionMember]
    /// Nothing is public unless it is named.
    let publicOperations: Set<String>
    let hasPublicPages: Bool
    let secureCookies: Bool
    let tellEvery: Duration

    init(from reader: SettingsReader) {
        database = DatabaseSettings(from: reader)
        broker = BrokerSettings(from: reader)
        authentication = AuthenticationSettings(from: reader)
        members = RegionMembers.read(from: reader.scoped(to: "region"))
        let access = reader.scoped(to: "public")
        publicOperations = Set(access.strings("operations", default: [], "operations of the API that need no token, with commas"))
        for operation in publicOperations.sorted() where !EndpointTable.publishable.contains(operation) {
            let nearest = NearestName.of(operation, among: EndpointTable.publishable).map { "; did you mean \($0)?" } ?? ""
            access.note("operations", "names \(operation), which is no operation that can be public\(nearest)")
        }
        hasPublicPages = access.bool("pages", default: false, "whether the dashboard's pages need no sign-in")
        secureCookies = reader.scoped(to: "dashboard").bool(
            "secureCookies", default: true, "whether the sign-in cookie travels over TLS only; false only on one machine without TLS")
        tellEvery = reader.scoped(to: "figures").duration(
            "tellEvery", default: .milliseconds(100), "how often changed figures are looked for, at least")
    }
}
