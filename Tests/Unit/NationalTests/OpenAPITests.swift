import Contracts
import Domain
import HTTPTypes
import TestSupport
import Testing

@testable import National

@Suite("The OpenAPI document")
struct OpenAPITests {
    private static func document(_ bench: NationalBench) async throws -> JSONValue {
        let answer = try await bench.send(.get, "/openapi.json", as: nil)
        #expect(answer.status == 200 && answer.headers[.contentType] == "application/json")
        return answer.body
    }

    @Test("It has every endpoint with its name, and no other; no two endpoints share an address or a name")
    func endpoints() async throws {
        try await NationalBench.run { bench in
            let endpoints = EndpointTable.all(bench.room)
            let paths = try #require(try await Self.document(bench)["paths"]?.members)
            #expect(paths.flatMap { $0.value.members ?? [] }.count == endpoints.count)
            #expect(Set(endpoints.map(\.operation)).count == endpoints.count)
            for endpoint in endpoints {
                let operation = paths.first { $0.name == endpoint.path }?.value[endpoint.method.rawValue.lowercased()]
                #expect(operation?["operationId"]?.text == endpoint.operation)
                for role in Role.allCases {
                    #expect(operation?["description"]?.text?.contains(role.rawValue) == endpoint.roles.contains(role))
                }
            }
        }
    }

    /// Every object of named fields in a body's schema, with the way to it.
    private static func objects(_ schema: JSONValue, _ path: [BodyProbe.Step] = []) -> [(path: [BodyProbe.Step], schema: JSONValue)] {
        if let items = schema["items"] { return objects(items, path + [.element]) }
        guard let properties = schema["properties"]?.members else { return [] }
        return [(path, schema)] + properties.flatMap { objects($0.value, path + [.field($0.name)]) }
    }

    @Test(
        "The body of each command is described as it is read: the same fields, and those required that are missed",
        arguments: ImportOperation.allCases)
    func bodies(operation: ImportOperation) throws {
        let every = Set(
            ImportOperation.allCases.flatMap { operation in
                Self.objects(CommandSchemas.body(of: operation)).flatMap { $0.schema["properties"]?.members?.map(\.name) ?? [] }
            } + ["nothing"])
        #expect(every.count > 60)
        let probe = BodyProbe(operation: operation)
        for (path, schema) in Self.objects(CommandSchemas.body(of: operation)) {
            let described = Set(schema["properties"]?.members?.map(\.name) ?? [])
            // Whatever field of any body is not described here is not read here, and the other way round.
            #expect(every.subtracting(probe.unknown(every, at: path)) == described, "\(operation) at \(path)")
            #expect(Set(schema["required"]?.elements?.compactMap(\.text) ?? []) == probe.missing(at: path), "\(operation) at \(path)")
        }
    }

    @Test("Golden bodies of the tests fit what is described, and what the description forbids is refused")
    func golden() async throws {
        try await NationalBench.run { bench in
            for (operation, body) in [
                (ImportOperation.planAction, Bodies.action(.sn)), (.adoptPlan, Bodies.plan(.sn)), (.publishPractice, Bodies.practice),
                (.proposePilot, Bodies.pilot(sending: .sn, host: .ma)),
            ] {
                let value = try JSONValue(Array(body.utf8))
                let schema = CommandSchemas.body(of: operation)
                let names = Set(value.members?.map(\.name) ?? [])
                #expect(names.isSubset(of: Set(schema["properties"]?.members?.map(\.name) ?? [])))
                #expect(try await bench.send(.post, operation.pathTemplate, body).status == 201, "\(operation)")
                let more = body.replacing(#""demonstration""#, with: #""nothing": 1, "demonstration""#)
                #expect(try await bench.send(.post, operation.pathTemplate, more).faults == ["/nothing fieldUnknown"])
            }
        }
    }
}
