package import Kafka

/// Makes the topics that are missing and tells what else differs; changes no topic that is there.
package struct ApplyTopics: Sendable {
    private let administration: any TopicAdministration

    package init(administration: any TopicAdministration) {
        self.administration = administration
    }

    /// What applying would do, and what it would not.
    package func differences(from layouts: [TopicLayout]) async throws(KafkaError) -> [TopicDifference] {
        var actual = try await administration.topics()
        for layout in layouts where actual[layout.name.text] != nil {
            actual[layout.name.text] = try await administration.describe(layout.name.text)
        }
        return TopicDifference.between(layouts, and: actual)
    }

    /// - Returns: the differences that remain; empty when every topic is as it should be.
    @discardableResult
    package func callAsFunction(_ layouts: [TopicLayout]) async throws(KafkaError) -> [TopicDifference] {
        let missing = try await differences(from: layouts).compactMap { difference -> TopicLayout? in
            if case .missing(let layout) = difference { layout } else { nil }
        }
        try await administration.create(missing)
        return try await differences(from: layouts)
    }
}
