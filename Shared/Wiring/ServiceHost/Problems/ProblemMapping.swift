import HTTPTypes
import Hummingbird

/// Turns any error of a handler into a problem: the one place that decides what a client is told.
enum ProblemMapping {
    /// A problem stays as it is; what the HTTP library refuses keeps its status; everything else is an internal fault whose
    /// cause goes to the log, not to the client.
    static func problem(for error: any Error) -> Problem {
        if let problem = error as? Problem { return problem }
        // Only ``TimeoutResponder`` and a shutdown cancel requests; in both cases asking again may help.
        if error is CancellationError { return Problem(.timedOut, headers: [.retryAfter: "1"]) }
        guard let httpError = error as? any HTTPResponseError else { return Problem(.internalFault) }
        let headers = (error as? HTTPError)?.headers ?? [:]
        let detail = (error as? HTTPError)?.body.map { LocalisedText(untranslated: $0) }
        return Problem(kind(for: httpError.status), detail: detail, headers: headers)
    }

    private static func kind(for status: HTTPResponse.Status) -> ProblemKind {
        ProblemKind.all.first { $0.status == status }
            ?? ProblemKind(
                code: "http-\(status.code)", status: status, title: LocalisedText(untranslated: status.reasonPhrase))
    }
}
