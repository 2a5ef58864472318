/// Golden examples: every field of the payload, invented and marked as such. Frozen bytes: `Tests/Contract/Examples`.
enum PracticeExamples {
    static let practicePublished = #"""
        {
          "practiceID": "practice:01970f3a-5c00-7007-8000-000000000007",
          "practice": {
            "title": {"ar": "شباك متعدد اللغات", "fr": "Guichet multilingue"},
            "summary": {"fr": "Un guichet, une langue choisie, une réponse écrite."},
            "area": "migrantsRights",
            "tags": [{"vocabulary": "gcmObjective", "code": "3"}],
            "implementers": [{"fr": "Ministère chargé de la migration"}],
            "start": "2018",
            "end": "2020",
            "languages": ["ar", "fr"],
            "evidence": [
              {
                "title": {"fr": "Rapport de mission"},
                "url": "https://example.org/rapport.pdf",
                "category": "B01",
                "group": {"fr": "Livrables"},
                "date": "2019-06-30"
              }
            ]
          },
          "divergences": [
            {
              "field": "/period/end",
              "statement": {"en": "Period 2018-2020", "fr": "Période 2018-2020"},
              "source": {"document": "demonstration", "locator": "2"}
            }
          ],
          "sources": [{"document": "demonstration", "locator": "1"}],
          "demonstration": true
        }
        """#

    static let practiceRevised = #"""
        {
          "practiceID": "practice:01970f3a-5c00-7007-8000-000000000007",
          "practice": {
            "title": {"fr": "Guichet multilingue et mobile"},
            "summary": {"fr": "Un guichet, une langue choisie, une réponse écrite."},
            "area": "migrantsRights",
            "tags": [{"vocabulary": "gcmObjective", "code": "3"}],
            "implementers": [{"fr": "Ministère chargé de la migration"}],
            "start": "2018",
            "end": "2020",
            "languages": ["ar", "fr"],
            "evidence": [
              {
                "title": {"fr": "Rapport de mission"},
                "url": "https://example.org/rapport.pdf",
                "category": "B01",
                "group": {"fr": "Livrables"},
                "date": "2019-06-30"
              }
            ]
          },
          "reason": {"fr": "Variante mobile ajoutée"},
          "demonstration": true
        }
        """#

    static let practiceWithdrawn = #"""
        {"practiceID": "practice:01970f3a-5c00-7007-8000-000000000007", "reason": {"fr": "Remplacée"}, "demonstration": true}
        """#
}
