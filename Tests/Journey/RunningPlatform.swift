import Embedded
import Testing
import TestSupport

/// The platform that the tests of a suite share: real processes, started before its first test and stopped after its last.
struct RunningPlatform: SuiteTrait, TestScoping {
    @TaskLocal private static var current: PlatformUnderTest?

    /// What `recosa up` is told besides.
    let arguments: [String]

    static var platform: PlatformUnderTest {
        get throws { try #require(current, "the suite has the trait .runningPlatform") }
    }

    func provideScope(for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void) async throws
    {
        let platform = try await PlatformUnderTest.start([], arguments: arguments)
        do {
            try await Self.$current.withValue(platform) { try await function() }
        } catch {
            _ = await platform.stop()
            throw error
        }
        #expect(await platform.stop() == .exited(0))
        platform.removeState()
    }
}

extension Trait where Self == RunningPlatform {
    static var runningPlatform: Self { RunningPlatform(arguments: []) }
    static func runningPlatform(_ arguments: String...) -> Self { RunningPlatform(arguments: arguments) }
}
