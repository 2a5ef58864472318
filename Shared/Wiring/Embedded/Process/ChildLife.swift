import CSpawn
import Glibc

/// The life of one child, on its own thread: started, announced, waited for, reaped.
enum ChildLife {
    /// - Parameter announce: called once, with the running child or why there is none.
    static func live(_ command: ChildCommand, announce: (Result<ChildProcess, EmbeddedError>) -> Void) {
        let output: ChildOutput
        do throws(EmbeddedError) { output = try ChildOutput(command.output) } catch { return announce(.failure(error)) }
        let processID = spawn(command, output: output.childSide)
        let systemError = errno
        output.closeChildSide()
        guard processID > 0 else {
            output.closeParentSide()
            return announce(.failure(failure(of: command, systemError)))
        }
        output.startReading()
        let watch = ChildWatch(processID: processID)
        announce(.success(ChildProcess(processID: processID, watch: watch, deathSignal: command.deathSignal)))
        watch.watch(processID)
    }

    private static func spawn(_ command: ChildCommand, output: Int32) -> pid_t {
        let arguments = CStrings([command.executable] + command.arguments)
        let environment = command.environment.map { CStrings($0.map { "\($0.key)=\($0.value)" }) }
        let folder = command.workingDirectory.map { CStrings([$0]) }
        return withExtendedLifetime((arguments, environment, folder)) {
            var request = spawn_request()
            request.executable = UnsafePointer(arguments.pointers[0])
            request.arguments = UnsafePointer(arguments.pointers)
            request.environment = environment.map { UnsafePointer($0.pointers) } ?? UnsafePointer(environ)
            request.working_directory = folder.flatMap { UnsafePointer($0.pointers[0]) }
            request.output = output
            if let user = command.user {
                request.changes_user = 1
                request.user = user.userID
                request.group = user.groupID
            }
            request.death_signal = command.deathSignal
            return spawn_child(&request)
        }
    }

    private static func failure(of command: ChildCommand, _ systemError: Int32) -> EmbeddedError {
        let reason = String(cString: strerror(systemError))
        let missing = systemError == ENOENT
        return EmbeddedError(
            missing ? .missing : .refused, subject: command.executable, "could not be started: \(reason)", systemError: systemError)
    }
}

/// A NULL-terminated array of C strings; frees them.
private final class CStrings {
    let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    private let count: Int

    init(_ strings: [String]) {
        count = strings.count
        pointers = .allocate(capacity: count + 1)
        for (index, string) in strings.enumerated() { (pointers + index).initialize(to: strdup(string)) }
        (pointers + count).initialize(to: nil)
    }

    deinit {
        for index in 0..<count { free(pointers[index]) }
        pointers.deallocate()
    }
}
