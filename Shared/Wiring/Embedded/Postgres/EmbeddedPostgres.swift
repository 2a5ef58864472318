import Glibc
package import Logging
package import Postgres
import ServiceLifecycle

/// A private Postgres cluster: made when its folder is empty, reused otherwise, a direct child of this process that dies
/// with it. Everybody signs in with a password from a file, also at the socket.
package actor EmbeddedPostgres {
    package nonisolated let options: EmbeddedPostgresOptions
    /// At 127.0.0.1 when it listens there, and the number in the socket's name.
    package nonisolated let port: Int
    let folders: ClusterFolders
    let logger: Logger
    private let programs: String
    private let user: UnprivilegedUser?
    private var child: ChildProcess?
    private var isStopping = false

    /// Makes the cluster if needed, starts it, and answers when it does.
    /// - Throws: ``EmbeddedError`` naming the port, folder or program that is in the way.
    package static func start(
        _ options: EmbeddedPostgresOptions, logger: Logger
    ) async throws(EmbeddedError) -> EmbeddedPostgres {
        let server = try EmbeddedPostgres(options, logger: logger)
        try await server.initialise()
        try await server.startServer()
        return server
    }

    private init(_ options: EmbeddedPostgresOptions, logger: Logger) throws(EmbeddedError) {
        self.options = options
        self.logger = logger
        programs = try PostgresPrograms.folder(options.programs)
        user = try UnprivilegedUser.required()
        folders = ClusterFolders(state: options.stateFolder, user: user)
        switch options.listening {
        case .socket: port = 5432
        case .loopback(0): port = Int(try LoopbackPort.free())
        case .loopback(let wanted): port = Int(wanted)
        }
    }

    /// How the superuser signs in, for creating databases and for tests; services get settings from `createDatabase`.
    package nonisolated var administrator: PostgresSettings {
        settings(database: "postgres", user: "postgres", passwordFile: folders.superuserPassword)
    }

    nonisolated func settings(database: String, user: String, passwordFile: String) -> PostgresSettings {
        let host = options.listening == .socket ? folders.socket : "127.0.0.1"
        return PostgresSettings(host: host, port: port, database: database, user: user, passwordFile: passwordFile)
    }

    /// The postmaster's process id while it runs.
    package var processID: Int32? { child.flatMap { $0.ending == nil ? $0.processID : nil } }

    private func initialise() async throws(EmbeddedError) {
        try folders.make()
        guard !folders.isInitialised else { return }
        _ = try PrivateFiles.ensurePassword(folders.superuserPassword, owner: user)
        let log = folders.state + "/initdb.log"
        let initdb = try await ChildProcess.start(
            ChildCommand(
                executable: programs + "/initdb",
                arguments: [
                    "--pgdata=\(folders.data)", "--username=postgres", "--pwfile=\(folders.superuserPassword)",
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-instructions",
                ] + (options.isDurable ? [] : ["--no-sync"]), environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
                workingDirectory: "/", user: user, output: .file(log)))
        guard await initdb.waitUntilEnded() == .exited(0) else {
            let reason = PrivateFiles.read(log, last: 1000) ?? "no output"
            throw EmbeddedError(.failed, subject: folders.data, "initdb could not make a cluster: \(reason)")
        }
    }

    /// Starts the server, unless it runs. Also after it was killed: it recovers what was committed.
    package func startServer() async throws(EmbeddedError) {
        guard processID == nil else { return }
        isStopping = false
        let deadline = ContinuousClock.now + options.startLimit
        while true {
            if options.listening != .socket { try LoopbackPort.checkFree(UInt16(clamping: port)) }
            let logStart = PrivateFiles.length(folders.log)
            let started = try await ChildProcess.start(command)
            child = started
            switch await firstAnswer(of: started, until: deadline) {
            case nil: return
            case let error?:
                await started.stop(asking: SIGQUIT, within: .seconds(5))
                // Backends of a killed postmaster hold its shared memory for a moment longer.
                let said = PrivateFiles.read(folders.log, from: logStart) ?? ""
                guard said.contains("shared memory block"), ContinuousClock.now < deadline else { throw error }
                do { try await Task.sleep(for: .milliseconds(200)) } catch {
                    throw EmbeddedError(.notReady, subject: "postgres", "cancelled")
                }
            }
        }
    }

    private var command: ChildCommand {
        let tcp = options.listening != .socket
        return ChildCommand(
            executable: programs + "/postgres",
            arguments: PostgresArguments.make(options, folders: folders, port: port, tcp: tcp),
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"], workingDirectory: "/", user: user,
            // SIGQUIT: the postmaster ends its backends and itself at once; SIGKILL would leave the backends to find out.
            output: .file(folders.log), deathSignal: SIGQUIT)
    }

    /// Waits until it answers; nil: it does.
    private func firstAnswer(of child: ChildProcess, until deadline: ContinuousClock.Instant) async -> EmbeddedError? {
        var settings = administrator
        settings.leaseTimeout = ContinuousClock.now.duration(to: deadline)
        settings.maximumConnections = 1
        let pool = PostgresPool(settings, logger: logger)
        let log = folders.log
        let failure = await withTaskGroup(of: EmbeddedError?.self) { group in
            group.addTask {
                do throws(PostgresError) { _ = try await pool.query("select 1") } catch {
                    return EmbeddedError(.notReady, subject: "postgres", "it does not answer: \(error)")
                }
                return nil
            }
            group.addTask {
                guard let ending = await child.endedUnlessCancelled() else { return nil }
                let said = PrivateFiles.read(log, last: 1000) ?? ""
                return EmbeddedError(.notReady, subject: "postgres", "it ended while starting (\(ending)): \(said)")
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
        await pool.close()
        return failure
    }

    /// Ends it cleanly: sessions are cut, everything is written. Not cut short by cancellation.
    package func stop() async {
        isStopping = true
        guard let child else { return }
        await child.stop(asking: SIGINT, within: .seconds(20))
    }

    /// Waits until the server has ended, for whatever reason; nil when the task is cancelled first.
    package func serverEnded() async -> ChildProcess.Ending? { await child?.endedUnlessCancelled() }

    var shouldRun: Bool { !isStopping }
}
