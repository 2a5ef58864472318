package import Contracts
package import Domain

/// Who asks for a change, and how often it may happen.
package struct JournalRequest: Sendable {
    /// The same key from the same principal with the same digest is the same request, however often it is sent.
    package struct Key: Sendable, Hashable {
        package let principal: String
        package let key: String
        /// Of method, path and body.
        package let digest: [UInt8]

        package init(principal: String, key: String, digest: [UInt8]) {
            self.principal = principal
            self.key = key
            self.digest = digest
        }
    }

    /// What the asker believes the record's version to be (If-Match).
    package enum Expectation: Sendable, Equatable {
        case anything
        /// If-None-Match: *
        case absent
        case version(Int64)
    }

    /// A request without an Idempotency-Key gets one of its own, so that an unknown commit can be resolved all the same.
    package let key: Key
    package let expectation: Expectation
    /// For the history: `submit-report`, `adopt-plan`.
    package let command: String
    /// As which the actor acted.
    package let role: String
    /// The request's id, as in the log.
    package let request: String?
    package let traceParent: TraceParent?
    /// Identifiers for the events, UUIDv7; called once per event and attempt.
    package let newEventID: @Sendable () -> UniqueID

    package init(
        key: Key, expectation: Expectation = .anything, command: String, role: String, request: String? = nil,
        traceParent: TraceParent? = nil, newEventID: @escaping @Sendable () -> UniqueID
    ) {
        self.key = key
        self.expectation = expectation
        self.command = command
        self.role = role
        self.request = request
        self.traceParent = traceParent
        self.newEventID = newEventID
    }
}

/// The answer to a request, kept with its effect so that a repeated request gets the same bytes.
package struct GivenAnswer: Sendable, Equatable {
    /// HTTP status.
    package let status: Int
    package let headers: [Header]
    package let body: [UInt8]

    package struct Header: Sendable, Equatable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(status: Int, headers: [Header], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
