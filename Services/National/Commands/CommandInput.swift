import Domain

/// One command on its way to the journal, whether it came alone, in an import or as a row of a table.
struct CommandInput: Sendable {
    let operation: ImportOperation
    /// The record: the one acted on, or the identity of the new one.
    let record: AggregateID
    /// The report or indicator within it; new where the command makes one.
    let item: AggregateID
    let body: InputValue

    /// The record that a field of the body names, if it can be read; what cannot is a fault of the input, found when it is read.
    func named(_ field: String, _ kind: AggregateKind) -> AggregateID? {
        Self.named(field, kind, in: body)
    }

    static func named(_ field: String, _ kind: AggregateKind, in body: InputValue) -> AggregateID? {
        guard case .object(let fields) = body, case .text(let text)? = fields.first(where: { $0.name == field })?.value,
            let id = try? AggregateID(text), id.kind == kind
        else { return nil }
        return id
    }
}
