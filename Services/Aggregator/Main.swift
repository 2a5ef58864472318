import Relay
import ServiceHost
import Topic

@main
struct Main {
    static func main() async {
        await ServiceHost.main("aggregator", settings: AggregatorSettings.self, classify: StartupError.classify) { assembly in
            let topics = PlatformTopics.layouts().map(\.name.text)
            try await assembly.settings.broker.check(topics: topics, logger: assembly.logger)
            return try await AggregatorService.services(assembly)
        }
    }
}
