import Foundation

/// The tables of a pack as XLSX, one sheet for each.
struct Workbook {
    let library: WorkbookLibrary
    let isMirrored: Bool

    /// - Parameter remark: stands on every sheet, below its title.
    /// - Returns: nil where the file could not be written (a full disk); the caller then offers CSV.
    func write(_ tables: [(chapter: String, table: DataTable)], hash: String, remark: String?) -> [UInt8]? {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("recosa-\(UUID().uuidString).xlsx").path
        defer { unlink(path) }
        guard let book = library.new(path) else { return nil }
        var isWhole = true
        for (index, entry) in tables.enumerated() {
            guard let sheet = library.addSheet(book, Self.sheetName(index + 1, entry.table.caption)) else {
                isWhole = false
                continue
            }
            if isMirrored { library.mirror(sheet) }
            write(entry.table, title: "\(entry.chapter) — \(entry.table.caption) — \(hash)", on: sheet)
            if let remark { text(remark, 1, 0, sheet) }
        }
        // Closing writes the file and frees the book and its sheets, whatever it returns.
        guard library.close(book) == 0, isWhole, let data = FileManager.default.contents(atPath: path) else { return nil }
        return Array(data)
    }

    private func write(_ table: DataTable, title: String, on sheet: OpaquePointer) {
        text(title, 0, 0, sheet)
        for (column, name) in table.columns.enumerated() { text(name, 2, column, sheet) }
        for (index, row) in table.rows.enumerated() {
            text(row.header.text, index + 3, 0, sheet)
            for (column, cell) in row.cells.enumerated() {
                // Figures are numbers a reader can compute with; a state stays a word, so that it is never summed as zero.
                if let value = cell.value.flatMap(Double.init), value.isFinite {
                    _ = library.writeNumber(sheet, UInt32(index + 3), UInt16(clamping: column + 1), value, nil)
                } else {
                    text(cell.text, index + 3, column + 1, sheet)
                }
            }
        }
    }

    private func text(_ text: String, _ row: Int, _ column: Int, _ sheet: OpaquePointer) {
        // A cell holds at most 32,767 characters.
        _ = library.writeText(sheet, UInt32(row), UInt16(clamping: column), String(text.prefix(32_000)), nil)
    }

    /// Unique, at most 31 characters, none of those a sheet's name must not hold.
    static func sheetName(_ number: Int, _ caption: String) -> String {
        let allowed = caption.filter { !"[]:*?/\\'".contains($0) }
        return String("\(number) \(allowed)".prefix(31))
    }
}
