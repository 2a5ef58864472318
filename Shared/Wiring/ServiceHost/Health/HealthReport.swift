/// The body of `/health/ready`.
struct HealthReport {
    let checks: [(name: String, state: HealthState)]

    var isReady: Bool { checks.allSatisfy { $0.state == .healthy } }

    /// `{"status":"ready","checks":[{"name":"database","status":"healthy"},…]}`
    var json: String {
        let entries = checks.map { check in
            switch check.state {
            case .healthy: "{\"name\":\(JSONText.quoted(check.name)),\"status\":\"healthy\"}"
            case .unhealthy(let reason):
                "{\"name\":\(JSONText.quoted(check.name)),\"status\":\"unhealthy\",\"reason\":\(JSONText.quoted(reason))}"
            }
        }
        return "{\"status\":\"\(isReady ? "ready" : "notReady")\",\"checks\":[\(entries.joined(separator: ","))]}"
    }
}
