import Testing

@testable import Domain

@Suite struct RefusalTests {
    @Test(arguments: FaultCode.allCases) func everyFaultSpeaksThreeLanguages(_ code: FaultCode) {
        let texts = LanguageCode.interface.map { code.text(in: $0) }
        #expect(Set(texts).count == 3)
        for text in texts {
            #expect(text != code.rawValue)
            #expect(text.count > 8)
        }
        #expect(code.text(in: .ar).unicodeScalars.contains { (0x600...0x6FF).contains($0.value) })
    }

    @Test(arguments: WarningCode.allCases) func everyWarningSpeaksThreeLanguages(_ code: WarningCode) {
        #expect(Set(LanguageCode.interface.map { code.text(in: $0) }).count == 3)
    }

    @Test func allFaultsComeAtOnceEachWithItsPointer() throws {
        let input = InputValue.fields([
            "action": .fields([
                "titel": .text("x"), "lead": .text("M4"), "parties": .list([.text("ma"), .text("ma")]), "status": .text("9"),
                "dates": .fields(["plannedStart": .text("2020"), "plannedEnd": .text("2019-12"), "actualStart": .text("2031-01-01")]),
                "budget": .fields(["amount": .text("-1"), "currency": .text("xof")]),
                "milestones": .list([
                    .fields(["id": .text("m1"), "title": .fields(["fr": .text("Jalon")]), "weight": .integer(0)]),
                    .fields(["id": .text("m1"), "title": .text("Jalon"), "weight": .text("1")]),
                ]), "shares": .list([.fields(["country": .text("ma"), "region": .text("SN-DK"), "percent": .text("60")])]),
                "documents": .list([.fields(["title": .fields(["fr": .text("Note")]), "url": .text("mailto:a@b.org")])]),
            ]), "phone": .text("+212 600 00 00 00"),
        ])
        let reading = Action.Command.readPlan(input, newID: Samples.id(.action, 1))
        let faults = refusedAt { _ = try Action.decide(reading, on: nil, given: (), in: try Samples.context(.ma)) }
        let found = Dictionary(faults.map { ($0.pointer, $0.code) }, uniquingKeysWith: { first, _ in first })
        #expect(found["/phone"] == .fieldUnknown)
        #expect(found["/action/titel"] == .fieldUnknown)
        #expect(found["/action/title"] == .fieldMissing)
        #expect(found["/action/lead"] == .countryCodeInvalid)
        #expect(found["/action/parties/1"] == .partyRepeated)
        #expect(found["/action/status"] == .choiceUnknown)
        #expect(found["/action/dates/plannedEnd"] == .endBeforeStart)
        #expect(found["/action/dates/actualStart"] == .dateInFuture)
        #expect(found["/action/budget/amount"] == .amountNegative)
        #expect(found["/action/budget/currency"] == .currencyCodeInvalid)
        #expect(found["/action/milestones/0/weight"] == .weightOutOfRange)
        #expect(found["/action/milestones/1/title"] == .languageMapExpected)
        #expect(found["/action/milestones/1/weight"] == .integerExpected)
        #expect(found["/action/milestones/1/id"] == .milestoneRepeated)
        #expect(found["/action/shares"] == .sharesNotHundred)
        #expect(found["/action/shares/0/region"] == .regionOfOtherCountry)
        #expect(found["/action/documents/0/url"] == .urlInvalid)
        #expect(Set(faults).count == faults.count)
    }

    @Test func anInputThatIsNoObjectIsRefusedAndNothingElse() throws {
        let reading = Action.Command.readPlan(.list([]), newID: Samples.id(.action, 1))
        let faults = refusedAt { _ = try reading.get() }
        #expect(faults.first == Fault("", .objectExpected))
    }

    @Test func pointersEscapeWhatRFC6901Asks() {
        let reading = Action.Command.readConfirm(.fields(["a/b~c": .bool(true)]))
        #expect(reading.faults == [Fault("/a~1b~0c", .fieldUnknown)])
    }

    @Test(arguments: [
        ("écrire à awa.diop@ministere.sn svp", [WarningCode.emailInText]), ("Tél. 77 123 45 67", [.phoneInText]),
        ("+212 6 00 11 22 33", [.phoneInText]), ("اتصل ‎٠٦٠٠١١٢٢٣٣", [.phoneInText]), ("a@b", []), ("budget 5 271 000 EUR", []),
        ("12 500 000 FCFA en 2018-2021", []), ("MA-02, 119 projets depuis 2004", []), ("2018 2019 2020", []),
    ])
    func personalDataInATextIsPointedOut(_ sample: (String, [WarningCode])) {
        #expect(PersonalDataHint.codes(in: sample.0) == sample.1)
    }
}
