/// How a topic differs from its layout. Pure: `recosa topics diff` prints it, ``ApplyTopics`` acts on it.
package enum TopicDifference: Equatable, Sendable {
    /// The topic is not there; applying makes it.
    case missing(TopicLayout)
    /// More or fewer partitions. Never changed by applying: keys would move, and order per key would be lost.
    case partitionCount(topic: String, wanted: Int32, actual: Int32)
    /// A setting has another value, or none that the broker tells.
    case setting(topic: String, name: String, wanted: String, actual: String?)

    package static func between(_ wanted: [TopicLayout], and actual: [String: TopicDescription]) -> [TopicDifference] {
        wanted.flatMap { layout -> [TopicDifference] in
            let name = layout.name.text
            guard let topic = actual[name] else { return [.missing(layout)] }
            var differences: [TopicDifference] = []
            if topic.partitionCount != layout.partitionCount {
                differences.append(
                    .partitionCount(topic: name, wanted: layout.partitionCount, actual: topic.partitionCount))
            }
            // A broker that does not tell its settings (small ones do not) leaves nothing to compare.
            guard let configuration = topic.configuration else { return differences }
            for (setting, value) in layout.configuration.sorted(by: { $0.key < $1.key }) where configuration[setting] != value {
                differences.append(.setting(topic: name, name: setting, wanted: value, actual: configuration[setting]))
            }
            return differences
        }
    }
}

extension TopicDifference: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let layout): "\(layout.name) is missing (\(layout.partitionCount) partitions)"
        case .partitionCount(let topic, let wanted, let actual): "\(topic) has \(actual) partitions instead of \(wanted)"
        case .setting(let topic, let name, let wanted, let actual):
            "\(topic) has \(name)=\(actual ?? "(not told)") instead of \(wanted)"
        }
    }
}
