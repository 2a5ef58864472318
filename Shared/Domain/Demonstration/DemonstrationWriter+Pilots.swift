extension DemonstrationWriter {
    /// Pilots between all pairs; some declined, some only proposed; participants at every step, some told by one side only.
    mutating func writePilots(count: Int) {
        guard countries.count > 1 else { return }
        for number in 0..<count {
            let sending = countries[number % countries.count].country
            let others = countries.map(\.country).filter { $0 != sending }
            let host = random.pick(others, or: others[0])
            let start = day(from: DemonstrationCalendar.firstStart, through: DemonstrationCalendar.lastStart)
            let id = random.identifier(.pilot, on: start)
            let proposer = random.chance(70) ? sending : host
            let seats = Int.random(in: 5...25, using: &random)
            let category = random.pick(PilotCategory.allCases, or: .trainee)
            write(
                .proposePilot, by: proposer,
                [
                    "pilotID": .of(id), "on": .of(start.adding(days: -60)), "demonstration": .bool(true),
                    "pilot": .fields([
                        "title": .texts(
                            fr: "Pilote de mobilité \(number + 1) (démonstration)", ar: "مشروع تنقل نموذجي \(number + 1) (عرض توضيحي)",
                            en: "Mobility pilot \(number + 1) (demonstration)"),
                        "sending": .of(sending), "host": .of(host), "category": .text(category.rawValue), "seats": .integer(seats),
                        "period": .fields(["start": .of(start), "end": .of(start.adding(days: 365))]),
                    ]),
                ])
            guard random.chance(88) else { continue }
            let other = proposer == sending ? host : sending
            if random.chance(8) {
                write(
                    .declinePilot, by: other, target: id,
                    [
                        "on": .of(start.adding(days: -40)), "demonstration": .bool(true),
                        "reason": .texts(fr: "Calendrier incompatible", ar: "جدول زمني غير ملائم", en: "The calendar does not fit"),
                    ])
                continue
            }
            write(.acceptPilot, by: other, target: id, ["on": .of(start.adding(days: -30)), "demonstration": .bool(true)])
            for _ in 0..<Int.random(in: seats / 2...seats, using: &random) {
                writeParticipation(in: id, from: sending, to: host, start: start)
            }
            if random.chance(60) {
                write(.closePilot, by: host, target: id, ["on": .of(start.adding(days: 430)), "demonstration": .bool(true)])
            }
        }
    }

    private mutating func writeParticipation(in pilot: AggregateID, from sending: CountryCode, to host: CountryCode, start: CalendarDate) {
        let id = random.identifier(.participation, on: start)
        write(
            .selectParticipation, by: sending,
            [
                "participationID": .of(id), "pilotID": .of(pilot), "on": .of(start.adding(days: -10)), "demonstration": .bool(true),
                "sex": .text(random.chance(48) ? "female" : "male"),
                "ageBand": .text(random.pick([AgeBand.from18To24, .from25To34], or: .from18To24).rawValue),
            ])
        var day = start
        for step in ParticipationStep.way.dropFirst() {
            if random.chance(4), step.rawValue != "returned", step.rawValue != "reintegrated" {
                write(
                    .recordStep, by: random.chance(50) ? sending : host, target: id,
                    [
                        "step": .text("withdrawn"), "on": .of(day), "demonstration": .bool(true),
                        "reason": .texts(fr: "Raison non précisée", ar: "سبب غير محدد", en: "Reason not stated"),
                    ])
                return
            }
            // The way ends here: for the steps of the host this is what a discrepancy between the two sides looks like.
            if random.chance(7) { return }
            let teller = step.isEntitled(sending, sending: sending, host: host) ? sending : host
            write(
                .recordStep, by: teller, target: id,
                ["step": .text(step.rawValue), "on": .of(day), "demonstration": .bool(true)])
            day = day.adding(days: Int.random(in: 2...90, using: &random))
        }
    }
}
