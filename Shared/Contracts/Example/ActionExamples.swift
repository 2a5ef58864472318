/// Golden examples: every field of the payload, invented and marked as such. Frozen bytes: `Tests/Contract/Examples`.
enum ActionExamples {
    static let actionPlanned = #"""
        {
          "actionID": "action:01970f3a-5c00-7001-8000-000000000001",
          "action": \#(content(status: "1", budget: "1200000")),
          "sources": [{"document": "demonstration", "locator": "1"}],
          "demonstration": true
        }
        """#

    static let actionRevised = #"""
        {
          "actionID": "action:01970f3a-5c00-7001-8000-000000000001",
          "action": \#(content(status: "2", budget: "1350000.5")),
          "reason": {"fr": "Démarrage"},
          "demonstration": true
        }
        """#

    static let actionConfirmed = #"""
        {
          "actionID": "action:01970f3a-5c00-7001-8000-000000000001",
          "party": "sn",
          "on": "2018-10-05",
          "note": {"fr": "Le Sénégal porte l’action avec le Maroc."},
          "demonstration": true
        }
        """#

    /// What both say of the action, but for what was revised.
    private static func content(status: String, budget: String) -> String {
        #"""
        {
          "title": {"ar": "شبابيك إعلام للمهاجرين", "fr": "Guichets d’information pour les migrants"},
          "description": {"fr": "Ouverture de guichets dans deux régions"},
          "planID": "plan:01970f3a-5c00-7002-8000-000000000002",
          "area": "migrantsRights",
          "status": "\#(status)",
          "dates": {"plannedStart": "2018-09", "actualStart": "2018-10-01", "plannedEnd": "2020-12"},
          "organisations": [
            {
              "name": {"fr": "Ministère chargé de la migration"},
              "role": "2",
              "statedRole": {"fr": "chef de file"},
              "country": "ma"
            },
            {"name": {"fr": "Agence de développement"}, "role": "4"}
          ],
          "parties": ["ma", "sn"],
          "lead": "ma",
          "places": [{"country": "ma", "region": "MA-04"}, {"country": "sn", "region": "SN-DK", "name": {"fr": "Dakar"}}],
          "tags": [{"vocabulary": "gcmObjective", "code": "3"}, {"vocabulary": "sdgTarget", "code": "10.7"}],
          "budget": {"amount": "\#(budget)", "currency": "MAD"},
          "milestones": [
            {"id": "ouverture", "title": {"fr": "Ouverture du premier guichet"}, "weight": 2, "due": "2019-03-31"},
            {"id": "formation", "title": {"fr": "Agents formés"}, "weight": 1}
          ],
          "shares": [{"country": "ma", "region": "MA-04", "percent": "60"}, {"country": "sn", "percent": "40"}],
          "relatedActions": [{"actionID": "action:01970f3a-5c00-700b-8000-00000000000b", "relation": "3"}],
          "documents": [
            {
              "title": {"fr": "Rapport de mission"},
              "url": "https://example.org/rapport.pdf",
              "category": "B01",
              "group": {"fr": "Livrables"},
              "date": "2019-06-30"
            }
          ]
        }
        """#
    }
}
