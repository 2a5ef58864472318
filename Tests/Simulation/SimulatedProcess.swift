import Outbox
import Relay

/// One process of a national service: lease, sequencer and relay cores with a shell made of delays.
struct SimulatedProcess {
    enum Answer {
        case acquired(epoch: Int64?, asked: Int)
        case renewed(Bool, asked: Int)
        case relay(RelayInput)
        case save(RelayMark)
    }

    /// A transaction that has read and not yet committed.
    struct Sequencing {
        var commitsAt: Int
        var step: SequencerCore.Step
    }

    let id: Int
    var lease = LeaseCore(duration: .milliseconds(SimulatedDatabase.leaseDuration))
    var sequencer: SequencerCore
    var relay: RelayCore
    var sequencing: Sequencing?
    var answers: [(at: Int, answer: Answer)] = []
    var pausedUntil = 0
    var isAlive = true
    var publisherGeneration = 0
    /// The highest number acknowledged, to check the window from outside.
    var acknowledged = [Int64](repeating: 0, count: SimulatedDatabase.streamCount)

    static let policy = RelayPolicy(
        window: 5, load: 3, resendAfter: .milliseconds(60), resendAtMost: .milliseconds(240), drainWithin: .milliseconds(40))

    init(id: Int, scenario: Scenario) {
        self.id = id
        var policy = Self.policy
        policy.rules = scenario.relay
        relay = RelayCore(policy: policy)
        sequencer = SequencerCore(rules: scenario.sequencer)
    }

    mutating func later(_ tick: Int, _ answer: Answer) {
        answers.append((tick, answer))
    }
}
