/// Golden examples: every field of the payload, invented and marked as such. Frozen bytes: `Tests/Contract/Examples`.
enum IndicatorExamples {
    static let indicatorDefined = #"""
        {
          "actionID": "action:01970f3a-5c00-7001-8000-000000000001",
          "indicatorID": "indicator:01970f3a-5c00-7005-8000-000000000005",
          "indicator": {
            "title": {"ar": "الأشخاص الذين تم إعلامهم", "en": "Persons informed", "fr": "Personnes informées"},
            "measure": "1",
            "ascending": true,
            "accumulation": "periodic",
            "summable": true,
            "unit": {"fr": "personnes"},
            "reference": {"vocabulary": "99", "code": "R1"},
            "baseline": {"year": 2017, "value": {"value": "0"}},
            "targets": [{"period": {"start": "2019", "end": "2019"}, "value": {"value": "500"}}],
            "disaggregatedBy": ["sex"]
          },
          "demonstration": true
        }
        """#

    static let indicatorRevised = #"""
        {
          "actionID": "action:01970f3a-5c00-7001-8000-000000000001",
          "indicatorID": "indicator:01970f3a-5c00-7006-8000-000000000006",
          "indicator": {
            "title": {"fr": "Satisfaction"},
            "measure": "2",
            "ascending": true,
            "accumulation": "cumulative",
            "summable": false,
            "baseline": {"year": 2017},
            "targets": [{"period": {"start": "2019-01", "end": "2019-12-31"}, "value": {"numerator": "3", "denominator": "4"}}]
          },
          "reason": {"fr": "Mesure en parts"},
          "demonstration": true
        }
        """#
}
