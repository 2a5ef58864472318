/// Writes the pieces of a page as HTML through the templates, which do the escaping.
package struct BlockWriter: Sendable {
    private let templates: TemplateSet
    private let texts: [String: String]

    package init(texts: Texts, templates: TemplateSet = .embedded) {
        self.templates = templates
        self.texts = texts.all
    }

    /// `heading` is what stands above already: a chart of the same title does not say it twice.
    package func html(_ block: Block, under heading: String? = nil) -> String {
        switch block {
        case .paragraph(let text): render("paragraph", ["text": text])
        case .notice(let notice): render("notice", ["kind": notice.kind, "text": notice.text, "isError": notice.kind == "error"])
        case .cards(let cards, let coverage):
            render(
                "cards",
                given(["cards": cards.map { ["cell": html($0.cell), "name": $0.name, "countries": $0.countries] }], "coverage", coverage))
        case .chart(let chart, let coverage): html(chart, coverage: coverage, heading: heading)
        case .table(let table, let coverage): html(table, coverage: coverage)
        case .folded(let table, let coverage):
            render("folded", ["caption": table.caption, "table": html(table, coverage: coverage)])
        case .list(let entries, let empty):
            render("list", ["entries": entries.map(values), "hasEntries": !entries.isEmpty, "empty": empty])
        case .phrases(let phrases): "<ul>" + phrases.map { "<li>\(html($0))</li>" }.joined() + "</ul>"
        case .facts(let facts):
            render("facts", ["facts": facts.map { given(["name": $0.name, "html": html($0.cell)], "kind", $0.cell.kind) }])
        case .form(let form): html(form)
        case .links(let links):
            render("links", ["links": links.map { given(["text": $0.text, "address": $0.address], "note", $0.note) }])
        case .sources(let sources): sources.isEmpty ? "" : render("sources", ["sources": sources])
        }
    }

    package func html(_ cell: TableCell) -> String {
        var values: [String: Any] = ["text": cell.text, "isDemonstration": cell.isDemonstration]
        values = given(values, "value", cell.value)
        values = given(values, "figure", cell.figure)
        values["isWord"] = cell.kind == "not-reported" || cell.kind == "suppressed" || cell.kind == "not-applicable"
        return render("cell", given(values, "link", cell.link))
    }

    private func html(_ phrase: Phrase) -> String {
        phrase.parts.map { part in
            switch part {
            case .words(let words): Markup.escape(words)
            case .figure(let cell): html(cell)
            }
        }.joined()
    }

    package func html(_ table: DataTable, coverage: String?) -> String {
        let rows: [[String: Any]] = table.rows.map { row in
            ["header": html(row.header), "cells": row.cells.map { given(["html": html($0)], "kind", $0.kind) }]
        }
        let columns: [[String: Any]] = table.columns.indices.map { ["name": table.columns[$0], "isNumber": table.isNumeric(column: $0)] }
        return render("table", given(["caption": table.caption, "columns": columns, "rows": rows], "coverage", coverage))
    }

    private func html(_ chart: Chart, coverage: String?, heading: String?) -> String {
        let values: [String: Any] = [
            "id": chart.id, "title": chart.title, "svg": chart.svg, "table": html(chart.table, coverage: nil),
            "isRepeated": chart.title == heading,
        ]
        return render("chart", given(values, "coverage", coverage))
    }

    private func html(_ form: Form) -> String {
        render(
            "form",
            [
                "method": form.isPost ? "post" : "get", "action": form.action, "submit": form.submit,
                "hidden": form.hidden.map { ["name": $0.name, "value": $0.value] }, "fields": form.fields.map(values),
            ])
    }

    private func values(_ field: Form.Field) -> [String: Any] {
        var values: [String: Any] = ["name": field.name, "label": field.label, "value": field.value, "isRequired": field.isRequired]
        values = given(values, "hint", field.hint)
        switch field.kind {
        case .input(let type, let autocomplete):
            values["isInput"] = true
            values["type"] = type
            values = given(values, "autocomplete", autocomplete)
        case .choice(let choices):
            values["isInput"] = false
            values["choices"] = choices.map { ["value": $0.value, "text": $0.text, "isChosen": $0.value == field.value] }
        }
        return values
    }

    private func values(_ entry: ListEntry) -> [String: Any] {
        let values: [String: Any] = [
            "text": entry.text, "details": entry.details.map(html), "isDemonstration": entry.isDemonstration,
        ]
        return given(given(values, "link", entry.link), "anchor", entry.anchor)
    }

    /// A key without a value is left out: a section over it is then not written.
    private func given(_ values: [String: Any], _ key: String, _ value: String?) -> [String: Any] {
        guard let value else { return values }
        return values.merging([key: value]) { _, new in new }
    }

    private func render(_ name: String, _ values: [String: Any]) -> String {
        templates.render(name, values.merging(["t": texts]) { own, _ in own })
    }
}
