import Testing

@testable import recosa

@Suite("A part that ends unasked")
struct RestartPolicyTests {
    @Test("is started again after a wait that doubles up to its bound")
    func waitsLonger() {
        var policy = RestartPolicy(firstDelay: .seconds(1), longestDelay: .seconds(5), provenAfter: .seconds(60))
        let waits = (0..<5).map { _ in policy.ended(exitCode: nil, afterRunning: .zero) }
        #expect(waits == [1, 2, 4, 5, 5].map { .restart(after: .seconds($0)) })
    }

    @Test("that ran well for a while is a first one again")
    func provenAgain() {
        var policy = RestartPolicy(firstDelay: .seconds(1), longestDelay: .seconds(5), provenAfter: .seconds(60))
        _ = policy.ended(exitCode: 1, afterRunning: .zero)
        _ = policy.ended(exitCode: 1, afterRunning: .zero)
        #expect(policy.ended(exitCode: 1, afterRunning: .seconds(60)) == .restart(after: .seconds(1)))
    }

    @Test("that missed another is tried again at once each time: it has waited itself")
    func missesOthers() {
        var policy = RestartPolicy(firstDelay: .seconds(1), longestDelay: .seconds(5), provenAfter: .seconds(60))
        let waits = (0..<3).map { _ in policy.ended(exitCode: 69, afterRunning: .seconds(8)) }
        #expect(waits == Array(repeating: .restart(after: .seconds(1)), count: 3))
    }

    @Test("with a wrong setting is not tried again")
    func misconfigured() {
        var policy = RestartPolicy()
        #expect(policy.ended(exitCode: 78, afterRunning: .zero) == .giveUp)
    }
}
