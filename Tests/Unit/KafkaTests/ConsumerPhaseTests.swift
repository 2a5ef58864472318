import Testing

@testable import Kafka

@Suite("Consumer between its group and its tasks")
struct ConsumerPhaseTests {
    private let partition = KafkaPartition(topic: "t", partition: 0)
    private let now = ContinuousClock.now

    private func assignedPhase() -> (ConsumerPhase, ConsumerAssignment) {
        var phase = ConsumerPhase()
        _ = phase.assigned([partition])
        let assignment = ConsumerAssignment(number: 1, partitions: [partition])
        _ = phase.offsetsKnown(assignment)
        return (phase, assignment)
    }

    @Test("fetches only when the offsets are known")
    func assign() {
        var phase = ConsumerPhase()
        let assignment = ConsumerAssignment(number: 1, partitions: [partition])
        #expect(phase.assigned([partition]) == [.announce(assignment)])
        #expect(!phase.isFetching)
        #expect(phase.offsetsKnown(assignment) == [.fetch(assignment)])
        #expect(phase.isFetching)
    }

    @Test("gives partitions back only when their tasks have ended")
    func revoke() {
        var (phase, assignment) = assignedPhase()
        #expect(phase.revoked(by: now + .seconds(4)) == [.endBatches])
        #expect(phase.tick(now: now) == [])
        #expect(phase.released(assignment) == [.giveBack])
    }

    @Test("waits for tasks until the deadline and no longer")
    func overdue() {
        var (phase, assignment) = assignedPhase()
        _ = phase.revoked(by: now)
        #expect(phase.tick(now: now) == [.cancelTasks(1), .giveBack])
        #expect(phase.released(assignment) == [])
    }

    @Test("ignores offsets that come after the revoke")
    func late() {
        var phase = ConsumerPhase()
        _ = phase.assigned([partition])
        _ = phase.revoked(by: now + .seconds(4))
        #expect(phase.offsetsKnown(ConsumerAssignment(number: 1, partitions: [partition])) == [])
    }

    @Test("ignores the release of an assignment that is over")
    func staleRelease() {
        var (phase, old) = assignedPhase()
        _ = phase.revoked(by: now)
        _ = phase.tick(now: now)
        _ = phase.assigned([partition])
        #expect(phase.released(old) == [])
        #expect(phase.current?.number == 2)
    }

    @Test("closing while revoking gives back and leaves once the tasks have ended")
    func closeWhileRevoking() {
        var (phase, assignment) = assignedPhase()
        _ = phase.revoked(by: now + .seconds(4))
        #expect(phase.close(by: now + .seconds(4)) == [.endBatches])
        #expect(phase.released(assignment) == [.giveBack, .leave])
    }

    @Test("closing without an assignment leaves at once, and only once")
    func closeIdle() {
        var phase = ConsumerPhase()
        #expect(phase.close(by: now) == [.leave])
        #expect(phase.close(by: now) == [])
        #expect(phase.assigned([partition]) == [.giveBack])
    }
}
