import Embedded
import Postgres

/// The settings of one service as `recosa up` gives them: its environment, nothing inherited but what programs need to run.
enum ServiceEnvironment {
    static func variables(
        of member: Member, plan: UpPlan, database: MemberDatabase, jwksFile: String, inherited: [String: String]
    ) -> [String: String] {
        var variables = inherited.filter { ["PATH", "HOME", "TMPDIR", "LANG", "TZ"].contains($0.key) }
        variables["DATABASE_URL"] = MemberDatabase.url(database.service)
        variables["DATABASE_PASSWORD_FILE"] = database.service.passwordFile
        variables["DATABASE_OWNER_URL"] = MemberDatabase.url(database.owner)
        variables["DATABASE_OWNER_PASSWORD_FILE"] = database.owner.passwordFile
        variables["KAFKA_BOOTSTRAP_SERVERS"] = plan.bootstrapServers
        if plan.brokers == nil {
            variables["KAFKA_OPTIONS"] = EmbeddedBroker.consumerSettings.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: ",")
        }
        variables["TOKEN_JWKS_FILE"] = jwksFile
        variables["HTTP_PORT"] = String(plan.port(of: member))
        variables["LOG_FORMAT"] = "json"
        // An import sends as one subject; the bound for people would slow it down on a machine of one's own.
        variables["HTTP_RATE_PER_SECOND"] = "20000"
        variables["HTTP_RATE_BURST"] = "20000"
        if member == .region {
            // There is no TLS on the loopback address: a browser would not send a secure cookie back.
            variables["DASHBOARD_SECURE_COOKIES"] = "false"
        } else {
            variables["PERSONS_KEY_FILE"] = plan.state.personsKey(of: member)
        }
        return variables
    }
}
