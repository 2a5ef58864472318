import CLibpq

/// Assigns the results of a pipeline, which come in the order of sending, to its segments. Holds no connection: it is told
/// what came and says what it means.
struct PipelineReader {
    private let sizes: [Int]
    private let segments: [[Query]]
    private(set) var outcomes: [SegmentOutcome] = []
    /// How many segments were sent to the end.
    var sentSegments = 0
    private var rows: [PostgresRows] = []
    private var failure: PostgresError?

    /// - Parameter segments: how many statements each has, and what each is for errors.
    init(_ segments: [[Query]]) {
        sizes = segments.map(\.count)
        self.segments = segments
        outcomes.reserveCapacity(segments.count)
    }

    var isComplete: Bool { outcomes.count == sizes.count }
    /// Whether every segment sent so far has its outcome.
    var isCaughtUp: Bool { outcomes.count == sentSegments }

    /// - Parameter result: nil ends the results of one statement.
    mutating func take(_ result: consuming ResultHandle?, cancelled: Bool) {
        guard let result else { return }
        switch result.status {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: rows.append(PostgresRows(result))
        case PGRES_PIPELINE_SYNC: endSegment()
        case PGRES_PIPELINE_ABORTED: break  // Skipped by the server after the error that we have.
        default:
            let query = outcomes.count < segments.count ? segments[outcomes.count].first : nil
            failure = failure ?? result.error(place: query?.place).sorted(cancelled: cancelled)
        }
    }

    /// The first error of the segment that is being read; a session that is ending says why in it.
    var currentFailure: PostgresError? { failure }

    private mutating func endSegment() {
        outcomes.append(failure.map { .rolledBack($0) } ?? .committed(rows))
        rows = []
        failure = nil
    }

    /// Nothing more will come.
    /// - Parameter error: of the connection.
    mutating func end(with error: PostgresError) {
        var unknown = error
        unknown.kind = .unknownOutcome
        while outcomes.count < sizes.count {
            // An error answer is final whether or not its Sync was answered: the server commits nothing after it.
            let refused = failure.flatMap { $0.kind == .refused && $0.sqlState != error.sqlState ? $0 : nil }
            if let refused {
                outcomes.append(.rolledBack(refused))
            } else {
                outcomes.append(outcomes.count < sentSegments ? .unknown(unknown) : .rolledBack(error))
            }
            failure = nil
        }
    }
}
