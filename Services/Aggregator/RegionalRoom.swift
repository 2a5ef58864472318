import Dashboard
import View

/// What the endpoints of the region work with.
struct RegionalRoom: Sendable {
    let reader: any RegionalReader
    /// What operators change: parked events.
    let store: AcceptanceStore
    let models: Models
    let rebuilds: RebuildDesk
    let environment: DashboardEnvironment
}
