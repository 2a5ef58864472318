import CLibpq
import Glibc
package import Logging

/// One session with the server. An actor that lives on a thread of its own, so that nothing it does blocks anybody else.
///
/// Its statements run one after the other. A cancelled task's statement is cancelled at the server and its answer read to the
/// end, so the connection is always between statements when a call has returned, or else closed.
@safe package actor PostgresConnection {
    nonisolated let thread: ConnectionThread
    nonisolated let wake: WakeSignal
    nonisolated let settings: PostgresSettings
    nonisolated let logger: Logger
    /// The host, port and database, for errors.
    nonisolated let place: String
    /// The session's socket, to be looked at by others, never read.
    nonisolated let socket: Int32

    nonisolated package var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

    let handle: ConnectionHandle
    private let notices: Unmanaged<NoticeLog>
    var statements: StatementCache
    /// Why nothing more can be done with it.
    private(set) var failure: PostgresError?
    /// The transaction that is open, by its number.
    var openTransaction: Int?
    var transactionCount = 0
    /// What aborted the open transaction.
    var transactionFailure: PostgresError?
    /// A COPY, a pipeline or a wait for notifications owns the session until it ends.
    var isOccupied = false
    /// Statements given to libpq since the pipeline last looked for answers.
    var sentSincePush = 0
    /// The server's `statement_timeout` at this moment; a transaction may have changed it for itself.
    var statementLimit: Duration

    /// Connects.
    /// - Throws: `.configuration` naming the setting when trying again cannot help, else `.unavailable`.
    package static func open(
        _ settings: PostgresSettings, logger: Logger, name: String = "postgres"
    ) async throws(PostgresError) -> PostgresConnection {
        opensslKept
        let parameters = try ConnectionParameters(settings)
        let thread = try ConnectionThread(name: name)
        let wake = try WakeSignal()
        let opening: Result<PostgresConnection, PostgresError> = await withTaskCancellationHandler {
            await withTaskExecutorPreference(thread.bodies) {
                await connect(settings, parameters, thread, wake, logger)
            }
        } onCancel: {
            wake.raise()
        }
        return try opening.get()
    }

    /// Connections that nobody has closed live until the process ends.
    private static let opensslKept: Void = keep_openssl_to_the_end()

    /// Runs on the connection's thread by the task's preference: it blocks.
    private nonisolated static func connect(
        _ settings: PostgresSettings, _ parameters: ConnectionParameters, _ thread: ConnectionThread, _ wake: WakeSignal,
        _ logger: Logger
    ) async -> Result<PostgresConnection, PostgresError> {
        do throws(PostgresError) {
            return .success(try PostgresConnection(settings, parameters, thread, wake, logger))
        } catch {
            return .failure(error)
        }
    }

    private init(
        _ settings: PostgresSettings, _ parameters: ConnectionParameters, _ thread: ConnectionThread, _ wake: WakeSignal,
        _ logger: Logger
    ) throws(PostgresError) {
        self.settings = settings
        self.thread = thread
        self.wake = wake
        self.logger = logger
        place = settings.place
        statementLimit = settings.statementTimeout
        statements = StatementCache(capacity: settings.statementCacheSize)
        unsafe notices = Unmanaged.passRetained(NoticeLog(logger))
        do throws(PostgresError) {
            handle = try ConnectionHandle.connect(parameters, wake: wake, place: settings.place)
        } catch {
            unsafe notices.release()
            throw error
        }
        socket = handle.socket
        unsafe NoticeLog.install(notices, on: handle.raw)
    }

    deinit { unsafe notices.release() }

    /// Whether it can still be used.
    package var isOpen: Bool { failure == nil }

    /// Whether it may be given to the next user: between statements, and in no transaction.
    var isReusable: Bool {
        failure == nil && !isOccupied && openTransaction == nil && handle.transactionStatus == PQTRANS_IDLE
    }

    /// Ends the session; what is still running at the server is rolled back by it.
    package func close() { giveUp(PostgresError(.closed, "the connection was closed", place: place)) }

    /// Marks it as closed and cuts the socket, so that the server notices too. The handle itself is freed with the actor.
    func giveUp(_ reason: PostgresError) {
        guard failure == nil else { return }
        failure = reason
        if handle.socket >= 0 { shutdown(handle.socket, Int32(SHUT_RDWR)) }
    }

    /// The error for a connection that libpq found broken; gives it up.
    func lost(_ place: String, sqlState: SQLState? = nil, message: String? = nil) -> PostgresError {
        let error = PostgresError(.connectionLost, sqlState: sqlState, message ?? handle.message, place: place)
        giveUp(error)
        return error
    }

    /// Everything that uses the session asks here first.
    /// - Parameter transaction: the number of the transaction it belongs to, or nil.
    func checkUsable(in transaction: Int?) throws(PostgresError) {
        if let failure { throw failure }
        guard !isOccupied else {
            throw PostgresError(.misuse, "the connection is in the middle of a COPY or pipeline", place: place)
        }
        guard transaction == openTransaction else {
            throw PostgresError(
                .misuse,
                transaction == nil
                    ? "a transaction is open on this connection; use the transaction" : "the transaction has ended", place: place)
        }
        if Task.isCancelled { throw PostgresError(.cancelled, "cancelled before the statement was sent", place: place) }
    }
}
