/// How the program ends, after `sysexits.h`.
package enum ExitCode: Int32, Sendable {
    case success = 0
    /// The command was used wrongly (EX_USAGE).
    case usage = 64
    /// Something needed is not there or does not answer (EX_UNAVAILABLE).
    case unavailable = 69
    /// A fault of the program itself (EX_SOFTWARE).
    case software = 70
    /// A setting is missing, unknown or wrong (EX_CONFIG).
    case configuration = 78
}
