import Contracts
import Domain
import ServiceHost

/// What became of one row of a table.
struct RowResult: Sendable {
    enum Verdict: String, CaseIterable, Sendable {
        /// It would be recorded.
        case valid
        case recorded
        /// It had been recorded before; nothing is new.
        case repeated
        case refused
    }

    struct Fault: Sendable {
        /// Empty for the row as a whole.
        let column: String
        /// Into the body of the command that the row stands for.
        let pointer: String
        let code: String
        let detail: LocalisedText

        init(column: String, pointer: String, code: String, detail: LocalisedText) {
            self.column = column
            self.pointer = pointer
            self.code = code
            self.detail = detail
        }

        /// Of a problem that names no part of the row.
        init(_ problem: Problem) {
            self.init(column: "", pointer: "", code: problem.kind.code, detail: problem.detail ?? problem.kind.title)
        }
    }

    /// Of the file; the line of column names is 1.
    let line: Int
    let verdict: Verdict
    /// The answer to its command.
    let made: JSONValue?
    let faults: [Fault]

    func json(_ language: LanguageCode) -> JSONValue {
        var members: [JSONValue.Member] = [.init("line", .number("\(line)")), .init("result", .string(verdict.rawValue))]
        if let made {
            for name in ["id", "item", "version", "events", "warnings"] { members.append(.init(name, made[name] ?? .null)) }
        }
        members.append(
            .init(
                "faults",
                .array(
                    faults.map { fault in
                        let error = ProblemError(pointer: fault.pointer, code: fault.code, detail: fault.detail)
                        return .object([.init("column", .string(fault.column))] + (ProblemJSON.fault(error, language).members ?? []))
                    })))
        return .object(members)
    }

    static let answerSchema: JSONValue = [
        "type": "object", "required": ["dryRun", "separator", "rows", "valid", "recorded", "repeated", "refused", "results"],
        "properties": [
            "dryRun": ["type": "boolean"], "separator": ["type": "string", "enum": [",", ";"]], "rows": count, "valid": count,
            "recorded": count, "repeated": count, "refused": count,
            "results": [
                "type": "array",
                "items": [
                    "type": "object", "required": ["line", "result", "faults"],
                    "properties": [
                        "line": ["type": "integer", "minimum": 2],
                        "result": ["type": "string", "enum": .array(Verdict.allCases.map { .string($0.rawValue) })],
                        "id": ["type": ["string", "null"]], "item": ["type": ["string", "null"]], "version": ["type": ["integer", "null"]],
                        "events": ["type": ["array", "null"], "items": ["type": "string"]], "warnings": ["type": ["array", "null"]],
                        "faults": [
                            "type": "array",
                            "items": [
                                "type": "object", "required": ["column", "pointer", "code", "detail"],
                                "properties": [
                                    "column": ["type": "string"], "pointer": ["type": "string"], "code": ["type": "string"],
                                    "detail": ["type": "string"],
                                ],
                            ],
                        ],
                    ],
                ],
            ],
        ],
    ]

    private static let count: JSONValue = ["type": "integer", "minimum": 0]
}
