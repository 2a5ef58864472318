import CLibpq
import DequeModule

/// Assigns the results of a pipeline, which come in the order of sending, to its segments. Holds no connection: it is told
/// what was sent and what came, and says what it means.
struct PipelineReader {
    /// How many segments there will be.
    private let count: Int
    private(set) var outcomes: [SegmentOutcome] = []
    /// Sent, and not answered to the end.
    private var open: Deque<[Query]> = []
    private var rows: [PostgresRows] = []
    private var failure: PostgresError?
    /// Queries of segments that failed because a statement no longer fits the tables.
    private(set) var stale: [Query] = []

    init(_ count: Int) {
        self.count = count
        outcomes.reserveCapacity(count)
    }

    var isComplete: Bool { outcomes.count == count }
    /// Whether every segment sent so far has its outcome.
    var isCaughtUp: Bool { open.isEmpty }

    /// The segment is with libpq, its Sync included.
    mutating func sent(_ segment: [Query]) { open.append(segment) }

    /// The segment whose turn it is was not sent. Only when all before it are answered.
    mutating func refused(_ error: PostgresError) { outcomes.append(.rolledBack(error)) }

    /// - Parameter result: nil ends the results of one statement.
    mutating func take(_ result: consuming ResultHandle?, cancelled: Bool) {
        guard let result else { return }
        switch result.status {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: rows.append(PostgresRows(result))
        case PGRES_PIPELINE_SYNC: endSegment()
        case PGRES_PIPELINE_ABORTED: break  // Skipped by the server after the error that we have.
        default: failure = failure ?? result.error(place: open.first?.first?.place).sorted(cancelled: cancelled)
        }
    }

    /// The first error of the segment that is being read; a session that is ending says why in it.
    var currentFailure: PostgresError? { failure }

    /// A stale statement is not run again here: what came before it in its segment would have to be, too. It is to be forgotten,
    /// so that the retry finds it prepared anew.
    private mutating func endSegment() {
        let segment = open.popFirst() ?? []
        if var error = failure {
            if error.isStaleStatement {
                stale += segment
                error.kind = .staleStatement
            }
            outcomes.append(.rolledBack(error))
        } else {
            outcomes.append(.committed(rows))
        }
        rows = []
        failure = nil
    }

    /// Nothing more will come.
    /// - Parameter error: of the connection.
    mutating func end(with error: PostgresError) {
        var unknown = error
        unknown.kind = .unknownOutcome
        while outcomes.count < count {
            // An error answer is final whether or not its Sync was answered: the server commits nothing after it.
            let refused = failure.flatMap { $0.kind == .refused && $0.sqlState != error.sqlState ? $0 : nil }
            let wasSent = open.popFirst() != nil
            if let refused {
                outcomes.append(.rolledBack(refused))
            } else {
                outcomes.append(wasSent ? .unknown(unknown) : .rolledBack(error))
            }
            failure = nil
        }
    }
}
