/// Golden examples: every field of the payload, invented and marked as such. Frozen bytes: `Tests/Contract/Examples`.
enum ProgressExamples {
    static let progressApproved = #"""
        {
          "actionID": "action:01970f3a-5c00-7001-8000-000000000001",
          "reportID": "report:01970f3a-5c00-7003-8000-000000000003",
          \#(fields(informed: 312))
          "demonstration": true
        }
        """#

    static let progressCorrected = #"""
        {
          "actionID": "action:01970f3a-5c00-7001-8000-000000000001",
          "reportID": "report:01970f3a-5c00-7004-8000-000000000004",
          "corrects": "report:01970f3a-5c00-7003-8000-000000000003",
          "reason": {"ar": "تم احتساب استمارتين مرتين", "fr": "Deux fiches comptées deux fois"},
          \#(fields(informed: 310))
          "demonstration": true
        }
        """#

    /// What both say of the period, but for the number that was corrected: fields of an object.
    private static func fields(informed: Int) -> String {
        #"""
        "planID": "plan:01970f3a-5c00-7002-8000-000000000002",
        "period": "2019-Q1",
        "due": "2019-04-30",
        "report": {
          "milestonesReached": [{"milestoneID": "ouverture", "on": "2019-03-14"}],
          "indicatorValues": [
            {
              "indicatorID": "indicator:01970f3a-5c00-7005-8000-000000000005",
              "value": {"value": "\#(informed)"},
              "disaggregation": [{"dimensions": [{"name": "sex", "value": "female"}], "value": {"value": "171"}}]
            }
          ],
          "spent": {"amount": "184250.75", "currency": "MAD"},
          "narrative": {"fr": "Le guichet de Rabat a ouvert."}
        },
        "progress": {"numerator": "2", "denominator": "3"},
        "submittedOn": "2019-04-12T09:30:00Z",
        "approvedOn": "2019-04-15T14:05:27.250Z",
        """#
    }
}
