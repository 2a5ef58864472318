import Embedded

/// Something that `recosa up` starts and keeps running.
protocol Part: Sendable {
    /// What it is called in the lines that are printed and in `up.json`.
    var name: String { get }
    /// Where its log is, for the line that is printed when it ends.
    var log: String { get }
    /// Starts it and waits until it can be used.
    func start() async throws -> any RunningPart
}

/// A part that runs.
protocol RunningPart: Sendable {
    var processID: Int32 { get }
    /// Nil when the task is cancelled first.
    func endedUnlessCancelled() async -> ChildProcess.Ending?
    /// Stops it cleanly. Not cut short by cancellation.
    func stop() async
}
