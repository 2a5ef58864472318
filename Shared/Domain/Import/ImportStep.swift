/// One command of an import file, as the national service of `country` takes it.
package struct ImportStep: Equatable, Sendable {
    package let country: CountryCode
    package let operation: ImportOperation
    /// Idempotency-Key: the same step imported twice has one effect.
    package let key: String
    /// Who must send it.
    package let role: ImportRole
    /// The record acted on; nil when the step makes one.
    package let target: AggregateID?
    /// The report or indicator within the action.
    package let item: AggregateID?
    package let body: InputValue

    package init(
        country: CountryCode, operation: ImportOperation, key: String, role: ImportRole = .focalPoint, target: AggregateID? = nil,
        item: AggregateID? = nil, body: InputValue
    ) {
        self.country = country
        self.operation = operation
        self.key = key
        self.role = role
        self.target = target
        self.item = item
        self.body = body
    }

    package var path: String { operation.path(target: target, item: item) }

    /// Reads one element of `commands` of an import file (`org.recosa.import.v1`).
    package static func read(_ input: InputValue) throws(Refusal) -> ImportStep {
        let reading = Reading<ImportStep>.of(input) { field in
            // Which facts of the record the step rests on; for readers of the file.
            _ = field.list("facts") { _ in () }
            return ImportStep(
                country: field.required("country"), operation: field.requiredChoice("operation", or: .planAction),
                key: field.requiredString("key"), role: field.requiredChoice("role", or: .focalPoint), target: field.optional("target"),
                item: field.optional("item"), body: field.value("body") ?? .object([]))
        }
        return try reading.get()
    }
}

/// The role whose token an import step needs.
package enum ImportRole: String, CaseIterable, Sendable {
    case contributor, focalPoint
}
