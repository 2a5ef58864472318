import Domain

/// Where countries say different things about one joint record. Both statements are kept. Pure.
enum StatementDifferences {
    static func actions(_ said: [Statement<ActionContent>]) -> [Disagreement] {
        differences(
            said,
            [
                ("title", { text($0.title) }), ("planID", { $0.planID?.text }), ("area", { $0.area?.rawValue }),
                ("status", { $0.status?.rawValue }), ("plannedStart", { $0.dates.plannedStart?.text }),
                ("plannedEnd", { $0.dates.plannedEnd?.text }), ("actualStart", { $0.dates.actualStart?.text }),
                ("actualEnd", { $0.dates.actualEnd?.text }), ("lead", { $0.lead.text }), ("parties", { list($0.parties) }),
                ("budget", { $0.budget.map { "\($0.amount.text) \($0.currency.text)" } }),
            ])
    }

    static func plans(_ said: [Statement<PlanContent>]) -> [Disagreement] {
        differences(
            said,
            [
                ("title", { text($0.title) }), ("lead", { $0.lead.text }), ("parties", { list($0.parties) }),
                ("period", { $0.period.map { "\($0.start.text)/\($0.end.text)" } }), ("adoptedOn", { $0.adoptedOn?.text }),
                ("areas", { $0.areas.map(\.rawValue).sorted().joined(separator: ", ") }),
            ])
    }

    static func agreements(_ said: [Statement<AgreementContent>]) -> [Disagreement] {
        differences(
            said,
            [
                ("title", { text($0.title) }), ("level", { $0.level.rawValue }), ("signedOn", { $0.signedOn?.text }),
                ("areas", { $0.areas.map(\.rawValue).sorted().joined(separator: ", ") }),
            ])
    }

    /// A field that one side leaves open is no contradiction.
    private static func differences<Content>(
        _ said: [Statement<Content>], _ fields: [(name: String, value: (Content) -> String?)]
    ) -> [Disagreement] {
        guard said.count > 1 else { return [] }
        return fields.compactMap { name, value in
            let statements = said.sorted { $0.country < $1.country }.compactMap { statement in
                value(statement.content).map { Disagreement.Statement(country: statement.country, value: $0) }
            }
            return Set(statements.map(\.value)).count > 1 ? Disagreement(field: name, statements: statements) : nil
        }
    }

    private static func text(_ map: LanguageMap) -> String { map.best(for: .fr).text }
    private static func list(_ codes: [CountryCode]) -> String { codes.map(\.text).sorted().joined(separator: ", ") }
}
