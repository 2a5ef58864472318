import Synchronization
import TestSupport
import Testing

@testable import ServiceHost

/// When a process gives back what its allocator keeps.
@Suite("Memory that is given back")
struct AllocatorTests {
    @Test("a process that holds much gives back, and leaves the allocator alone once it holds little", .timeLimit(.minutes(5)))
    func givesBack() async throws {
        let resident = Mutex(AllocatorService.most + 1)
        let looks = Recorder<Int>()
        let given = Recorder<Int>()
        let service = AllocatorService(
            every: .milliseconds(1),
            resident: {
                let bytes = resident.withLock { $0 }
                looks.add(bytes)
                return bytes
            },
            giveBack: {
                resident.withLock { $0 = AllocatorService.most }
                given.add(1)
            })
        try await withThrowingTaskGroup { group in
            group.addTask { try await service.run() }
            // The limit of the test is the deadline: among hundreds of others it waits long for its turns.
            await looks.wait { $0.count > 3 }
            group.cancelAll()
            try await group.waitForAll()
        }
        #expect(given.all.count == 1)
    }
}
