/// How an answer is waited for, and what has come of it so far.
struct Waiting {
    /// How long the server may be silent before the connection is given up; nil: as long as it likes.
    private(set) var limit: Duration?
    /// Whether cancelling the task asks the server to stop. Never while COMMIT or ROLLBACK is unanswered.
    let heedsCancellation: Bool
    /// The server was asked to stop; its answer, whatever it is, still has to be read.
    private(set) var cancelSent = false
    /// What is being done. Shortened to a place only for an error: that costs more than a short statement does.
    let statement: String

    init(_ statement: String, limit: Duration?, heedsCancellation: Bool) {
        self.statement = statement
        self.limit = limit
        self.heedsCancellation = heedsCancellation
    }

    var place: String { Query.place(of: statement) }

    /// The server was asked to stop, and is given so long to do it.
    mutating func cancel(within grace: Duration) {
        cancelSent = true
        limit = grace
    }
}
