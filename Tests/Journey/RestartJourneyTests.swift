import Contracts
import Embedded
import Testing
import TestSupport

@Suite("Journey through stops: services stopped in any order and started again in any order", .serialized)
struct RestartJourneyTests {
    private static let instances = ["ma", "ci", "ml", "sn", "region"]

    @Test("nothing is lost, every figure is the same, and the next event goes its way")
    func anyOrder() async throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        print("restart: seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let services = try await ServicesUnderTest.prepare()
        for instance in Self.instances { try await services.start(instance) }
        try services.writeUpFile(dashboard: services.address(of: "region"), services: ["ma", "ci", "ml", "sn"])
        for source in [["record"], ["demonstration", "--size", "12"]] {
            let imported = try await RecosaCommand.run(["import"] + source + ["--patience", "120", "--state", services.state])
            try #require(imported.exitCode == 0, "\(imported.output.suffix(2_000))")
        }
        try await received(services)
        let committed = try await self.committed(services)
        let figures = try await self.figures(services)
        #expect(figures.count > 20)
        for round in 1...3 {
            let (stops, starts) = (Self.instances.shuffled(using: &random), Self.instances.shuffled(using: &random))
            for instance in stops {
                #expect(await services.stop(instance) == .exited(0), "round \(round): \(instance), stopped as \(stops)")
            }
            for instance in starts { try await services.start(instance) }
            #expect(try await self.committed(services) == committed, "round \(round): stopped as \(stops), started as \(starts)")
            #expect(try await self.figures(services) == figures, "round \(round): stopped as \(stops), started as \(starts)")
        }
        try await MinistryUnderTest(services, country: "ml").write(plans: 1)
        try await received(services)
        // A summary that takes long to make, as on a busy machine, may be of a picture up to a minute old.
        try await eventually("the next event goes its way", within: .seconds(90)) {
            try await self.figures(services)["plans.count"] != figures["plans.count"]
        }
        #expect(await services.end().isEmpty)
    }

    private func received(_ services: ServicesUnderTest) async throws {
        try await eventually("the region has received everything", within: .seconds(120)) {
            for country in Self.instances.dropLast() where try await services.unreceived(from: country) != 0 { return false }
            return true
        }
    }

    private func committed(_ services: ServicesUnderTest) async throws -> [[String]] {
        var all: [[String]] = []
        for country in Self.instances.dropLast() { all.append(try await services.committed(in: country)) }
        return all
    }

    /// By the figure's identity.
    private func figures(_ services: ServicesUnderTest) async throws -> [String: JSONValue] {
        let entries = try await services.regional("committee").get("/v1/figures")["entries"]?.elements ?? []
        return Dictionary(
            entries.compactMap { entry in
                entry["figure"].flatMap { figure in figure["id"]?.text.map { ($0, figure["value"] ?? .null) } }
            }, uniquingKeysWith: { first, _ in first })
    }
}
