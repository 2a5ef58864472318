/// Golden examples: every field of the payload, invented and marked as such. Frozen bytes: `Tests/Contract/Examples`.
enum AgreementExamples {
    static let agreementRecorded = #"""
        {
          "agreementID": "agreement:01970f3a-5c00-700a-8000-00000000000a",
          "agreement": {
            "title": {"fr": "Convention de démonstration"},
            "level": "national",
            "parties": [{"country": "ma"}, {"country": "sn"}, {"country": "ml", "region": "ML-1"}, {"name": {"fr": "Quatre régions"}}],
            "signedOn": "2018-06",
            "areas": ["migrationAndDevelopment", "southSouthMobility"],
            "description": {"fr": "Accord de démonstration"}
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

    static let agreementRevised = #"""
        {
          "agreementID": "agreement:01970f3a-5c00-700a-8000-00000000000a",
          "agreement": {
            "title": {"fr": "Convention de démonstration révisée"},
            "level": "national",
            "parties": [{"country": "ma"}, {"country": "sn"}, {"country": "ml", "region": "ML-1"}, {"name": {"fr": "Quatre régions"}}],
            "signedOn": "2018-06",
            "areas": ["migrationAndDevelopment", "southSouthMobility"],
            "description": {"fr": "Accord de démonstration"}
          },
          "reason": {"fr": "Date précisée"},
          "sources": [{"document": "demonstration", "locator": "1"}],
          "demonstration": true
        }
        """#

    static let planAdopted = #"""
        {
          "planID": "plan:01970f3a-5c00-7002-8000-000000000002",
          "plan": {
            "title": {"ar": "خطة العمل شبه الإقليمية", "en": "Subregional action plan", "fr": "Plan d’action sous-régional"},
            "parties": ["ma", "ci", "ml", "sn"],
            "lead": "ma",
            "period": {"start": "2018", "end": "2020"},
            "adoptedOn": "2018-03-20",
            "areas": ["migrationAndDevelopment", "migrantsRights", "southSouthMobility"],
            "description": {"fr": "Plan de démonstration"}
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

    static let planAmended = #"""
        {
          "planID": "plan:01970f3a-5c00-7002-8000-000000000002",
          "plan": {
            "title": {"ar": "خطة العمل شبه الإقليمية", "en": "Subregional action plan", "fr": "Plan d’action sous-régional"},
            "parties": ["ma", "ci", "ml", "sn"],
            "lead": "ma",
            "period": {"start": "2018", "end": "2021-06"},
            "adoptedOn": "2018-03-20",
            "areas": ["migrationAndDevelopment", "migrantsRights", "southSouthMobility"],
            "description": {"fr": "Plan de démonstration"}
          },
          "reason": {"fr": "Prolongation"},
          "demonstration": true
        }
        """#
}
