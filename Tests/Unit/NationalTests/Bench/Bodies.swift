import Domain

/// Bodies that are accepted; all of them invented.
enum Bodies {
    static func plan(_ country: CountryCode, title: String = "Plan") -> String {
        """
        {"plan": {"title": {"fr": "\(title)"}, "parties": ["\(country.text)"], "lead": "\(country.text)",
          "period": {"start": "2026", "end": "2027"}, "areas": ["migrationAndDevelopment"]}, "demonstration": true}
        """
    }

    static func action(
        _ country: CountryCode, title: String = "Action", area: String = "migrationAndDevelopment", end: String = "2026-12-31",
        demonstration: Bool = true
    ) -> String {
        """
        {"action": {"title": {"fr": "\(title)"}, "status": "2", "area": "\(area)", "parties": ["\(country.text)"], "lead": "\(country.text)",
          "dates": {"actualStart": "2026-01-01", "plannedEnd": "\(end)"},
          "milestones": [{"id": "m1", "title": {"fr": "Jalon"}, "weight": 1, "due": "2026-03-01"}]}, "demonstration": \(demonstration)}
        """
    }

    static let indicator = """
        {"indicator": {"title": {"fr": "Personnes"}, "measure": "1", "accumulation": "periodic", "summable": true}, "demonstration": true}
        """

    static let report = """
        {"period": "2026-Q1", "report": {"milestonesReached": [{"milestoneID": "m1", "on": "2026-02-01"}]}, "demonstration": true}
        """

    static let practice = """
        {"practice": {"title": {"fr": "Pratique"}, "summary": {"fr": "Résumé"}, "area": "southSouthMobility"}, "demonstration": true}
        """

    static func pilot(sending: CountryCode, host: CountryCode) -> String {
        """
        {"pilot": {"title": {"fr": "Pilote"}, "sending": "\(sending.text)", "host": "\(host.text)", "category": "student", "seats": 2,
          "period": {"start": "2026-01-01", "end": "2026-12-31"}}, "demonstration": true}
        """
    }
}
