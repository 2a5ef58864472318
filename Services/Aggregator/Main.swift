import ServiceHost

@main
struct Main {
    static func main() async {
        await ServiceHost.main(
            "aggregator", settings: AggregatorSettings.self, classify: StartupErrors.classify, assemble: AggregatorService.services)
    }
}
