import Contracts
import Dashboard
import Domain
import Foundation
import HTTPTypes
import Logging
import Outbox
import Postgres
import TestSupport
import Testing

@testable import Aggregator

/// For each operation of the region one address that has an answer, with records that are there.
struct Questions {
    private let records: [String: String]
    private let from: String
    /// The latest that was accepted.
    private let present: String

    init(_ bench: RegionBench) async throws {
        var records: [String: String] = [:]
        for (list, operation) in [
            ("plans", "readPlan"), ("actions", "readAction"), ("practices", "readPractice"), ("pilots", "readPilot"),
        ] {
            let ids = try await bench.send(.get, "/v1/\(list)").ids
            let first: String = try #require(ids.first, "\(list)")
            records[operation] = first
        }
        records["listEvents"] = records["readAction"]
        records["readCountry"] = "ma"
        records["readArea"] = "migrantsRights"
        let first = try await bench.pool.query("select min(accepted_at) from acceptance").only().decode(Instant.self)
        from = first.text
        present = try await bench.pool.query("select max(accepted_at) from acceptance").only().decode(Instant.self).text
        let sitting = try await bench.send(.post, "/v1/sittings", #"{"id": "first", "name": {"fr": "Première"}, "asOf": "\#(from)"}"#)
        #expect(sitting.status == 201, "\(sitting.text)")
        records["readSitting"] = "first"
        self.records = records
    }

    /// With the parameters that it must have.
    func address(of endpoint: Endpoint) throws -> String {
        var path = endpoint.path
        if !endpoint.pathParameters.isEmpty {
            let id = try #require(records[endpoint.operation], "\(endpoint.operation)")
            path = endpoint.path.split(separator: "/").map { $0.hasPrefix("{") ? id : String($0) }.joined(separator: "/")
            path = "/" + path
        }
        return endpoint.query.contains { $0.isRequired } ? path + "?from=\(from)" : path
    }

    /// A value that fits the parameter.
    func value(of parameter: QueryParameter, in operation: String) -> String {
        switch parameter.kind {
        case .text: parameter.name == "after" ? "1.0" : "formation"
        case .integer(let range): "\(range.lowerBound)"
        case .choice(let choices): choices[0]
        case .flag: "true"
        case .time: parameter.name == "asOf" || parameter.name == "to" ? present : from
        case .country: "ma"
        case .record(let kind): "\(kind.rawValue):01990000-0000-7000-8000-000000000001"
        }
    }
}

extension String {
    /// With one more parameter.
    func asking(_ name: String, _ value: String) -> String {
        let allowed = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-._~"))) ?? value
        return self + (contains("?") ? "&" : "?") + "\(name)=\(allowed)"
    }
}
