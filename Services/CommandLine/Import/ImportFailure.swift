/// Why an import stopped, with everything that is wrong.
enum ImportFailure: CommandFailure {
    case unreadable(file: String, faults: [String])
    case noFile(path: String, reason: String)
    case refused(key: String, address: String, answer: String)
    case noService(country: String)

    /// sysexits.h: 65 EX_DATAERR, 66 EX_NOINPUT, 69 EX_UNAVAILABLE.
    var exitCode: Int32 {
        switch self {
        case .unreadable, .refused: 65
        case .noFile: 66
        case .noService: 69
        }
    }

    var description: String {
        switch self {
        case .unreadable(let file, let faults):
            "Correct \(file), nothing was imported: \(faults.prefix(50).joined(separator: "\n  "))"
        case .noFile(let path, let reason): "Name a file that can be read: \(path): \(reason)."
        case .refused(let key, let address, let answer):
            "Correct the step \(key) and import again (what is in already is not repeated): \(address) answered \(answer)"
        case .noService(let country): "Start the service of \(country) (recosa up --only \(country)): the import has steps for it."
        }
    }
}
