import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The process around the program: only `main` functions touch it.
package enum ProcessEnvironment {
    /// The variables at the start.
    package static func variables() -> [String: String] { ProcessInfo.processInfo.environment }

    /// Ends the process.
    package static func exit(_ code: ExitCode) -> Never { Glibc.exit(code.rawValue) }

    static func print(_ text: String) { Swift.print(text) }
}
