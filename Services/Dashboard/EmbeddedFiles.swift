/// The files built into the module, under their own names. Text is UTF-8.
enum EmbeddedFiles {
    static let texts: [(name: String, text: String)] = [
        ("common.texts", text(PackageResources.common_texts)), ("figures.texts", text(PackageResources.figures_texts)),
        ("codes.texts", text(PackageResources.codes_texts)), ("pages.texts", text(PackageResources.pages_texts)),
        ("records.texts", text(PackageResources.records_texts)), ("changes.texts", text(PackageResources.changes_texts)),
        ("methods.texts", text(PackageResources.methods_texts)), ("accounts.texts", text(PackageResources.accounts_texts)),
    ]

    static let templates: [(name: String, text: String)] = [
        ("layout", text(PackageResources.layout_mustache)), ("cards", text(PackageResources.cards_mustache)),
        ("cell", text(PackageResources.cell_mustache)), ("table", text(PackageResources.table_mustache)),
        ("chart", text(PackageResources.chart_mustache)), ("list", text(PackageResources.list_mustache)),
        ("facts", text(PackageResources.facts_mustache)), ("form", text(PackageResources.form_mustache)),
        ("notice", text(PackageResources.notice_mustache)), ("links", text(PackageResources.links_mustache)),
        ("folded", text(PackageResources.folded_mustache)), ("paragraph", text(PackageResources.paragraph_mustache)),
        ("sources", text(PackageResources.sources_mustache)),
        ("pack", text(PackageResources.pack_mustache)),
    ]

    static let style = [PackageResources.style_css, PackageResources.charts_css, PackageResources.print_css].map(text).joined(
        separator: "\n")
    static let chartStyle = text(PackageResources.charts_css)
    static let script = text(PackageResources.live_js)

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
