import Domain
import Testing
import Topic

@Suite("Topics of the platform")
struct TopicDifferenceTests {
    private let layouts = PlatformTopics.layouts()

    @Test("are fifteen: three per country, and the region's three")
    func names() {
        let names = Set(layouts.map(\.name.text))
        #expect(names.count == 15)
        #expect(names.isSuperset(of: ["recosa.ma.action-plan.v1", "recosa.sn.mobility-pilot.v1", "recosa.region.receipt.v1"]))
        #expect(layouts.allSatisfy { $0.partitionCount == 3 })
    }

    @Test("are never compacted when they carry events, and keep them for ever")
    func retention() {
        for layout in layouts {
            let isFigures = layout.name == .region(.figure)
            #expect(layout.configuration["cleanup.policy"] == (isFigures ? "compact" : "delete"))
            if !isFigures { #expect(layout.configuration["retention.ms"] == "-1") }
        }
    }

    private func actual(partitions: Int32 = 3, _ configuration: [String: String]?) -> [String: TopicDescription] {
        let layout = TopicLayout.events(.national(.ma, .actionPlan), partitionCount: 3, replicationFactor: 1)
        return [layout.name.text: TopicDescription(name: layout.name.text, partitionCount: partitions, configuration: configuration)]
    }

    @Test("that are missing, differ in partitions or in a setting are told, each in words")
    func differences() {
        let wanted = [TopicLayout.events(.national(.ma, .actionPlan), partitionCount: 3, replicationFactor: 1)]
        #expect(TopicDifference.between(wanted, and: [:]) == [.missing(wanted[0])])
        #expect(
            TopicDifference.between(wanted, and: actual(partitions: 12, nil)).map(\.description) == [
                "recosa.ma.action-plan.v1 has 12 partitions instead of 3"
            ])
        let settings = ["cleanup.policy": "compact", "retention.ms": "-1", "retention.bytes": "-1"]
        #expect(
            TopicDifference.between(wanted, and: actual(settings)).map(\.description) == [
                "recosa.ma.action-plan.v1 has cleanup.policy=compact instead of delete"
            ])
    }

    @Test("whose settings the broker does not tell have no difference in settings")
    func untold() {
        let wanted = [TopicLayout.events(.national(.ma, .actionPlan), partitionCount: 3, replicationFactor: 1)]
        #expect(TopicDifference.between(wanted, and: actual(nil)).isEmpty)
    }
}
