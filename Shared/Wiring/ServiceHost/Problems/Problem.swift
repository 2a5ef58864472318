package import HTTPTypes

/// An answer that says what is wrong, after RFC 9457.
///
/// Thrown by handlers and middleware; ``ProblemMiddleware`` is the one place where it becomes a response.
package struct Problem: Error, Sendable {
    package let kind: ProblemKind
    /// What is wrong this time; nil when the title says it all.
    package let detail: LocalisedText?
    /// What is wrong with which part of the input, all at once.
    package let errors: [ProblemError]
    /// Further fields of the response, such as `Retry-After` or `WWW-Authenticate`.
    package let headers: HTTPFields

    package init(_ kind: ProblemKind, detail: LocalisedText? = nil, errors: [ProblemError] = [], headers: HTTPFields = [:]) {
        self.kind = kind
        self.detail = detail
        self.errors = errors
        self.headers = headers
    }
}

/// One fault of the input.
package struct ProblemError: Sendable, Equatable {
    /// Where, as a JSON pointer into the body (RFC 6901): `/milestones/2/weight`; empty for the whole.
    package let pointer: String
    /// What, for programs: `tooLarge`.
    package let code: String
    /// What and what to do, for people.
    package let detail: LocalisedText

    package init(pointer: String, code: String, detail: LocalisedText) {
        self.pointer = pointer
        self.code = code
        self.detail = detail
    }
}

/// A kind of problem: its address, status and title.
package struct ProblemKind: Sendable, Equatable {
    /// The last part of the type: `rate-limited` in `urn:recosa:problem:rate-limited`.
    package let code: String
    package let status: HTTPResponse.Status
    package let title: LocalisedText

    package init(code: String, status: HTTPResponse.Status, title: LocalisedText) {
        self.code = code
        self.status = status
        self.title = title
    }

    /// The problem type's URI.
    package var type: String { "urn:recosa:problem:" + code }
}
