import Testing

@testable import Domain

@Test func compiles() { #expect(EventType.progressApproved.rawValue == "org.recosa.action-plan.progress-approved.v1") }
