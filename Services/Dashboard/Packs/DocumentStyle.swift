/// The style sheets for makers of PDF, which know no variables in drawings: each `var(--x)` is written out.
enum DocumentStyle {
    static let text = resolved(EmbeddedFiles.style).replacingMedia("@media print{", with: "@media all{")
    static let charts = resolved(EmbeddedFiles.chartStyle)

    private static let values: [String: String] = {
        guard let root = EmbeddedFiles.style.split(separator: "}").first?.split(separator: "{").last else { return [:] }
        return Dictionary(
            root.split(separator: ";").compactMap { line in
                let parts = line.split(separator: ":", maxSplits: 1).map { $0.filter { !$0.isNewline } }
                return parts.count == 2 ? (parts[0], parts[1]) : nil
            }, uniquingKeysWith: { first, _ in first })
    }()

    private static func resolved(_ style: String) -> String {
        values.reduce(style) { text, pair in
            text.split(separator: "var(\(pair.key))", omittingEmptySubsequences: false).joined(separator: pair.value)
        }
    }
}

extension String {
    fileprivate func replacingMedia(_ old: String, with new: String) -> String {
        split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
}
