import CLibrdkafka

extension ConsumerClient {
    /// Those of the topics that have partitions none of which any member of the group was assigned; none while the group is divided anew.
    ///
    /// Blocks for at most some seconds: for a member that has reason to ask.
    borrowing func unread(of topics: Set<String>, by group: String, within time: Duration) throws(KafkaError) -> Set<String> {
        let counts = try client.partitionCounts(within: time)
        let existing = topics.filter { counts[$0] ?? 0 > 0 }
        guard !existing.isEmpty, let read = try topicsRead(by: group, within: time) else { return [] }
        return existing.subtracting(read)
    }

    /// The topics of all members; nil while the group is not stable.
    private borrowing func topicsRead(by group: String, within time: Duration) throws(KafkaError) -> Set<String>? {
        let place = "describe group \(group)"
        let answer = try unsafe AdministrativeRequest.run(on: client, within: time, place: place) { options, queue in
            unsafe group.withCString { name in
                var names: [UnsafePointer<CChar>?] = unsafe [name]
                unsafe rd_kafka_DescribeConsumerGroups(client.raw, &names, 1, options, queue)
            }
        }
        var count = 0
        guard let result = unsafe rd_kafka_event_DescribeConsumerGroups_result(answer.raw),
            let groups = unsafe rd_kafka_DescribeConsumerGroups_result_groups(result, &count), count == 1,
            let description = unsafe groups[0]
        else { return nil }
        if let error = unsafe rd_kafka_ConsumerGroupDescription_error(description) {
            throw unsafe KafkaError(rd_kafka_error_code(error), String(cString: rd_kafka_error_string(error)), place: place)
        }
        guard unsafe rd_kafka_ConsumerGroupDescription_state(description) == RD_KAFKA_CONSUMER_GROUP_STATE_STABLE else { return nil }
        var topics = Set<String>()
        for index in unsafe 0..<rd_kafka_ConsumerGroupDescription_member_count(description) {
            guard let member = unsafe rd_kafka_ConsumerGroupDescription_member(description, index),
                let assignment = unsafe rd_kafka_MemberDescription_assignment(member),
                let list = unsafe rd_kafka_MemberAssignment_partitions(assignment)
            else { continue }
            unsafe topics.formUnion(PartitionList.partitions(in: UnsafeMutablePointer(mutating: list)).map(\.topic))
        }
        return topics
    }
}
