import Contracts
import Domain

/// What the bodies of commands look like, for the OpenAPI document; what exactly is allowed the domain says, with every fault.
enum CommandSchemas {
    static func body(of operation: ImportOperation) -> JSONValue {
        let own = members(of: operation)
        let fields = own.map { JSONValue.Member($0.name, $0.schema) } + common
        return .object([
            .init("type", "object"), .init("required", .array(own.filter(\.isRequired).map { .string($0.name) })),
            .init("properties", .object(fields)),
        ])
    }

    private struct Member {
        let name: String
        let schema: JSONValue
        let isRequired: Bool

        init(_ name: String, _ schema: JSONValue, isRequired: Bool = true) {
            self.name = name
            self.schema = schema
            self.isRequired = isRequired
        }
    }

    static let text: JSONValue = [
        "type": "object", "minProperties": 1, "description": "Text by language: fr, ar, en.", "additionalProperties": ["type": "string"],
    ]
    private static let date: JSONValue = ["type": "string", "format": "date"]
    private static let object: JSONValue = ["type": "object"]
    private static let identity: JSONValue = ["type": "string", "description": "Kind and UUID: `plan:01970f3a-…`."]

    /// Where a statement comes from; of every command.
    private static let common: [JSONValue.Member] = [
        .init("sources", ["type": "array", "items": ["type": "object", "required": ["document"]]]),
        .init("demonstration", ["type": "boolean"]),
        .init("divergences", ["type": "array", "items": ["type": "object", "required": ["field", "statement", "source"]]]),
    ]

    private static func new(_ kind: AggregateKind) -> Member { Member(kind.rawValue + "ID", identity, isRequired: false) }
    private static let on = Member("on", date, isRequired: false)
    private static let at = Member("at", ["type": "string", "format": "date-time"], isRequired: false)
    private static let note = Member("note", text, isRequired: false)
    private static let reason = Member("reason", text)
    private static let anyReason = Member("reason", text, isRequired: false)
    private static let changes = Member("changes", text, isRequired: false)

    private static func choice(_ name: String, _ values: [String], isRequired: Bool = true) -> Member {
        Member(name, ["type": "string", "enum": .array(values.map(JSONValue.string))], isRequired: isRequired)
    }

    private static func members(of operation: ImportOperation) -> [Member] {
        switch operation {
        case .recordAgreement: [new(.agreement), Member("agreement", object)]
        case .reviseAgreement: [Member("agreement", object), reason]
        case .adoptPlan: [new(.plan), Member("plan", object)]
        case .amendPlan: [Member("plan", object), reason]
        case .planAction: [new(.action), Member("action", object)]
        case .reviseAction: [Member("action", object), reason]
        case .confirmAction: [on, note]
        case .defineIndicator: [new(.indicator), Member("indicator", object)]
        case .reviseIndicator: [Member("indicator", object), reason]
        case .saveReport:
            [
                new(.report), Member("period", ["type": "string", "examples": ["2026-Q1"]]), Member("report", object),
                Member("corrects", identity, isRequired: false), anyReason,
            ]
        case .submitReport, .approveReport: [at]
        case .returnReport: [Member("note", text)]
        case .publishPractice: [new(.practice), Member("practice", object)]
        case .revisePractice: [Member("practice", object), reason]
        case .withdrawPractice: [reason]
        case .requestTransfer: [new(.transfer), Member("practiceID", identity), on, Member("motivation", text, isRequired: false)]
        case .agreeTransfer: [on, Member("conditions", text, isRequired: false)]
        case .declineTransfer: [on, reason]
        case .advanceTransfer: [choice("stage", TransferStage.allCases.map(\.rawValue)), on, changes]
        case .closeTransfer: [choice("outcome", TransferOutcome.allCases.map(\.rawValue)), on, changes, anyReason]
        case .proposePilot: [new(.pilot), Member("pilot", object), on]
        case .acceptPilot: [on, note]
        case .declinePilot: [on, reason]
        case .closePilot: [on, anyReason]
        case .selectParticipation:
            [
                new(.participation), Member("pilotID", identity), Member("on", date),
                choice("sex", Sex.allCases.map(\.rawValue), isRequired: false),
                choice("ageBand", AgeBand.allCases.map(\.rawValue), isRequired: false),
            ]
        case .recordStep: [choice("step", ParticipationStep.allCases.map(\.rawValue)), Member("on", date), anyReason]
        }
    }
}
