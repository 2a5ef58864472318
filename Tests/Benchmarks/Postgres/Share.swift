/// The wrapper's speed as a share of plain libpq's, from many small portions of the same work in turn, so that both meet the
/// same moments of a machine that does other things too; medians, since a portion is now and then interrupted.
enum Share {
    static func percent(
        portions: Int = 31, plain: () throws -> Duration, wrapper: () async throws -> Void
    ) async throws -> Int {
        var plainTimes: [Duration] = []
        var wrapperTimes: [Duration] = []
        for _ in 0..<portions {
            plainTimes.append(try plain())
            let start = ContinuousClock.now
            try await wrapper()
            wrapperTimes.append(ContinuousClock.now - start)
        }
        return Int(100 * (plainTimes.sorted()[portions / 2] / wrapperTimes.sorted()[portions / 2]))
    }
}
