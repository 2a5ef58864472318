/// Golden examples: every field of the payload, invented and marked as such. Frozen bytes: `Tests/Contract/Examples`.
enum RegionalExamples {
    static let receiptIssued = #"""
        {"source": "urn:recosa:ma:action-plan:v1:2", "from": 101, "to": 140, "receivedAt": "2019-04-15T14:05:31.004Z"}
        """#

    static let figureChanged = #"""
        {
          "figureID": "reports.received/area=migrantsRights",
          "dimensions": [{"axis": "area", "value": "migrantsRights"}],
          "value": {"state": "value", "value": "12"},
          "unit": {"code": "reports"},
          "coverage": {"reported": ["ma", "sn"], "expected": ["ma", "ci", "ml", "sn"], "asOf": "2019-04-15T14:05:31.004Z"},
          "demonstration": true
        }
        """#

    static let eventRejected = #"""
        {
          "topic": "recosa.ma.action-plan.v1",
          "partition": 2,
          "offset": 4711,
          "eventID": "01970f3a-5c00-700c-8000-00000000000c",
          "source": "urn:recosa:ma:action-plan:v1:2",
          "sequence": 141,
          "type": "org.recosa.action-plan.progress-approved.v2",
          "subject": "action:01970f3a-5c00-7001-8000-000000000001",
          "code": "major_unknown",
          "place": "ce_type",
          "cause": "v2 of progress-approved; known here: v1",
          "rejectedAt": "2019-04-15T14:05:31.004Z"
        }
        """#
}
