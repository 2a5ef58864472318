package import Contracts
package import Domain
package import Outbox
package import Postgres

/// What became of a request that was not refused.
package enum JournalOutcome: Sendable, Equatable {
    case recorded(GivenAnswer)
    /// It had been recorded before; this is the answer of then.
    case replayed(GivenAnswer)

    package var answer: GivenAnswer {
        switch self {
        case .recorded(let answer), .replayed(let answer): answer
        }
    }
}

/// Why nothing was recorded.
package enum JournalError: Error, Sendable {
    /// The rules of the domain say no; every fault at once.
    case refused(Refusal)
    /// If-Match: the record is at another version, or (`actual` nil) does not exist.
    case otherVersion(expected: JournalRequest.Expectation, actual: Int64?)
    /// The key was used for another request.
    case keyReused
    /// The first request with this key has not ended; ask again soon.
    case inProgress
    /// An event that the published schema has no room for.
    case notPublishable(ContractError)
    /// The stored state cannot be read by this program.
    case unreadable(AggregateID, String)
    case outbox(OutboxError)
    case database(PostgresError)

    /// Whether sending the same request again can succeed without anybody changing anything.
    package var retryCanHelp: Bool {
        switch self {
        case .inProgress: true
        case .outbox(let error): error.retryCanHelp
        case .database(let error): error.retryCanHelp || error.kind == .unknownOutcome
        case .refused, .otherVersion, .keyReused, .notPublishable, .unreadable: false
        }
    }
}

/// A record as stored.
package struct Stored<State: Aggregate>: Sendable {
    /// From 1; the entity tag.
    package let version: Int64
    package let state: State
}

/// A record just changed, for the answer.
package struct Recorded<State: Aggregate>: Sendable {
    package let id: AggregateID
    package let version: Int64
    package let state: State
    package let warnings: [Warning]
    package let eventIDs: [UniqueID]
}

/// What lists are filtered and sorted by.
package struct AggregateFacets: Sendable, Equatable {
    package var status: String?
    /// The record it belongs to.
    package var parent: AggregateID?
    package var area: String?
    package var title: String?
    package var due: CalendarDate?
    package var demonstration: Bool

    package init(
        status: String? = nil, parent: AggregateID? = nil, area: String? = nil, title: String? = nil, due: CalendarDate? = nil,
        demonstration: Bool
    ) {
        self.status = status
        self.parent = parent
        self.area = area
        self.title = title
        self.due = due
        self.demonstration = demonstration
    }
}
