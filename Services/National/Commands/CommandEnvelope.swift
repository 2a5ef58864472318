import Contracts
import Crypto
import Domain
import HTTPTypes
import Journal
import ServiceHost

/// Who sends a command and under which conditions.
struct CommandEnvelope: Sendable {
    let caller: Caller
    /// The caller's Idempotency-Key; nil when none was sent.
    let key: String?
    /// Of everything that makes two requests the same one.
    let digest: [UInt8]
    let expectation: JournalRequest.Expectation
    let requestID: String
    let traceParent: TraceParent?

    /// - Parameter extra: what else tells requests of one key apart, such as the line of an import.
    init(
        caller: Caller, key: String?, digest: [UInt8], expectation: JournalRequest.Expectation = .anything, requestID: String,
        traceParent: TraceParent? = nil
    ) {
        self.caller = caller
        self.key = key
        self.digest = digest
        self.expectation = expectation
        self.requestID = requestID
        self.traceParent = traceParent
    }

    /// A request that is one command.
    init(_ request: NationalRequest, operation: String) throws(Problem) {
        var digest = SHA256()
        digest.update(data: Array(operation.utf8) + [0])
        for name in request.path.keys.sorted() { digest.update(data: Array("\(name)=\(request.path[name] ?? "")\u{0}".utf8)) }
        digest.update(data: request.body)
        self.init(
            caller: request.caller, key: try request.idempotencyKey, digest: Array(digest.finalize()),
            expectation: try Self.expectation(request), requestID: request.requestID,
            traceParent: request.traceParent.flatMap { TraceParent($0) })
    }

    private static func expectation(_ request: NationalRequest) throws(Problem) -> JournalRequest.Expectation {
        if request.headers[.ifNoneMatch] == "*" { return .absent }
        guard let header = request.headers[.ifMatch], let tags = EntityTag.list(header) else { return .anything }
        guard tags.count == 1, let tag = tags.first, !tag.isWeak, tag.value.hasPrefix("v"), let version = Int64(tag.value.dropFirst())
        else { throw Problem(.preconditionFailed) }
        return .version(version)
    }
}
