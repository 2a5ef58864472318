import ServiceHost
import Testing

@Suite("Rate limit")
struct RateLimitTests {
    private let limiter = RateLimiter(RateLimit(perSecond: 2, burst: 3))

    @Test("A burst passes, then a request every half second")
    func burst() {
        for _ in 0..<3 { #expect(limiter.take("a", now: .seconds(1)) == nil) }
        #expect(limiter.take("a", now: .seconds(1)) == .milliseconds(500))
        #expect(limiter.take("a", now: .milliseconds(1_500)) == nil)
        #expect(limiter.take("a", now: .milliseconds(1_500)) == .milliseconds(500))
    }

    @Test("One subject does not use up the share of another")
    func subjects() {
        for _ in 0..<4 { _ = limiter.take("a", now: .zero) }
        #expect(limiter.take("b", now: .zero) == nil)
    }

    @Test("A pause fills the bucket to the burst and no further")
    func pause() {
        for _ in 0..<3 { _ = limiter.take("a", now: .zero) }
        for _ in 0..<3 { #expect(limiter.take("a", now: .seconds(3_600)) == nil) }
        #expect(limiter.take("a", now: .seconds(3_600)) != nil)
    }

    @Test("A late caller does not empty the bucket")
    func backwards() {
        #expect(limiter.take("a", now: .seconds(10)) == nil)
        #expect(limiter.take("a", now: .seconds(5)) == nil)
        #expect(limiter.take("a", now: .seconds(10)) == nil)
    }
}
