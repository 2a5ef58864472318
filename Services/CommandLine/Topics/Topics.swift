import ArgumentParser
import Contracts
import Kafka
import Topic

/// `recosa topics`: the topics as they should be and as they are.
struct Topics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the platform's topics, or tell how they differ from what they should be.", subcommands: [Apply.self, Diff.self])

    /// How the topics should be.
    struct Wanted: ParsableArguments {
        @Option(help: "Partitions of each topic: 3 on one machine, 12 in production. Never changed once there are events.")
        var partitions: Int32 = TopicLayout.defaultPartitionCount
        @Option(help: "Copies of each partition: 1 on one machine, 3 in production.") var replication: Int16 = 1
        @OptionGroup var broker: BrokerPlace
        @Flag(help: "Print the differences as JSON.") var json = false

        func validate() throws {
            guard (1...1_000).contains(partitions) else { throw ValidationError("--partitions must be from 1 to 1000.") }
            guard (1...10).contains(replication) else { throw ValidationError("--replication must be from 1 to 10.") }
        }

        /// Carries out `work` with the topics, and prints the differences it leaves.
        func report(
            _ work: (ApplyTopics, [TopicLayout]) async throws(KafkaError) -> [TopicDifference]
        ) async throws {
            let address = try broker.address
            let administration = KafkaTopicAdministration(settings: address.administrator, logger: SilentLog.logger)
            let layouts = PlatformTopics.layouts(partitionCount: partitions, replicationFactor: replication)
            let differences: [TopicDifference]
            do throws(KafkaError) {
                differences = try await work(ApplyTopics(administration: administration), layouts)
            } catch {
                await administration.close()
                throw KafkaFailure(servers: address.servers, error: error)
            }
            await administration.close()
            if json {
                let list = JSONValue.array(differences.map { .string($0.description) })
                print(String(decoding: list.compact, as: UTF8.self))
            } else {
                for difference in differences { print(difference.description) }
                if differences.isEmpty { print("All \(layouts.count) topics are as they should be.") }
            }
            // 78 EX_CONFIG: something remains to be corrected.
            if !differences.isEmpty { throw ExitCode(78) }
        }
    }

    struct Apply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the topics that are missing; tell what else differs. Changes no topic that is there.")
        @OptionGroup var wanted: Wanted

        func run() async throws {
            try await wanted.report { apply, layouts throws(KafkaError) in try await apply(layouts) }
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tell how the topics differ; exit code 78 when they do.")
        @OptionGroup var wanted: Wanted

        func run() async throws {
            try await wanted.report { apply, layouts throws(KafkaError) in try await apply.differences(from: layouts) }
        }
    }
}
