/// How an answer is waited for, and what has come of it so far.
struct Waiting {
    /// After it the connection is given up.
    var deadline: ContinuousClock.Instant?
    /// Whether cancelling the task asks the server to stop. Never while COMMIT or ROLLBACK is unanswered.
    var heedsCancellation: Bool
    /// The server was asked to stop; its answer, whatever it is, still has to be read.
    var cancelSent = false
    /// What is being done. Shortened to a place only for an error: that costs more than a short statement does.
    let statement: String

    var place: String { Query.place(of: statement) }
}
