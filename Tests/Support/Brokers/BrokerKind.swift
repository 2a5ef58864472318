/// What the laws of Publisher and Subscriber are held against.
package enum BrokerKind: String, CaseIterable, Sendable, CustomStringConvertible {
    case inMemory = "in-memory twin"
    case mockCluster = "librdkafka's mock cluster"
    case embedded = "embedded broker"
    case tansu = "Tansu"

    /// What a kind of broker can be made to do.
    package enum Capability: Sendable {
        /// Answers with errors on command.
        case fails
        /// Goes away and comes back with its data.
        case restarts
        /// Says so when an offset behind the end of its log is asked for; one that does not keeps the reader waiting for it.
        case refusesUnknownOffsets
    }

    package var capabilities: Set<Capability> {
        switch self {
        case .inMemory, .mockCluster: [.fails, .restarts, .refusesUnknownOffsets]
        // A clean stop keeps its data; errors on command it does not know.
        case .embedded: [.restarts, .refusesUnknownOffsets]
        // Keeps everything, in memory: a restart is a new broker.
        case .tansu: []
        }
    }

    package static func having(_ capability: Capability) -> [BrokerKind] {
        allCases.filter { $0.capabilities.contains(capability) }
    }

    package var description: String { rawValue }

    package func start() async throws -> any BrokerUnderTest {
        switch self {
        case .inMemory: InMemoryBrokerUnderTest()
        case .mockCluster: try MockClusterUnderTest()
        case .embedded: try await EmbeddedBrokerUnderTest()
        case .tansu: try await TansuBrokerUnderTest()
        }
    }
}
