/// What a consumer reads.
package enum KafkaSubscription: Equatable, Sendable {
    /// All partitions of these topics, shared with the other members of the group.
    case group(topics: [String])
    /// These partitions, alone: for tools that show or replay.
    case partitions([KafkaPartition])
}
