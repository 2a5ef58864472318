import Outbox
import Relay

/// What a run may contain and which rule is missing from it.
struct Scenario: Sendable {
    /// The rules that live in SQL or in the projector, and that the model therefore has to play itself.
    struct Rules: OptionSet, Sendable {
        let rawValue: Int
        /// Unsequenced rows are found by their flag, not by a position beyond the last one seen (G2).
        static let findsByFlag = Rules(rawValue: 1 << 0)
        /// The sequencing transaction locks the lease and compares its epoch (G3).
        static let checksEpoch = Rules(rawValue: 1 << 1)
        /// The projector ignores what is newer than the successor of what it applied (G5).
        static let gapRule = Rules(rawValue: 1 << 2)
        /// The projector drops what it applied already (G5).
        static let dedupe = Rules(rawValue: 1 << 3)
        /// The projector's position is written by compare-and-set (G5).
        static let compareAndSet = Rules(rawValue: 1 << 4)
        /// A repeated event is answered with a receipt again: the first one may have been lost (G6).
        static let repeatsReceipts = Rules(rawValue: 1 << 5)
        static let all = Rules(rawValue: (1 << 6) - 1)
    }

    var rules = Rules.all
    var relay = RelayRules.all
    var sequencer = SequencerCore.Rules.all
    /// The broker loses the end of its log, receipts get lost, and what stays unreceipted is sent again.
    var losesLog = false
    /// How often in a thousand ticks a publisher dies of a fatal error.
    var fatalPermille = 5
    /// How many in a thousand messages fail: two fifths acknowledged without the sender learning of it, two lost, one late.
    var failurePermille = 100

    static let lossless = Scenario()
    static let lossy = Scenario(losesLog: true)
    static let deadly = Scenario(fatalPermille: 40, failurePermille: 300)

    func without(_ rule: Rules) -> Scenario {
        var scenario = self
        scenario.rules.remove(rule)
        return scenario
    }

    func without(relay rule: RelayRules) -> Scenario {
        var scenario = self
        scenario.relay.remove(rule)
        return scenario
    }

    func without(sequencer rule: SequencerCore.Rules) -> Scenario {
        var scenario = self
        scenario.sequencer.remove(rule)
        return scenario
    }
}
