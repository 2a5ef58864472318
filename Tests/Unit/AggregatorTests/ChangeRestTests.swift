import Testing

@testable import Aggregator

/// How long changed figures are not looked for after a look.
@Suite("Rest between two looks for changed figures")
struct ChangeRestTests {
    @Test(
        "most of the time stays for others, but no change of a large region waits longer than it must",
        arguments: [
            (work: Duration.milliseconds(1), rest: Duration.milliseconds(100)), (.milliseconds(50), .milliseconds(1_500)),
            (.seconds(2), .seconds(30)), (.seconds(10), .seconds(30)), (.seconds(45), .seconds(45)),
        ])
    func rest(work: Duration, expected: Duration) {
        #expect(ChangeService.rest(after: work, atLeast: .milliseconds(100)) == expected)
    }
}
