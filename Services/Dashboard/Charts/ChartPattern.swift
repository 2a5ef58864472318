/// Fills that stay apart for the colour-blind and in black-and-white print: each series has its own colour (Okabe and Ito's
/// palette) and its own hatching. The colours themselves are in the style sheet, classes `s0` to `s6` and `p0` to `p6`.
package enum ChartPattern {
    package static let count = 7

    /// The class of series `index`; after the last it starts again.
    package static func kind(_ index: Int) -> String { "s\(index % count)" }

    /// Pattern definitions, given once a page: charts refer to them by the fixed ids `f0` to `f6`, `fn` (not reported), `fx` (suppressed).
    package static let definitions: String = {
        let strokes = [
            "", "<path d=\"M0 8L8 0M-2 2L2 -2M6 10L10 6\"/>", "<circle cx=\"2\" cy=\"2\" r=\"1.3\"/><circle cx=\"6\" cy=\"6\" r=\"1.3\"/>",
            "<path d=\"M0 0L8 8M8 0L0 8\"/>", "<path d=\"M0 2H8M0 6H8\"/>", "<path d=\"M2 0V8M6 0V8\"/>",
            "<path d=\"M0 0L8 8M-2 6L2 10M6 -2L10 2\"/>",
        ]
        let series = strokes.enumerated().map { pattern("f\($0.offset)", "p\($0.offset)", $0.element) }
        let notReported = pattern("fn", "pn", "<path d=\"M0 8L8 0\"/>")
        let suppressed = pattern("fx", "px", "<path d=\"M0 0L8 8M8 0L0 8\"/>")
        return (series + [notReported, suppressed]).joined()
    }()

    private static func pattern(_ id: String, _ kind: String, _ strokes: String) -> String {
        "<pattern id=\"\(id)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" class=\"\(kind)\">"
            + "<rect width=\"8\" height=\"8\"/>\(strokes)</pattern>"
    }
}
