import Postgres
import Testing

@testable import recosa

@Suite("The plan of recosa up")
struct UpPlanTests {
    private func plan(brokers: String? = nil) -> UpPlan {
        UpPlan(
            state: StateFolder("/tmp/s"), members: Member.all, portBase: 8080, brokers: brokers, databaseServer: nil,
            imports: UpPlan.Imports(record: false, demonstration: nil))
    }

    private let database = MemberDatabase(
        owner: PostgresSettings(host: "/tmp/a b", database: "recosa_ma", user: "recosa_ma_owner", passwordFile: "/p/owner"),
        service: PostgresSettings(host: "/tmp/a b", database: "recosa_ma", user: "recosa_ma", passwordFile: "/p/service"))

    @Test("gives the ports that the documentation names")
    func ports() {
        let plan = plan()
        #expect(Member.all.map { "\($0.code) \(plan.port(of: $0))" } == ["ma 8081", "ci 8082", "ml 8083", "sn 8084", "region 8080"])
        #expect(plan.bootstrapServers == "127.0.0.1:9092")
    }

    @Test("gives a service addresses without secrets, and the files that hold them")
    func environment() {
        let variables = ServiceEnvironment.variables(
            of: Member.nations[0], plan: plan(), database: database, jwksFile: "/j", inherited: ["PATH": "/bin", "SECRET": "x"])
        #expect(variables["DATABASE_URL"] == "postgresql://recosa_ma@/recosa_ma?host=%2Ftmp%2Fa%20b&port=5432")
        #expect(variables["DATABASE_PASSWORD_FILE"] == "/p/service" && variables["DATABASE_OWNER_PASSWORD_FILE"] == "/p/owner")
        #expect(variables["HTTP_PORT"] == "8081" && variables["PATH"] == "/bin" && variables["SECRET"] == nil)
    }

    @Test("raises the fetch limit for the embedded broker, and only there")
    func fetchLimit() {
        let inner = ServiceEnvironment.variables(of: .region, plan: plan(), database: database, jwksFile: "/j", inherited: [:])
        let given = ServiceEnvironment.variables(
            of: .region, plan: plan(brokers: "k:9092"), database: database, jwksFile: "/j", inherited: [:])
        #expect(inner["KAFKA_OPTIONS"] == "receive.message.max.bytes=2000000000,recosa.empty.fetch.rest.ms=20")
        #expect(given["KAFKA_OPTIONS"] == nil && given["KAFKA_BOOTSTRAP_SERVERS"] == "k:9092")
    }

    @Test("reads back its own address as the settings it was made from")
    func roundTrip() throws {
        let url = MemberDatabase.url(database.service)
        let parameters = try PostgresSettings(url: url).parameters
        #expect(parameters["host"] == "/tmp/a b" && parameters["user"] == "recosa_ma" && parameters["dbname"] == "recosa_ma")
    }
}
