/// The wrapper's speed as a share of the plain library's, from portions of the same work in turn, so that both meet the same
/// moments of a machine that does other things too; medians, since a portion is now and then interrupted.
package enum Share {
    /// Each answers how long its portion took.
    package static func percent(
        portions: Int, plain: () async throws -> Duration, wrapper: () async throws -> Duration
    ) async throws -> Int {
        var plainTimes: [Duration] = []
        var wrapperTimes: [Duration] = []
        for portion in 0..<portions {
            // Who comes first changes, so that neither always meets a fuller broker or a warmer cache.
            if portion.isMultiple(of: 2) { plainTimes.append(try await plain()) }
            wrapperTimes.append(try await wrapper())
            if !portion.isMultiple(of: 2) { plainTimes.append(try await plain()) }
        }
        return Int(100 * (plainTimes.sorted()[portions / 2] / wrapperTimes.sorted()[portions / 2]))
    }

    /// How long the work took.
    package static func time(_ work: () async throws -> Void) async rethrows -> Duration {
        let start = ContinuousClock.now
        try await work()
        return ContinuousClock.now - start
    }
}
