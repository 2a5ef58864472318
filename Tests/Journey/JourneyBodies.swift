import Contracts
import Foundation

/// The bodies of the requests that several journeys send.
enum JourneyBodies {
    /// A new identifier: the kind and a random UUID.
    static func id(_ kind: String) -> String { kind + ":" + UUID().uuidString.lowercased() }

    static func plan(_ id: String, of country: String) -> JSONValue {
        [
            "planID": .string(id), "demonstration": true,
            "plan": [
                "title": ["fr": "Plan d’essai", "ar": "خطة تجريبية"], "parties": [.string(country)], "lead": .string(country),
                "period": ["start": "2026", "end": "2027"], "adoptedOn": "2026-01-10", "areas": ["migrationAndDevelopment"],
            ],
        ]
    }

    static func action(_ id: String, in plan: String, of country: String) -> JSONValue {
        [
            "actionID": .string(id), "demonstration": true,
            "action": [
                "title": ["fr": "Guichet d’essai"], "planID": .string(plan), "area": "migrationAndDevelopment", "status": "2",
                "parties": [.string(country)], "lead": .string(country), "dates": ["actualStart": "2026-01-15"],
                "milestones": [
                    ["id": "m1", "title": ["fr": "Ouvert"], "weight": 60], ["id": "m2", "title": ["fr": "Équipé"], "weight": 40],
                ],
            ],
        ]
    }

    /// - Parameter milestones: which are reached.
    static func report(_ id: String, period: String, milestones: [String]) -> JSONValue {
        [
            "reportID": .string(id), "period": .string(period), "demonstration": true,
            "report": [
                "narrative": ["fr": "Le guichet est ouvert."],
                "milestonesReached": .array(milestones.map { ["milestoneID": .string($0), "on": "2026-03-01"] }),
            ],
        ]
    }
}
