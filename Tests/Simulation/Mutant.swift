import Outbox
import Relay
import Testing

/// One rule taken away.
struct Mutant: Sendable, CustomTestStringConvertible {
    let name: String
    let scenario: Scenario

    var testDescription: String { name }

    static let all: [Mutant] = [
        Mutant(name: "unsequenced rows found by position", scenario: .lossless.without(.findsByFlag)),
        Mutant(
            name: "sequencing without the epoch",
            scenario: .lossless.without(.checksEpoch)),
        Mutant(name: "numbers in the order of the heap", scenario: .lossless.without(sequencer: .ordersByPosition)),
        Mutant(name: "numbers behind a remembered head", scenario: .lossless.without(sequencer: .continuesBehindStoredHead)),
        Mutant(name: "watermark with holes", scenario: .lossless.without(relay: .contiguousWatermark)),
        Mutant(name: "single messages enqueued again", scenario: .lossless.without(relay: .goesBack)),
        Mutant(name: "acknowledgements ahead kept after going back", scenario: .lossless.without(relay: .forgetsWhatRanAhead)),
        Mutant(name: "going back while reports are outstanding", scenario: .lossless.without(relay: .drainsFirst)),
        Mutant(name: "take-over behind the last number", scenario: .lossless.without(relay: .startsBehindWatermark)),
        Mutant(name: "no window", scenario: .lossless.without(relay: .keepsWindow)),
        Mutant(name: "no resend without receipt", scenario: .lossy.without(relay: .resendsUnreceipted)),
        Mutant(name: "fatal publisher kept", scenario: .lossless.without(relay: .replacesPublisher)),
        Mutant(name: "reports of a former publisher counted", scenario: .deadly.without(relay: .ignoresFormerPublisher)),
        Mutant(name: "projector without the gap rule", scenario: .lossless.without(.gapRule)),
        Mutant(name: "projector without dedupe", scenario: .lossless.without(.dedupe)),
        Mutant(name: "projector without compare-and-set", scenario: .lossless.without(.compareAndSet)),
        Mutant(name: "repeated events without receipt", scenario: .lossy.without(.repeatsReceipts)),
    ]
}
