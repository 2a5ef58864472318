extension DemonstrationWriter {
    /// Practices of all countries, most of them asked for by others; transfers stand at every possible state.
    mutating func writePractices(count: Int) {
        guard countries.count > 1 else { return }
        for number in 0..<count {
            let origin = countries[number % countries.count]
            let theme = random.pick(DemonstrationTheme.all, or: .fallback)
            let published = day(from: DemonstrationCalendar.firstStart, through: DemonstrationCalendar.lastStart)
            let id = random.identifier(.practice, on: published)
            write(
                .publishPractice, by: origin.country,
                [
                    "practiceID": .of(id), "demonstration": .bool(true),
                    "practice": .fields([
                        "title": theme.title("\(number + 1)"), "area": .text(theme.area.rawValue),
                        "summary": .texts(fr: "Pratique inventée.", ar: "ممارسة متخيلة.", en: "An invented practice."),
                        "tags": .list([.fields(["vocabulary": .text("gcmObjective"), "code": .text(theme.gcmObjective)])]),
                        "start": .of(published), "languages": .list([.text("fr"), .text("ar")]),
                    ]),
                ])
            for other in countries where other.country != origin.country && random.chance(60) {
                writeTransfer(of: id, from: origin.country, to: other.country, on: published.adding(days: 30))
            }
            if random.chance(10) {
                write(
                    .withdrawPractice, by: origin.country, target: id,
                    ["reason": .texts(fr: "Remplacée", ar: "تم استبدالها", en: "Replaced"), "demonstration": .bool(true)])
            }
        }
    }

    private mutating func writeTransfer(of practice: AggregateID, from origin: CountryCode, to receiving: CountryCode, on day: CalendarDate)
    {
        let id = random.identifier(.transfer, on: day)
        let reason = InputValue.texts(fr: "Moyens insuffisants", ar: "وسائل غير كافية", en: "Insufficient means")
        let changes = InputValue.texts(fr: "Adapté aux communes", ar: "تم تكييفها مع الجماعات", en: "Adapted to the municipalities")
        write(
            .requestTransfer, by: receiving,
            ["transferID": .of(id), "practiceID": .of(practice), "on": .of(day), "demonstration": .bool(true)])
        guard random.chance(85) else { return }
        if random.chance(10) {
            write(
                .declineTransfer, by: origin, target: id,
                ["on": .of(day.adding(days: 10)), "reason": reason, "demonstration": .bool(true)])
            return
        }
        write(.agreeTransfer, by: origin, target: id, ["on": .of(day.adding(days: 15)), "demonstration": .bool(true)])
        for (stage, days) in [("adapting", 60), ("piloted", 150)] {
            guard random.chance(80) else { return }
            write(
                .advanceTransfer, by: receiving, target: id,
                ["stage": .text(stage), "on": .of(day.adding(days: days)), "changes": changes, "demonstration": .bool(true)])
        }
        guard random.chance(75) else { return }
        let adopted = random.chance(80)
        write(
            .closeTransfer, by: receiving, target: id,
            [
                "outcome": .text(adopted ? "adopted" : "dropped"), "on": .of(day.adding(days: 240)), "reason": adopted ? nil : reason,
                "demonstration": .bool(true),
            ])
    }
}
