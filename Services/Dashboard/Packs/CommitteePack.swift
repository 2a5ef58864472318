package import View

/// Everything a sitting is given: the pages that a committee reads, at the sitting's time, in one language.
package struct CommitteePack: Sendable {
    package let sitting: Sitting
    package let context: ScreenContext
    package let chapters: [Screen]
    /// The tag of the picture: equal on two packs exactly when their figures are.
    package let hash: String
    package let isDemonstration: Bool

    package init(sitting: Sitting, context: ScreenContext, chapters: [Screen], picture: Picture) {
        self.sitting = sitting
        self.context = context
        self.chapters = chapters
        hash = picture.tag
        isDemonstration = picture.demonstration
    }

    /// Every table of the pack, those under charts included, with the chapter they stand in.
    package var tables: [(chapter: String, table: DataTable)] {
        chapters.flatMap { chapter in
            chapter.sections.flatMap(\.blocks).compactMap(Self.table).map { (chapter.title, $0) }
        }
    }

    private static func table(_ block: Block) -> DataTable? {
        switch block {
        case .chart(let chart, _): chart.table
        case .table(let table, _), .folded(let table, _): table
        default: nil
        }
    }
}
