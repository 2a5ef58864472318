import CLibrdkafka

/// The body of a consumer's thread: sleeps on the bell, then serves requests, group events and the partitions whose mailbox
/// is empty. It alone touches the client.
struct ConsumerThread: ~Copyable {
    let core: ConsumerCore
    let limits: ConsumerLimits
    let subscription: KafkaSubscription
    private var client: ConsumerClient
    private let events: ClientEvents
    private let group: String
    private var phase = ConsumerPhase()
    private var topics: TopicWatch
    private var mailboxes: [KafkaPartition: PartitionMailbox] = [:]
    private var leaveBy: ContinuousClock.Instant?
    /// Partitions whose offset the broker does not have, until they are told together.
    private var outOfRange: (partitions: Set<KafkaPartition>, error: KafkaError, tellAt: ContinuousClock.Instant)?
    private var isEnd = false

    init(
        core: ConsumerCore, settings: KafkaSettings, subscription: KafkaSubscription, limits: ConsumerLimits, log: (String) -> ClientEvents
    ) throws(KafkaError) {
        self.core = core
        self.limits = limits
        self.subscription = subscription
        group = settings["group.id"] ?? ""
        topics = TopicWatch(subscription, patience: limits.unreadWait)
        client = try ConsumerClient(settings: settings, bell: core.bell)
        events = log(client.name)
    }

    consuming func run() {
        do throws(KafkaError) {
            switch subscription {
            case .group(let topics): try client.subscribe(to: topics)
            case .partitions(let partitions): perform(phase.assigned(partitions))
            }
        } catch {
            fail(.client(error))
        }
        while !isEnd {
            serveRequests()
            while let event = client.nextEvent() { serve(event) }
            fillMailboxes()
            perform(phase.tick(now: .now))
            watch()
            tellOutOfRange()
            joinAgainForUnread()
            leaveIfDone()
            if !isEnd { core.bell.waitForRing(milliseconds: leaveBy == nil && outOfRange == nil ? 500 : 20) }
        }
        // The end is told before: librdkafka up to 2.0.2 waits for ever for the threads of its brokers once a topic has gone away
        // under a partition that it was reading, and such a client must hold up neither the next one nor the end of the service.
        core.tell(.ended)
        client.free()
    }

    private mutating func serveRequests() {
        for request in core.takeRequests() {
            switch request {
            case .assign(let assignment, let boxes):
                let actions = phase.offsetsKnown(assignment)
                if actions.isEmpty {
                    for box in boxes { box.end() }
                } else {
                    mailboxes = Dictionary(uniqueKeysWithValues: boxes.map { ($0.partition, $0) })
                    perform(actions)
                }
            case .release(let assignment): perform(phase.released(assignment))
            case .restart(let partition):
                guard phase.isFetching, let mailbox = mailboxes[partition] else { continue }
                fetch()
                mailbox.hasRestarted()
            case .close: perform(phase.close(by: .now + limits.batchWait))
            }
        }
    }

    private mutating func perform(_ actions: [ConsumerPhase.Action]) {
        for action in actions {
            switch action {
            case .announce(let assignment): core.tell(.assigned(assignment))
            case .fetch: fetch()
            case .endBatches: for mailbox in mailboxes.values { mailbox.end() }
            case .cancelTasks(let number): core.setOverdue(number)
            case .giveBack:
                mailboxes.removeAll()
                client.unassign()
            case .leave: beginLeaving()
            }
        }
    }

    /// Also after a restart of one partition: the others go on where their mailboxes stand. Unassigning and assigning anew
    /// instead of seeking, whose timeout is wrong in librdkafka before 2.1 (pitfall table).
    private mutating func fetch() {
        do throws(KafkaError) {
            try client.assign(mailboxes.mapValues { $0.next }, bell: core.bell)
        } catch {
            fail(.client(error))
        }
    }

    private mutating func serve(_ event: borrowing EventHandle) {
        guard event.kind == RD_KAFKA_EVENT_REBALANCE else {
            let partition = event.partition
            if let error = events.handle(event, place: "consume") { note(error, partition) }
            return
        }
        // The group takes everything back at once: assignments are eager, and an error means the same (rule 10).
        if event.rebalanceCode == RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS {
            let partitions = event.partitions
            topics.assigned(partitions, now: .now)
            perform(phase.assigned(partitions))
        } else {
            topics.revoked()
            perform(phase.revoked(by: .now + limits.batchWait))
        }
    }

    /// Most errors pass by themselves while librdkafka keeps trying. These do not; nor does a topic that goes away under a partition
    /// that is read: when it comes back as another one, librdkafka 2.0.2 may go on waiting at the old place without a word.
    private mutating func note(_ error: KafkaError, _ partition: KafkaPartition?) {
        if error.isFatal {
            fail(.client(client.fatalFault() ?? error))
        } else if let partition, mailboxes[partition] != nil, error.isTopicAway {
            fail(.topicAway(partition, error))
        } else if error.code == RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET.rawValue {
            // Nobody could begin anew somewhere else without knowing where.
            guard let partition else { return fail(.client(error)) }
            let known = outOfRange
            outOfRange = (
                (known?.partitions ?? []).union([partition]), known?.error ?? error, known?.tellAt ?? .now + .milliseconds(100)
            )
        }
    }

    private mutating func tellOutOfRange() {
        guard let found = outOfRange, found.tellAt <= .now else { return }
        outOfRange = nil
        fail(.outOfRange(found.partitions.sorted { ($0.topic, $0.partition) < ($1.topic, $1.partition) }, found.error))
    }

    /// In place: the coordinator gives whoever comes back under a member's name (KIP-345) the old assignment, but divides anew when the
    /// leader joins again. When nobody reads a topic, the leader misses it too.
    private mutating func joinAgainForUnread() {
        guard leaveBy == nil, case .group(let all) = subscription, topics.isDue(now: .now) else { return }
        do throws(KafkaError) {
            let unread = try client.unread(of: topics.missing, by: group, within: .seconds(1))
            guard !unread.isEmpty else { return }
            events.note(joiningAgainFor: unread.sorted())
            try client.subscribe(to: all)
        } catch {
            events.note(error)
        }
    }

    private func fail(_ failure: KafkaConsumerFailure) {
        core.tell(.failed(failure))
    }

    private mutating func fillMailboxes() {
        var isEnough = false
        for (partition, mailbox) in mailboxes {
            if mailbox.wantsBatch { fill(mailbox, of: partition) }
            if client.waiting(in: partition) >= limits.enough, mailbox.isBeingRead { isEnough = true }
        }
        client.setGate(open: !isEnough)
    }

    private mutating func fill(_ mailbox: PartitionMailbox, of partition: KafkaPartition) {
        let next = mailbox.next
        var batch: [KafkaRecord] = []
        var bytes = 0
        while batch.count < limits.batchCount, bytes < limits.batchBytes, let event = client.poll(partition) {
            guard event.kind == RD_KAFKA_EVENT_FETCH else {
                if let error = events.handle(event, place: "consume") { note(error, partition) }
                continue
            }
            unsafe event.forEachMessage { message in
                guard let record = unsafe KafkaRecord(message), record.offset >= next else { return }
                batch.append(record)
                bytes += record.size
            }
        }
        mailbox.put(batch)
    }

    private func watch() {
        let now = ContinuousClock.now
        for mailbox in mailboxes.values {
            if let since = mailbox.busySince, now - since > limits.watchdog {
                fail(.stuck(mailbox.partition, after: limits.watchdog))
            }
        }
    }

    private mutating func beginLeaving() {
        leaveBy = .now + limits.leaveWait
        mailboxes.removeAll()
        client.beginClose()
    }

    private mutating func leaveIfDone() {
        guard let leaveBy else { return }
        if client.isClosed || leaveBy <= .now { isEnd = true }
    }
}
