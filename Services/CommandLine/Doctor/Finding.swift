import Contracts

/// What one check found.
struct Finding: Sendable, Equatable {
    enum State: String, Sendable {
        case good, warning, fault
    }

    /// What was looked at, for example `broker` or `database ma`.
    let check: String
    let state: State
    /// What is the case.
    let observation: String
    /// What to do; empty when all is well.
    let remedy: String

    static func good(_ check: String, _ observation: String) -> Finding {
        Finding(check: check, state: .good, observation: observation, remedy: "")
    }

    static func fault(_ check: String, _ observation: String, remedy: String) -> Finding {
        Finding(check: check, state: .fault, observation: observation, remedy: remedy)
    }

    static func warning(_ check: String, _ observation: String, remedy: String) -> Finding {
        Finding(check: check, state: .warning, observation: observation, remedy: remedy)
    }

    var line: String {
        let mark =
            switch state {
            case .good: "ok     "
            case .warning: "WARNING"
            case .fault: "FAULT  "
            }
        return "\(mark)  \(check): \(observation)" + (remedy.isEmpty ? "" : "\n         -> \(remedy)")
    }

    var json: JSONValue {
        .object([
            .init("check", .string(check)), .init("state", .string(state.rawValue)), .init("observation", .string(observation)),
            .init("remedy", .string(remedy)),
        ])
    }
}
