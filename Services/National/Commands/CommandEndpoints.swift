import Contracts
import Domain
import HTTPTypes
import ServiceHost

/// One endpoint for each command.
enum CommandEndpoints {
    static func all(_ room: NationalRoom) -> [Endpoint] {
        ImportOperation.allCases.map { endpoint($0, room) }
    }

    private static func endpoint(_ operation: ImportOperation, _ room: NationalRoom) -> Endpoint {
        Endpoint(
            operation.rawValue, .post, operation.pathTemplate, operation.summary, tag: operation.tag, roles: operation.roles,
            body: .json(schema: CommandSchemas.body(of: operation), isRequired: !operation.bodyIsOptional),
            answer: AnswerBody(operation.makesRecord ? 201 : 200, "It is recorded.", schema: RecordJSON.changedSchema), changes: true
        ) { request in
            let target = operation.makesRecord ? nil : try request.id(operation.kind)
            let item = operation.namesItem ? try request.id(operation.itemKind ?? operation.kind, operation.itemKind?.rawValue ?? "") : nil
            // What the path names is of the right kind already, so there is always something to act on.
            guard let input = room.desk.input(operation, target: target, item: item, body: try request.input()) else {
                throw Problem(.notFound)
            }
            return try await room.desk.perform(
                input, CommandEnvelope(request, operation: operation.rawValue), language: request.language)
        }
    }
}
