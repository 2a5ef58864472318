package import ServiceLifecycle

/// Services that need nothing of each other. In the list of a program each waits for the one behind it to stop, and a consumer that
/// leaves its group may take some seconds: these stop at the same time, so that the whole shutdown ends in the ten it has.
package struct SideBySide: Service, CustomStringConvertible {
    private let services: [any Service]

    package init(_ services: [any Service]) { self.services = services }

    package var description: String { "SideBySide(\(services))" }

    /// Returns when all have ended; one that ends unasked ends the others.
    package func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for service in services { group.addTask { try await service.run() } }
            while try await group.next() != nil {
                if !Task.isShuttingDownGracefully { group.cancelAll() }
            }
        }
    }
}
