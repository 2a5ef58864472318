/// The wrapper's speed as a share of the plain library's, from portions of the same work in turn: each pair meets the same moment
/// of a machine that does other things too. The median of the pairs, since one is now and then interrupted.
package enum Share {
    /// Each answers how long its portion took.
    package static func percent(
        portions: Int, plain: () async throws -> Duration, wrapper: () async throws -> Duration
    ) async throws -> Int {
        var shares: [Double] = []
        for portion in 0..<portions {
            // Who comes first changes, so that neither always meets a fuller broker or a warmer cache.
            let early = portion.isMultiple(of: 2) ? try await plain() : nil
            let wrapperTime = try await wrapper()
            let plainTime = if let early { early } else { try await plain() }
            shares.append(plainTime / wrapperTime)
        }
        return Int(100 * shares.sorted()[portions / 2])
    }

    /// How long the work took.
    package static func time(_ work: () async throws -> Void) async rethrows -> Duration {
        let start = ContinuousClock.now
        try await work()
        return ContinuousClock.now - start
    }
}
