import View

/// Writes a pack as one HTML document: for the browser with links, for the PDF maker with its style inside.
struct PackWriter {
    let pack: CommitteePack
    private let texts: Texts
    private let blocks: BlockWriter

    init(_ pack: CommitteePack) {
        self.pack = pack
        texts = pack.context.texts
        blocks = BlockWriter(texts: texts)
    }

    enum Purpose {
        case browser(documents: [Link])
        /// Alone, without any other file.
        case document
    }

    func html(_ purpose: Purpose) -> String {
        let language = texts.language
        let name = pack.context.names.text(pack.sitting.name)
        var values: [String: Any] = [
            "t": texts.all, "patterns": ChartPattern.definitions, "lang": language.tag, "dir": language.direction,
            "title": "\(texts[.packTitle]) — \(name)", "hash": pack.hash,
            "lead": texts(.packLead, ["sitting": name, "time": pack.context.times.moment(pack.sitting.asOf)]),
            "demonstration": pack.isDemonstration, "chapters": chapters(purpose),
        ]
        switch purpose {
        case .browser(let documents):
            values["styleName"] = Assets.style.name
            values["pageStyle"] = "/\(language.rawValue)/packs/\(pack.sitting.id)/page.css"
            values["home"] = "/\(language.rawValue)/sittings"
            values["documents"] = documents.map { ["address": $0.address, "name": $0.text] }
            values["alternates"] = Language.allCases.map { other in
                [
                    "tag": other.tag, "name": other.ownName, "direction": other.direction, "isCurrent": other == language,
                    "address": "/\(other.rawValue)/packs/\(pack.sitting.id)",
                ] as [String: Any]
            }
        case .document: values["inlineStyle"] = DocumentStyle.text + pageStyle
        }
        return TemplateSet.embedded.render("pack", values)
    }

    /// The hash and the page's number at the foot of each printed page.
    var pageStyle: String {
        let safe = pack.hash.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return "@page{@bottom-left{content:\"\(safe)\";font-size:7pt}@bottom-right{content:counter(page);font-size:8pt}}\n"
    }

    private func chapters(_ purpose: Purpose) -> [[String: Any]] {
        pack.chapters.enumerated().map { index, chapter in
            [
                "id": "chapter-\(index)", "title": chapter.title,
                "sections": chapter.sections.filter { !Self.isEmpty($0) }.map { values($0, chapter: index, purpose) },
            ]
        }
    }

    private func values(_ section: Screen.Section, chapter: Int, _ purpose: Purpose) -> [String: Any] {
        let content = section.blocks.filter { !Self.isLeftOut($0) }.map { html($0, chapter: chapter, purpose) }.joined()
        var values: [String: Any] = ["title": section.title, "width": section.width.rawValue, "content": content]
        if let note = section.note { values["note"] = note }
        return values
    }

    /// Charts get names of their own: two chapters may show the same chart, and names must be unique in a document.
    private func html(_ block: Block, chapter: Int, _ purpose: Purpose) -> String {
        guard case .chart(let chart, let coverage) = block else { return blocks.html(block) }
        let renamed = chart.renamed("\(chart.id)-\(chapter)")
        guard case .document = purpose else { return blocks.html(.chart(renamed, coverage: coverage)) }
        let picture = renamed.standalone(style: DocumentStyle.charts)
        let title = Markup.escape(chart.title)
        return "<figure class=\"drawing\"><figcaption>\(title)</figcaption>\(picture)</figure>"
            + blocks.html(chart.table, coverage: coverage)
    }

    /// Questions cannot be asked on paper; tables as long as a book are in the workbook.
    private static func isLeftOut(_ block: Block) -> Bool {
        switch block {
        case .form, .links, .folded: true
        default: false
        }
    }

    private static func isEmpty(_ section: Screen.Section) -> Bool { section.blocks.allSatisfy(isLeftOut) }
}
