import Contracts
import Domain
import Foundation
import Testing
import TestSupport
import View

extension MinistryJourneyTests {
    @Test("a pilot proposed by Mali is accepted by Côte d’Ivoire; five participants go through it, each step told by the entitled country")
    func pilot() async throws {
        let platform = try RunningPlatform.platform
        let mali = try await platform.person("ml", "focalPoint")
        let ivory = try await platform.person("ci", "focalPoint")
        let pilot = JourneyBodies.id("pilot")
        try await mali.post(
            "/v1/pilots",
            [
                "pilotID": .string(pilot), "demonstration": true,
                "pilot": [
                    "title": ["fr": "Stages croisés"], "sending": "ml", "host": "ci", "category": "trainee", "seats": 5,
                    "period": ["start": "2026-02-01", "end": "2026-12-31"],
                ],
            ])
        try await known("/v1/pilots/\(pilot)", at: ivory)
        try await ivory.post("/v1/pilots/\(pilot)/accept", ["demonstration": true])
        try await eventually("Mali knows that it was accepted", within: .seconds(60)) {
            try await mali.get("/v1/pilots/\(pilot)")["record"]?["state"]?.text == "accepted"
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...5 { group.addTask { try await participate(number, in: pilot, mali, ivory) } }
            try await group.waitForAll()
        }
        let full = try await mali.answer("/v1/participations", posting: selection(JourneyBodies.id("participation"), in: pilot))
        #expect(full.status == 422, "there is no sixth seat")
        let committee = try await platform.regional("committee")
        try await eventually("the region counts five at every step", within: .seconds(60)) {
            let answer = try await committee.answer("/v1/pilots/\(pilot)")
            guard answer.status == 200 else { return false }
            let detail = try JSONDecoder().decode(PilotDetail.self, from: Data(answer.bytes))
            return detail.funnel.parts.prefix(ParticipationStep.way.count).allSatisfy { $0.value.number?.text == "5" }
        }
    }

    private func selection(_ id: String, in pilot: String) -> JSONValue {
        [
            "participationID": .string(id), "pilotID": .string(pilot), "on": "2026-01-20", "sex": "female", "ageBand": "18-24",
            "demonstration": true,
        ]
    }

    /// Mali sends: it tells departure and return; Côte d'Ivoire is host: it tells what happens there.
    private func participate(_ number: Int, in pilot: String, _ mali: SignedInPerson, _ ivory: SignedInPerson) async throws {
        let id = JourneyBodies.id("participation")
        try await mali.post("/v1/participations", selection(id, in: pilot))
        let way = [
            ("departed", mali, ivory), ("arrived", ivory, mali), ("placed", ivory, mali), ("completed", ivory, mali),
            ("returned", mali, ivory), ("reintegrated", mali, ivory),
        ]
        var last = "selected"
        for (index, (step, teller, other)) in way.enumerated() {
            try await stands(id, last, at: [teller, other])
            let body: JSONValue = ["step": .string(step), "on": .string("2026-0\(index + 2)-01"), "demonstration": true]
            let wrong = try await other.answer("/v1/participations/\(id)/steps", posting: body)
            #expect(wrong.status == 403, "participant \(number): \(step) is told by the other country")
            try await teller.post("/v1/participations/\(id)/steps", body)
            last = step
        }
        try await stands(id, last, at: [mali, ivory])
    }

    private func known(_ path: String, at person: SignedInPerson) async throws {
        try await eventually("\(path) is known", within: .seconds(60)) { try await person.answer(path).status == 200 }
    }

    private func stands(_ participation: String, _ step: String, at countries: [SignedInPerson]) async throws {
        for country in countries {
            try await eventually("\(participation) is \(step) in both countries", within: .seconds(60)) {
                let answer = try await country.answer("/v1/participations/\(participation)")
                guard answer.status == 200 else { return false }
                return try answer.json["record"]?["steps"]?.elements?.last?["step"]?.text == step
            }
        }
    }
}
