/// Golden examples: every field of the payload, invented and marked as such. Frozen bytes: `Tests/Contract/Examples`.
enum TransferExamples {
    static let transferRequested = #"""
        {
          "transferID": "transfer:01970f3a-5c00-7008-8000-000000000008",
          "route": {"practiceID": "practice:01970f3a-5c00-7007-8000-000000000007", "origin": "ma", "receiving": "sn"},
          "on": "2019-05-02",
          "motivation": {"fr": "Même besoin à Dakar"},
          "demonstration": true
        }
        """#

    static let transferAgreed = #"""
        {
          "transferID": "transfer:01970f3a-5c00-7008-8000-000000000008",
          "route": {"practiceID": "practice:01970f3a-5c00-7007-8000-000000000007", "origin": "ma", "receiving": "sn"},
          "on": "2019-05-20",
          "conditions": {"fr": "Citer l’origine"},
          "demonstration": true
        }
        """#

    static let transferDeclined = #"""
        {
          "transferID": "transfer:01970f3a-5c00-7008-8000-000000000008",
          "route": {"practiceID": "practice:01970f3a-5c00-7007-8000-000000000007", "origin": "ma", "receiving": "sn"},
          "reason": {"fr": "Évaluation en cours"},
          "demonstration": true
        }
        """#

    static let transferAdvanced = #"""
        {
          "transferID": "transfer:01970f3a-5c00-7008-8000-000000000008",
          "route": {"practiceID": "practice:01970f3a-5c00-7007-8000-000000000007", "origin": "ma", "receiving": "sn"},
          "stage": "piloted",
          "on": "2019-11-04",
          "changes": {"fr": "Wolof ajouté, car demandé sur place"},
          "demonstration": true
        }
        """#

    static let transferClosed = #"""
        {
          "transferID": "transfer:01970f3a-5c00-7008-8000-000000000008",
          "route": {"practiceID": "practice:01970f3a-5c00-7007-8000-000000000007", "origin": "ma", "receiving": "sn"},
          "outcome": "dropped",
          "on": "2020-03-31",
          "changes": {"fr": "Wolof ajouté"},
          "reason": {"fr": "Financement terminé"},
          "demonstration": true
        }
        """#
}
