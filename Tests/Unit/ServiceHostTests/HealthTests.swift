import ServiceHost
import Testing

@Suite("Health checks")
struct HealthTests {
    @Test("Each check answers under its name, in the order of registration")
    func order() async {
        let checks = HealthChecks()
        checks.register("database") { .healthy }
        checks.register("broker") { .unhealthy(reason: "no metadata yet") }
        let answers = await checks.run()
        #expect(answers.map(\.name) == ["database", "broker"])
        #expect(answers.map(\.state) == [.healthy, .unhealthy(reason: "no metadata yet")])
    }

    @Test("A check that does not answer is unhealthy, and says so")
    func silence() async {
        let checks = HealthChecks(deadline: .milliseconds(20))
        checks.register("stuck") {
            try? await Task.sleep(for: .seconds(3_600))
            return .healthy
        }
        #expect(await checks.run().map(\.state) == [.unhealthy(reason: "no answer within 20ms")])
    }

    @Test("A second registration replaces the first")
    func replace() async {
        let checks = HealthChecks()
        checks.register("database") { .unhealthy(reason: "starting") }
        checks.register("database") { .healthy }
        #expect(await checks.run().map(\.state) == [.healthy])
    }
}
