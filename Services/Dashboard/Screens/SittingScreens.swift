package import Domain
package import View

/// Named sittings: the list, the form that saves one, and the choice of one in other forms.
package enum SittingScreens {
    package static func list(_ sittings: [Sitting], notice: Notice?, formToken: String?, now: Instant, context: ScreenContext) -> Screen {
        let texts = context.texts
        let rows = sittings.map { sitting in
            let links = Links(texts.language, asOf: sitting.asOf)
            return DataTable.Row(
                TableCell(context.names.text(sitting.name), link: links.page("")),
                [
                    TableCell(context.times.moment(sitting.asOf)), TableCell(sitting.savedBy),
                    TableCell(context.times.moment(sitting.savedAt)),
                    TableCell(texts[.packOpen], link: "/\(texts.language.rawValue)/packs/\(sitting.id)"),
                    TableCell(texts[.changesSince], link: "/\(texts.language.rawValue)/changes?sinceSitting=\(sitting.id)"),
                ])
        }
        let columns: [TextKey] = [.columnSitting, .columnAsOf, .columnSavedBy, .columnSavedAt, .columnPack, .pageChanges]
        let table = DataTable(caption: texts[.pageSittings], columns: columns.map { texts[$0] }, rows: rows)
        var sections: [Screen.Section] = [
            .init(
                "sittings", texts[.pageSittings],
                (notice.map { [.notice($0)] } ?? []) + [
                    rows.isEmpty ? .list([], empty: texts[.sittingsNone]) : .table(table, coverage: nil)
                ])
        ]
        if let formToken {
            sections.append(
                .init("save", texts[.sittingSaveTitle], note: texts[.sittingSaveNote], [form(formToken, now: now, context: context)]))
        }
        return Screen(path: "sittings", title: texts[.pageSittings], lead: texts[.sittingsLead], sections: sections, picture: nil)
    }

    static func choice(
        _ name: String, _ label: String, _ sittings: [Sitting], _ query: [(String, String)], _ context: ScreenContext
    ) -> Form.Field {
        FilterForms(context).choice(
            name, label,
            sittings.map { .init($0.id, "\(context.names.text($0.name)) (\(context.times.day($0.asOf.utcDate)))") }, query,
            unchosen: .sittingUnchosen)
    }

    private static func form(_ token: String, now: Instant, context: ScreenContext) -> Block {
        let texts = context.texts
        func name(_ key: TextKey, _ language: Language) -> Form.Field {
            Form.Field("name-\(language.rawValue)", texts[key], isRequired: language == .french)
        }
        return .form(
            Form(
                action: "/\(texts.language.rawValue)/sittings", isPost: true,
                fields: [
                    Form.Field("id", texts[.sittingID], isRequired: true, hint: texts[.sittingIDHint]), name(.sittingNameFr, .french),
                    name(.sittingNameAr, .arabic), name(.sittingNameEn, .english),
                    Form.Field(
                        "day", texts[.asOfDay], .input(type: "date", autocomplete: nil), value: String(now.text.prefix(10)),
                        isRequired: true),
                    Form.Field(
                        "time", texts[.asOfTime], .input(type: "time", autocomplete: nil), value: String(now.text.dropFirst(11).prefix(5)),
                        isRequired: true),
                ], hidden: [(name: "csrf", value: token)], submit: texts[.sittingSaveButton]))
    }
}
