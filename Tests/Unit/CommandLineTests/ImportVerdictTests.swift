import Domain
import Testing

@testable import recosa

@Suite("The answer to a step of an import")
struct ImportVerdictTests {
    private func verdict(_ status: Int?, _ operation: ImportOperation, waited: Int = 0) -> ImportVerdict {
        .of(status: status, operation: operation, waited: .seconds(waited), patience: .seconds(30))
    }

    @Test("that it is recorded ends the step", arguments: [200, 201])
    func recorded(status: Int) { #expect(verdict(status, .adoptPlan) == .done) }

    @Test("that the service cannot now is waited out, and then told", arguments: [nil, 429, 500, 503])
    func unavailable(status: Int?) {
        #expect(verdict(status, .adoptPlan) == .again(after: .milliseconds(200)))
        #expect(verdict(status, .adoptPlan, waited: 30) == .refused)
    }

    @Test("that a partner's record is not there yet is waited out", arguments: [404, 409, 422])
    func partnerIsLate(status: Int) {
        #expect(verdict(status, .acceptPilot) == .again(after: .milliseconds(100)))
        #expect(verdict(status, .acceptPilot, waited: 30) == .refused)
    }

    @Test("that a record of one's own is wrong is told at once", arguments: [400, 401, 403, 404, 409, 422])
    func wrong(status: Int) { #expect(verdict(status, .adoptPlan) == .refused) }
}
