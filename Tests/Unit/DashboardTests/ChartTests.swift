import Testing

@testable import Dashboard

@Suite("Charts")
struct ChartTests {
    @Test("never draw what was not reported as a zero: it has its own hatching over the whole track")
    func notReported() {
        let silent = BarChart.draw([.init(name: "Mali", actual: LabelledMark(.notReported, "n/r"))], isMirrored: false).markup
        let zero = BarChart.draw([.init(name: "Mali", actual: LabelledMark(.value(0), "0"))], isMirrored: false).markup
        #expect(silent.contains("class=\"nr\"") && !silent.contains("class=\"s0\""))
        #expect(zero.contains("width=\"0\"") && zero.contains("class=\"s0\"") && !zero.contains("class=\"nr\""))
    }

    @Test("mark what is withheld")
    func suppressed() {
        let cells = [[LabelledMark(.suppressed, "•••"), LabelledMark(.value(3), "3")]]
        let markup = MatrixChart.draw(rows: ["a"], columns: ["b", "c"], cells: cells, isMirrored: false).markup
        #expect(markup.contains("class=\"sx\"") && markup.contains("•••"))
    }

    @Test("are mirrored for readers from right to left")
    func mirrored() {
        var left = Canvas(width: 100, isMirrored: false)
        var right = Canvas(width: 100, isMirrored: true)
        left.rectangle(x: 10, y: 0, width: 20, height: 5, kind: "s0")
        right.rectangle(x: 10, y: 0, width: 20, height: 5, kind: "s0")
        #expect(left.markup.contains("x=\"10\""))
        #expect(right.markup.contains("x=\"70\""))
    }

    @Test("scale the longest bar to the track, and never beyond it")
    func scale() {
        let scale = LinearScale(maximum: 50, length: 200)
        #expect(scale.position(25) == 100)
        #expect(scale.position(75) == 200)
        #expect(scale.position(-5) == 0)
        #expect(scale.position(.nan) == 0)
        #expect(LinearScale(maximum: 0, length: 200).position(3) == 0)
    }

    @Test("break a sparkline where nobody reported")
    func sparkline() {
        let markup = Sparkline.draw([.value(1), .value(2), .notReported, .value(3), .value(4)], isMirrored: false).markup
        #expect(markup.matches(of: /<polyline/).count == 2)
        #expect(markup.contains("dot nr"))
    }

    @Test("give each first-level unit its own tile")
    func tiles() {
        let codes = Array(TilePlaces.known.keys)
        for prefix in ["MA-", "CI-", "ML-", "SN-"] {
            let places = codes.filter { $0.hasPrefix(prefix) }.compactMap { TilePlaces.known[$0] }
            #expect(Set(places).count == places.count, "\(prefix)")
        }
        #expect(codes.count { $0.hasPrefix("MA-") } == 12 && codes.count { $0.hasPrefix("ML-") } == 11)
        #expect(codes.count { $0.hasPrefix("CI-") } == 14 && codes.count { $0.hasPrefix("SN-") } == 14)
        #expect(Set(TilePlaces.arrange(["MA-01", "XX-1", "XX-2", "MA-01"])).count == 4)
    }

    @Test("write text from outside harmlessly")
    func escaping() {
        let bars = [BarChart.Bar(name: "<script>alert(\"x\")</script>", actual: LabelledMark(.value(1), "1"))]
        #expect(!BarChart.draw(bars, isMirrored: false).markup.contains("<script"))
        #expect(Markup.coordinate(-0.26) == "-0.3" && Markup.coordinate(12) == "12" && Markup.coordinate(.infinity) == "0")
    }
}
