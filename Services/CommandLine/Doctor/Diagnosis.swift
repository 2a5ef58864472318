import Kafka
import Postgres
import Topic

/// What an observation means, and what to do. Pure: every fault can be shown without making it.
enum Diagnosis {
    /// More than this and what was recorded "now" in one country lies in another's future.
    static let toleratedSkew = Duration.seconds(2)
    static let scarceDisk = 0.10
    static let fullDisk = 0.03

    static func broker(_ servers: String, error: KafkaError?) -> Finding {
        guard let error else { return .good("broker", "\(servers) answers") }
        return .fault(
            "broker", "\(servers) does not answer (\(error.message))",
            remedy: "Start it (recosa up does), or name another with --kafka. Until then nothing is lost: events wait in the outboxes.")
    }

    static func database(_ name: String, place: String, error: PostgresError?) -> Finding {
        guard let error else { return .good("database \(name)", "\(place) answers") }
        return .fault(
            "database \(name)", "\(place) does not answer (\(error.message))",
            remedy: "Start Postgres (recosa up does), or correct the address. Until then the service of \(name) answers 503.")
    }

    static func topics(_ differences: [TopicDifference], of count: Int) -> [Finding] {
        if differences.isEmpty { return [.good("topics", "all \(count) are as they should be")] }
        return differences.map { difference in
            switch difference {
            case .missing: .fault("topic missing", "\(difference)", remedy: "Run recosa topics apply.")
            case .partitionCount(let topic, let wanted, let actual):
                .fault(
                    "partition count", "\(topic) has \(actual) partitions instead of \(wanted)",
                    remedy:
                        "Do not add partitions to a topic with events: keys would move and order would be lost. Set kafka.partitions to "
                        + "\(actual) if it was made so on purpose; else make the topic anew and let the services send again (recosa replay)."
                )
            case .setting(let topic, let name, let wanted, let actual):
                .warning(
                    "topic setting", "\(topic) has \(name)=\(actual ?? "(not told)") instead of \(wanted)",
                    remedy: "Set \(name)=\(wanted) with the broker's own tool (kafka-configs --alter).")
            }
        }
    }

    static func migrations(_ name: String, pending: [Migration]) -> Finding {
        guard !pending.isEmpty else { return .good("migrations \(name)", "none pending") }
        let list = pending.map { "\($0.module) \($0.number) (\($0.name))" }.joined(separator: ", ")
        return .fault(
            "migration pending", "the database of \(name) lacks \(list)",
            remedy: "Start the service of \(name): it applies them as the owner of the tables (database.ownerUrl).")
    }

    /// - Parameter skew: the other clock minus this machine's.
    static func clock(of name: String, skew: Duration) -> Finding {
        let size = skew < .zero ? .zero - skew : skew
        guard size > toleratedSkew else { return .good("clock of \(name)", "\(size.inWords) off") }
        return .fault(
            "clock skew", "the clock of \(name) is \(size.inWords) \(skew < .zero ? "behind" : "ahead of") this machine's",
            remedy: "Let both machines follow the same time source (chrony or systemd-timesyncd).")
    }

    /// - Parameters:
    ///   - answers: whether it is our service that listens.
    ///   - isFree: whether nobody listens.
    static func port(_ port: Int, of name: String, answers: Bool, isFree: Bool) -> Finding {
        if answers { return .good("service \(name)", "is ready on port \(port)") }
        if isFree {
            return .fault("service \(name)", "nobody listens on port \(port)", remedy: "Start it: recosa up.")
        }
        return .fault(
            "port taken", "port \(port), which \(name) needs, is held by another program, or by a service that is not ready",
            remedy: "See who it is (ss -ltnp 'sport = :\(port)') and stop it, or start with another --port-base; "
                + "is it the service itself, read its log.")
    }

    static func disk(_ folder: String, free: UInt64, total: UInt64) -> Finding {
        let share = total == 0 ? 0 : Double(free) / Double(total)
        let told = "\(free / 1_048_576) MiB free (\(Int(share * 100)) %) at \(folder)"
        if share > scarceDisk { return .good("disk", told) }
        let remedy = "Make room or move the state folder (--state). A full disk stops Postgres and the broker."
        return share > fullDisk ? .warning("disk nearly full", told, remedy: remedy) : .fault("disk nearly full", told, remedy: remedy)
    }
}
