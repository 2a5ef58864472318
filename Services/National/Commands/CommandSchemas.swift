import Contracts
import Domain

/// What the bodies of commands look like, for the OpenAPI document.
///
/// The fields are those of the events that carry them to the other countries; which of them are required is asked of the code that
/// reads the bodies, so that the document cannot promise what the service refuses.
enum CommandSchemas {
    static func body(of operation: ImportOperation) -> JSONValue {
        let fields = fields(of: operation) + (operation.saysWhereFrom ? common : [])
        let schema: JSONValue = ["type": "object", "properties": .object(fields.map { .init($0.name, $0.schema) })]
        return BodyProbe(operation: operation).described(schema)
    }

    typealias Field = (name: String, schema: JSONValue)

    private static let text = part("title", of: .pilotProposed, within: "pilot")
    private static let date: JSONValue = ["type": "string", "format": "date"]
    private static let instant: JSONValue = ["type": "string", "format": "date-time"]

    /// Where a statement comes from.
    private static let common: [Field] = [
        ("sources", part("sources", of: .actionPlanned)), ("demonstration", ["type": "boolean"]),
        ("divergences", part("divergences", of: .actionPlanned)),
    ]

    private static func id(_ kind: AggregateKind, _ name: String? = nil) -> Field {
        let form = #"^\#(kind.rawValue):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"#
        return (name ?? kind.rawValue + "ID", ["type": "string", "pattern": .string(form)])
    }

    private static func texts(_ names: String...) -> [Field] { names.map { ($0, text) } }

    private static func choice(_ name: String, _ values: [String]) -> Field {
        (name, ["type": "string", "enum": .array(values.map(JSONValue.string))])
    }

    private static func content(_ name: String, of type: EventType) -> Field { (name, part(name, of: type)) }

    private static func fields(of operation: ImportOperation) -> [Field] {
        switch operation {
        case .recordAgreement: [id(.agreement), content("agreement", of: .agreementRecorded)]
        case .reviseAgreement: [content("agreement", of: .agreementRecorded)] + texts("reason")
        case .adoptPlan: [id(.plan), content("plan", of: .planAdopted)]
        case .amendPlan: [content("plan", of: .planAdopted)] + texts("reason")
        case .planAction: [id(.action), content("action", of: .actionPlanned)]
        case .reviseAction: [content("action", of: .actionPlanned)] + texts("reason")
        case .defineIndicator: [id(.indicator), content("indicator", of: .indicatorDefined)]
        case .reviseIndicator: [content("indicator", of: .indicatorDefined)] + texts("reason")
        case .saveReport:
            [
                id(.report), ("period", part("period", of: .progressApproved)), content("report", of: .progressApproved),
                id(.report, "corrects"),
            ] + texts("reason")
        case .submitReport, .approveReport: [("at", instant)]
        case .returnReport: texts("note")
        case .confirmAction, .acceptPilot: [("on", date)] + texts("note")
        case .publishPractice: [id(.practice), content("practice", of: .practicePublished)]
        case .revisePractice: [content("practice", of: .practicePublished)] + texts("reason")
        case .withdrawPractice: texts("reason")
        default: jointFields(of: operation)
        }
    }

    /// Of what two countries tell together.
    private static func jointFields(of operation: ImportOperation) -> [Field] {
        switch operation {
        case .requestTransfer: [id(.transfer), id(.practice), ("on", date)] + texts("motivation")
        case .agreeTransfer: [("on", date)] + texts("conditions")
        case .declineTransfer, .declinePilot, .closePilot: [("on", date)] + texts("reason")
        case .advanceTransfer: [choice("stage", TransferStage.allCases.map(\.rawValue)), ("on", date)] + texts("changes")
        case .closeTransfer: [choice("outcome", TransferOutcome.allCases.map(\.rawValue)), ("on", date)] + texts("changes", "reason")
        case .proposePilot: [id(.pilot), content("pilot", of: .pilotProposed), ("on", date)]
        case .selectParticipation:
            [
                id(.participation), id(.pilot), ("on", date), choice("sex", Sex.allCases.map(\.rawValue)),
                choice("ageBand", AgeBand.allCases.map(\.rawValue)),
            ]
        case .recordStep: [choice("step", ParticipationStep.allCases.map(\.rawValue)), ("on", date)] + texts("reason")
        default: []
        }
    }

    /// A field of an event's published schema, with what it refers to put in its place.
    private static func part(_ name: String, of type: EventType, within outer: String? = nil) -> JSONValue {
        guard let schema = EventRegistry.contract(of: .national(type))?.writerSchema else { return ["type": "object"] }
        let whole = inlined(schema, schema["$defs"] ?? .null)
        let object = outer.flatMap { whole["properties"]?[$0] } ?? whole
        return object["properties"]?[name] ?? ["type": "object"]
    }

    private static func inlined(_ schema: JSONValue, _ definitions: JSONValue) -> JSONValue {
        switch schema {
        case .array(let elements): return .array(elements.map { inlined($0, definitions) })
        case .object(let members):
            if let name = schema["$ref"]?.text?.split(separator: "/").last, let part = definitions[String(name)] {
                return inlined(part, definitions)
            }
            // A title of the published schemas is the name of a part; a property may well be called `title`, and is an object.
            return .object(
                members.filter { $0.name != "title" || $0.value.text == nil }.map { .init($0.name, inlined($0.value, definitions)) })
        default: return schema
        }
    }
}

extension ImportOperation {
    /// False for the steps of a report: it brought its sources with its draft.
    fileprivate var saysWhereFrom: Bool {
        switch self {
        case .submitReport, .returnReport, .approveReport: false
        default: true
        }
    }
}
