/// Golden examples: every field of the payload, invented and marked as such. Frozen bytes: `Tests/Contract/Examples`.
enum PilotExamples {
    static let pilotProposed = #"""
        {
          "pilotID": "pilot:01970f3a-5c00-7009-8000-000000000009",
          "pilot": {
            "title": {"ar": "تدريبات في الصناعات الغذائية", "fr": "Stages en agroalimentaire"},
            "description": {"fr": "Six mois de stage"},
            "sending": "sn",
            "host": "ma",
            "category": "trainee",
            "sector": {"fr": "agroalimentaire"},
            "seats": 40,
            "period": {"start": "2019-09", "end": "2020-03"}
          },
          "proposedBy": "sn",
          "on": "2019-06-01",
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

    static let pilotAccepted = #"""
        {
          "pilotID": "pilot:01970f3a-5c00-7009-8000-000000000009",
          "acceptedBy": "ma",
          "on": "2019-06-18",
          "note": {"fr": "Logement compris"},
          "demonstration": true
        }
        """#

    static let pilotDeclined = #"""
        {
          "pilotID": "pilot:01970f3a-5c00-7009-8000-000000000009",
          "declinedBy": "ma",
          "on": "2019-06-18",
          "reason": {"fr": "Places épuisées"},
          "demonstration": true
        }
        """#

    static let pilotClosed = #"""
        {
          "pilotID": "pilot:01970f3a-5c00-7009-8000-000000000009",
          "closedBy": "sn",
          "on": "2020-04-30",
          "reason": {"fr": "Période terminée"},
          "demonstration": true
        }
        """#

    static let participationRecorded = #"""
        {
          "participationID": "participation:7b1d5c9e-3f42-4a6b-9c8d-2e5f60718293",
          "pilotID": "pilot:01970f3a-5c00-7009-8000-000000000009",
          "step": "selected",
          "on": "2019-07-10",
          "sending": "sn",
          "host": "ma",
          "recordedBy": "sn",
          "sex": "female",
          "ageBand": "18-24",
          "demonstration": true
        }
        """#
}
