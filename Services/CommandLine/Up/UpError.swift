/// Why the platform could not be brought up or used, each with what to do.
enum UpError: CommandFailure {
    case misconfigured(part: String, log: String)
    case notReady(part: String, seconds: Int, reason: String, log: String)
    case notStarted(part: String, reason: String)
    case missingExecutable(path: String)
    case alreadyRunning(processID: Int32?, state: String)
    case stateFolder(path: String, reason: String)
    case notRunning(state: String)
    case portTaken(port: Int, wanted: String)
    case topics([String])

    /// sysexits.h: 78 EX_CONFIG, 69 EX_UNAVAILABLE, 73 EX_CANTCREAT, 75 EX_TEMPFAIL.
    var exitCode: Int32 {
        switch self {
        case .misconfigured, .missingExecutable, .topics: 78
        case .notReady, .notStarted, .notRunning, .portTaken: 69
        case .stateFolder: 73
        case .alreadyRunning: 75
        }
    }

    var description: String {
        switch self {
        case .misconfigured(let part, let log):
            "Correct the setting that \(part) names in the last lines of \(log), then start again."
        case .notReady(let part, let seconds, let reason, let log):
            "Look into \(log): \(part) was not ready after \(seconds) s (\(reason))."
        case .notStarted(let part, let reason):
            "Mend what stops \(part) from starting: \(reason)"
        case .missingExecutable(let path):
            "Build the platform first (swift build, or Deploy/run): there is no \(path)."
        case .alreadyRunning(let processID, let state):
            "Stop \(processID.map { "process \($0)" } ?? "it") first, or name another folder with --state: the platform already runs on \(state)."
        case .stateFolder(let path, let reason):
            "Choose a folder that can be written, with --state: \(path): \(reason)."
        case .notRunning(let state):
            "Start the platform with `recosa up`, or name its folder with --state: there is no up.json in \(state)."
        case .portTaken(let port, let wanted):
            "Stop the program that listens on 127.0.0.1:\(port), which \(wanted) needs, or choose other ports with --port-base."
        case .topics(let differences):
            "Correct these topics (see recosa topics diff): \(differences.joined(separator: "; "))."
        }
    }
}
