import Domain
import View

/// How each figure is computed, what coverage and suppression mean, the code lists.
package enum MethodScreen {
    package static func make(context: ScreenContext) -> Screen {
        let texts = context.texts
        let methods: [(TextKey, TextKey)] = [
            (.methodCoverageTitle, .methodCoverage), (.methodStatesTitle, .methodStates), (.methodAsOfTitle, .methodAsOf),
            (.methodProgressTitle, .methodProgress), (.methodLateTitle, .methodLate), (.methodIndicatorsTitle, .methodIndicators),
            (.methodMoneyTitle, .methodMoney), (.methodJointTitle, .methodJoint), (.methodMobilityTitle, .methodMobility),
            (.methodSuppressionTitle, .methodSuppression), (.methodReportingTitle, .methodReporting),
            (.methodDisagreementTitle, .methodDisagreement), (.methodDemonstrationTitle, .methodDemonstration),
            (.methodMapTitle, .methodMap), (.methodPersonalTitle, .methodPersonal),
        ]
        let cells = context.countries.map { country in
            DataTable.Row(
                TableCell(context.names.country(country.code)),
                [
                    TableCell(country.currency.text),
                    TableCell(
                        texts.numbers.format(country.smallestPublishableCell), value: String(country.smallestPublishableCell),
                        kind: "number"),
                ])
        }
        let limits = DataTable(
            caption: texts[.methodLimitsTitle], columns: [texts[.columnCountry], texts[.columnCurrency], texts[.columnSmallestCell]],
            rows: cells)
        return Screen(
            path: "methods", title: texts[.pageMethods], lead: texts[.methodsLead],
            sections: methods.enumerated().map { index, method in
                .init("m\(index)", texts[method.0], width: .half, [.paragraph(texts[method.1])])
            } + [.init("limits", texts[.methodLimitsTitle], width: .half, [.table(limits, coverage: nil)])] + codeLists(context),
            picture: nil,
            hasTimes: false)
    }

    private static func codeLists(_ context: ScreenContext) -> [Screen.Section] {
        func list(_ id: String, _ title: TextKey, _ prefix: String, _ codes: [String]) -> Screen.Section {
            let rows = codes.map { DataTable.Row(TableCell($0), [TableCell(context.names.coded(prefix, $0))]) }
            let table = DataTable(
                caption: context.texts[title], columns: [context.texts[.columnCode], context.texts[.columnMeaning]], rows: rows)
            return .init(id, context.texts[title], width: .third, [.table(table, coverage: nil)])
        }
        return [
            list("codes-area", .codesAreas, "area", InterventionArea.allCases.map(\.rawValue)),
            list("codes-status", .codesStatus, "status", ActivityStatus.allCases.map(\.rawValue)),
            list("codes-phase", .codesPhases, "phase", TransferPhase.allCases.map(\.rawValue)),
            list("codes-step", .codesSteps, "step", ParticipationStep.allCases.map(\.rawValue)),
            list("codes-category", .codesCategories, "category", PilotCategory.allCases.map(\.rawValue)),
            list("codes-measure", .codesMeasures, "measure", IndicatorMeasure.allCases.map(\.rawValue)),
        ]
    }
}
