import Kafka
import Postgres
import Testing
import Topic

@testable import recosa

@Suite("The doctor names the fault and the remedy")
struct DiagnosisTests {
    private let layout = PlatformTopics.layouts()[0]

    @Test("of a broker that is down")
    func broker() {
        let error = KafkaError(code: -195, name: "_TRANSPORT", message: "connection refused", place: "metadata")
        let finding = Diagnosis.broker("127.0.0.1:9092", error: error)
        #expect(finding.state == .fault && finding.observation.contains("127.0.0.1:9092") && finding.remedy.contains("recosa up"))
        #expect(Diagnosis.broker("127.0.0.1:9092", error: nil).state == .good)
    }

    @Test("of a database that is down")
    func database() {
        let finding = Diagnosis.database("ma", place: "socket/recosa_ma", error: PostgresError(.unavailable, "no server"))
        #expect(finding.state == .fault && finding.check == "database ma" && finding.remedy.contains("Start Postgres"))
    }

    @Test("of a topic that is missing")
    func missingTopic() throws {
        let finding = try #require(Diagnosis.topics([.missing(layout)], of: 15).first)
        #expect(finding.check == "topic missing" && finding.observation.contains(layout.name.text))
        #expect(finding.remedy == "Run recosa topics apply.")
    }

    @Test("of a wrong partition count, and never advises to add partitions")
    func partitionCount() throws {
        let finding = try #require(Diagnosis.topics([.partitionCount(topic: "t", wanted: 3, actual: 1)], of: 15).first)
        #expect(finding.check == "partition count" && finding.observation == "t has 1 partitions instead of 3")
        #expect(finding.remedy.contains("Do not add partitions"))
    }

    @Test("of a pending migration")
    func migration() {
        let finding = Diagnosis.migrations("ma", pending: [Migration(module: "outbox", number: 3, name: "leases", sql: "select 1")])
        #expect(finding.check == "migration pending" && finding.observation.contains("outbox 3 (leases)"))
    }

    @Test("of clocks that differ, in both directions", arguments: [-3, 3])
    func clock(seconds: Int) {
        #expect(Diagnosis.clock(of: "database ma", skew: .seconds(seconds)).check == "clock skew")
        #expect(Diagnosis.clock(of: "database ma", skew: .milliseconds(seconds * 100)).state == .good)
    }

    @Test("of a port that another program holds")
    func port() {
        let finding = Diagnosis.port(8081, of: "Morocco", answers: false, isFree: false)
        #expect(finding.check == "port taken" && finding.remedy.contains("8081"))
        #expect(Diagnosis.port(8081, of: "Morocco", answers: true, isFree: false).state == .good)
        #expect(Diagnosis.port(8081, of: "Morocco", answers: false, isFree: true).remedy.contains("recosa up"))
    }

    @Test("of a disk that is nearly full, and warns before")
    func disk() {
        #expect(Diagnosis.disk("/s", free: 2 << 30, total: 100 << 30).state == .fault)
        #expect(Diagnosis.disk("/s", free: 8 << 30, total: 100 << 30).state == .warning)
        #expect(Diagnosis.disk("/s", free: 50 << 30, total: 100 << 30).state == .good)
    }
}
