import Kafka
package import Logging

extension BrokerSettings {
    /// Asks the broker once, before a program starts its work: what is wrong with the settings is told at once and by name,
    /// instead of by a service that waits for ever. Later a broker that is away is waited for.
    ///
    /// - Parameters:
    ///   - topics: those the program reads and writes.
    ///   - time: how long a broker may take to answer.
    ///   - logger: for what the client says meanwhile.
    /// - Throws: 69 when no broker answers or a topic is not there, 78 when only another setting can help.
    package func check(topics: [String], within time: Duration = .seconds(8), logger: Logger) async throws(StartupError) {
        let administrator = KafkaAdministrator(settings: administrator, logger: logger)
        let found: Result<[String: Int32], KafkaError>
        do throws(KafkaError) {
            found = .success(try await administrator.partitionCounts(within: time))
        } catch {
            found = .failure(error)
        }
        await administrator.close()
        switch found {
        case .success(let counts): try compare(counts, with: topics)
        case .failure(let error): throw .broker(error, servers: bootstrapServers)
        }
    }

    /// Partitions that are more than the setting says do no harm: they stay empty.
    func compare(_ counts: [String: Int32], with topics: [String]) throws(StartupError) {
        let missing = topics.filter { counts[$0] == nil }.sorted()
        if !missing.isEmpty {
            throw .unavailable(
                remedy: "Make the missing topics with \u{201C}recosa topics apply\u{201D}, or correct kafka.bootstrapServers: "
                    + "\(bootstrapServers) has no \(missing.joined(separator: ", ")).",
                setting: "kafka.bootstrapServers")
        }
        for topic in topics.sorted() {
            guard let count = counts[topic], count < partitions else { continue }
            throw .configuration(
                remedy: "Set kafka.partitions to \(count): that is how many partitions \(topic) has, not \(partitions).",
                setting: "kafka.partitions")
        }
    }
}
