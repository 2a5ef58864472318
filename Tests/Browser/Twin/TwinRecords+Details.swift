import Domain
import View

extension TwinRecords {
    func report() throws -> ReportEntry {
        ReportEntry(
            country: .ci, id: id(.report, 1), period: try ReportingPeriod("2026-Q1"), due: try CalendarDate("2026-04-30"),
            approvedOn: asOf, onTime: true,
            narrative: try text("Les trois régions se sont réunies.", "اجتمعت الجهات الثلاث.", "The three regions met."),
            spent: Money(amount: try DecimalNumber("120000"), currency: .xof), milestonesReached: [],
            correctionReason: try text("Une facture comptée deux fois", "فاتورة حُسبت مرتين", "An invoice counted twice"), current: true,
            receivedAt: asOf, evidence: [], sources: [Source(document: "recosa-project-page", locator: "L46")], demonstration: true)
    }

    func actionDetail() throws -> ActionDetail {
        ActionDetail(
            picture: picture, summary: try action(),
            description: try text(
                "Intégration et développement économique local", "الإدماج والتنمية الاقتصادية المحلية",
                "Integration and local economic development"),
            organisations: [ParticipatingOrganisation(name: try text("Direction générale"), role: .implementing)],
            places: [Place(country: .ci, region: try RegionCode("CI-AB")), Place(country: .ma, region: try RegionCode("MA-02"))],
            tags: [Tag(vocabulary: .gcmObjective, code: "19")], documents: [], relatedActions: [], milestones: try milestones(),
            indicators: [try indicator(1), try indicator(2)], money: money, reports: [try report()],
            events: [event(.actionPlanned, 1), event(.actionConfirmed, 2), event(.progressApproved, 3)])
    }

    func practice(_ number: Int = 1) throws -> PracticeSummary {
        let titles = [
            try text("Modèle de formation durable", "نموذج تكوين مستدام", "Sustainable training model"),
            try text(
                "Intégration par le sport dans les communes", "الإدماج عبر الرياضة في الجماعات",
                "Integration through sport in the municipalities"),
            try text("Accueil des migrants", "استقبال المهاجرين", "Reception of migrants"),
        ]
        return PracticeSummary(
            head: head(id(.practice, number), titles[(number - 1) % 3], parties: [.ma]), origin: .ma,
            summary: try text("Élaborée au Maroc.", "أُعدّت في المغرب.", "Developed in Morocco."), area: .migrantsRights, tags: [],
            withdrawn: false,
            transfers: figure("transfers.count", self.number(3), .transfers, [FigureDimension(.practice, "p\(number)")]))
    }

    func transfer(_ number: Int, _ receiving: CountryCode, _ phase: TransferPhase) throws -> TransferEntry {
        TransferEntry(
            head: head(id(.transfer, number), try text("Transfert", "نقل", "Transfer"), parties: [.ma, receiving]),
            practice: id(.practice, 1),
            practiceTitle: try practice(1).head.title, origin: .ma, receiving: receiving, phase: phase,
            requestedOn: try CalendarDate("2026-01-10"),
            steps: [
                .init(phase: .requested, by: receiving, receivedAt: asOf, note: nil),
                .init(
                    phase: .adapting, by: receiving, receivedAt: asOf,
                    note: try text("Traduit en wolof", "تُرجم إلى الولوفية", "Translated into Wolof")),
            ])
    }

    func pilot() throws -> PilotSummary {
        PilotSummary(
            head: head(
                id(.pilot, 1),
                try text("Jeunes professionnels à Casablanca", "مهنيون شباب في الدار البيضاء", "Young professionals in Casablanca"),
                parties: [.ma, .sn]),
            sending: .sn, host: .ma, phase: .accepted, category: .youngProfessional, sector: try text("Hôtellerie", "الفندقة", "Hotels"),
            period: try Period(start: PartialDate("2026-01"), end: PartialDate("2026-06")),
            seats: figure("pilot.seats", number(20), .seats, [FigureDimension(.pilot, "x")]),
            taken: figure("pilot.persons", number(18), .persons, [FigureDimension(.pilot, "x")]),
            discrepancies: figure("pilot.discrepancies", number(1), .discrepancies, [FigureDimension(.pilot, "x")]))
    }

    func discrepancies() throws -> [DiscrepancyEntry] {
        [
            DiscrepancyEntry(
                kind: .departedNotArrived, pilot: id(.pilot, 1), pilotTitle: try pilot().head.title, sending: .sn, host: .ma,
                persons: figure("discrepancies.departedNotArrived", .suppressed, .persons), missingFrom: .ma,
                since: try CalendarDate("2026-03-01"))
        ]
    }

    var funnel: FigureBreakdown {
        breakdown(
            "mobility.persons", .step,
            [
                ("selected", number(60)), ("departed", number(52)), ("arrived", number(50)), ("placed", number(41)),
                ("completed", .notReported), ("returned", .suppressed), ("reintegrated", number(0)),
            ], .persons)
    }

    var sexes: FigureBreakdown {
        breakdown("mobility.persons", .sex, [("female", number(31)), ("male", number(29)), ("notStated", .suppressed)], .persons)
    }

    var ages: FigureBreakdown {
        breakdown(
            "mobility.persons", .ageBand,
            [("0-17", .suppressed), ("18-24", number(22)), ("25-34", number(28)), ("35-44", .suppressed), ("45+", .notApplicable)], .persons
        )
    }

    func reporting() throws -> [ReportingLine] {
        try ["2026-Q1", "2025-Q4"].flatMap { period in
            try members.map { country in
                let silent = country == .ml
                func value(_ name: String, _ value: FigureValue, _ unit: FigureUnit = .reports) -> Figure {
                    figure(
                        name, value, unit, [FigureDimension(.country, country.text), FigureDimension(.period, period)],
                        reported: silent ? [] : [country])
                }
                return ReportingLine(
                    country: country, period: try ReportingPeriod(period), due: try CalendarDate("2026-04-30"),
                    expected: value("reports.expected", number(12)),
                    received: value("reports.received", number(silent ? 0 : 11)), onTime: value("reports.onTime", number(silent ? 0 : 9)),
                    late: value("reports.late", number(silent ? 0 : 2)), missing: value("reports.missing", number(silent ? 12 : 1)),
                    completeness: value("reports.completeness", silent ? .notReported : decimal("91.7"), .percent),
                    timeliness: value("reports.timeliness", silent ? .notReported : decimal("75.0"), .percent))
            }
        }
    }

    func feeds() -> [FeedEntry] {
        members.flatMap { country in
            Family.allCases.map { family in
                let silent = country == .ml
                return FeedEntry(
                    country: country, family: family, topic: "recosa.\(country.text).\(family.rawValue).v1", partition: 0,
                    state: silent ? .silent : country == .sn ? .gapOpen : .current, lastSequence: silent ? 0 : 1_204,
                    nextOffset: silent ? 0 : 1_204,
                    headOffset: silent ? nil : 1_210, lagEvents: silent ? nil : 6, lagSeconds: silent ? nil : 2.4,
                    gapSince: country == .sn ? asOf : nil,
                    lastEventID: silent ? nil : "e", lastEventAt: silent ? nil : asOf, lastReceivedAt: silent ? nil : asOf,
                    parkedAggregates: 0, parkedEvents: 0)
            }
        }
    }
}
