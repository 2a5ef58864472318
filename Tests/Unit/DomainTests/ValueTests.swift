import Testing

@testable import Domain

@Suite struct ValueTests {
    @Test func everyDayOfTheCalendarIsFoundAgainByItsNumber() throws {
        var expected = CalendarDate(dayNumber: -719_162)
        #expect(expected.text == "0001-01-01")
        for number in stride(from: -719_162, through: 2_932_896, by: 37) {
            let date = CalendarDate(dayNumber: number)
            #expect(date.dayNumber == number)
            #expect(try CalendarDate(date.text) == date)
            expected = date
        }
        #expect(CalendarDate(dayNumber: 2_932_896).text == "9999-12-31")
    }

    @Test(arguments: ["2019-02-29", "2019-13-01", "2019-6-01", "19-06-01", "2019-06-31", "", "2019-06", "2019/06/01"])
    func aDateThatDoesNotExistIsRefused(_ text: String) { #expect(throws: FaultCode.dateInvalid) { try CalendarDate(text) } }

    @Test func juneOf2019StaysAMonth() throws {
        let june = try PartialDate("2019-06")
        #expect(june.text == "2019-06")
        #expect(june.day == nil)
        #expect(june.earliest.text == "2019-06-01")
        #expect(june.latest.text == "2019-06-30")
    }

    @Test func decimalArithmeticIsExact() throws {
        var random = SeededRandom(seed: 20_190_601)
        for _ in 0..<5_000 {
            let scale = Int.random(in: 0...12, using: &random)
            let other = Int.random(in: 0...12, using: &random)
            let first = try DecimalNumber(coefficient: Int128(Int.random(in: -999_999_999...999_999_999, using: &random)), scale: scale)
            let second = try DecimalNumber(coefficient: Int128(Int.random(in: -999_999_999...999_999_999, using: &random)), scale: other)
            let sum = try first.adding(second)
            #expect(try sum.subtracting(second) == first)
            #expect(try second.adding(first) == sum)
            #expect(try DecimalNumber(sum.text) == sum)
            // Against whole numbers at a common scale.
            let twelve = { (number: DecimalNumber) in number.coefficient * DecimalNumber.power(12 - number.scale) }
            #expect(twelve(sum) == twelve(first) + twelve(second))
            #expect((first < second) == (twelve(first) < twelve(second)))
        }
        #expect(try DecimalNumber("0.1").adding(DecimalNumber("0.2")).text == "0.3")
        #expect(try DecimalNumber("5000000").adding(DecimalNumber("146000")).adding(DecimalNumber("125000")).text == "5271000")
        #expect(try DecimalNumber("12.50") == DecimalNumber("12.5"))
        #expect(try DecimalNumber("-0.000000000001").text == "-0.000000000001")
    }

    @Test(arguments: ["", "-", "1,5", "1.", ".5", "1e3", "0x1", " 1", "1 000", "+1", "1.2.3", "NaN"])
    func whatIsNoDecimalNumberIsRefused(_ text: String) { #expect(throws: FaultCode.numberInvalid) { try DecimalNumber(text) } }

    @Test func amountsOfDifferentCurrenciesAreNotAdded() throws {
        let euro = Money(amount: DecimalNumber(1), currency: .eur)
        #expect(throws: FaultCode.currenciesDiffer) { try euro.adding(Money(amount: DecimalNumber(1), currency: .xof)) }
        #expect(try euro.adding(euro).amount == DecimalNumber(2))
    }

    @Test func numbersBeyondTheLimitAreRefusedAndDoNotTrap() throws {
        let largest = String(repeating: "9", count: 24)
        #expect(throws: FaultCode.numberTooLarge) { try DecimalNumber(largest + "9") }
        #expect(throws: FaultCode.numberTooLarge) { try DecimalNumber(String(repeating: "9", count: 500)) }
        #expect(throws: FaultCode.numberTooPrecise) { try DecimalNumber("0.0000000000001") }
        #expect(throws: FaultCode.numberTooLarge) { try DecimalNumber(largest).adding(DecimalNumber(largest)) }
        #expect(try DecimalNumber(largest) > DecimalNumber("0.000000000001"))
    }

    @Test func aUUIDIsFoundAgainInItsText() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2_000 {
            let id = UniqueID(high: random.next(), low: random.next())
            #expect(try UniqueID(id.text) == id)
            #expect(try UniqueID(id.text.uppercased()) == id)
        }
        let early = UniqueID.version7(at: Instant(microseconds: 1_000_000_000), random: (.max, .max))
        let late = UniqueID.version7(at: Instant(microseconds: 1_001_000_000), random: (0, 0))
        #expect(early < late)
        #expect(Array(early.text)[14] == "7")
        #expect(Array(UniqueID.version4(random: (.max, .max)).text)[14] == "4")
        #expect("89ab".contains(Array(UniqueID.version4(random: (0, 0)).text)[19]))
    }

    @Test(arguments: [
        ("2019-06-30T10:15:00Z", "2019-06-30T10:15:00Z"), ("2019-06-30T10:15:00.5Z", "2019-06-30T10:15:00.500Z"),
        ("2019-06-30T10:15:00.123456789+01:00", "2019-06-30T09:15:00.123456Z"),
        ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"),
        ("2020-02-29T00:00:00-00:30", "2020-02-29T00:30:00Z"),
    ])
    func timesAreReadInAnyOffsetAndWrittenInUTC(_ pair: (String, String)) throws {
        #expect(try Instant(pair.0).text == pair.1)
        #expect(try Instant(pair.1).text == pair.1)
    }

    @Test(arguments: ["2019-06-30", "2019-06-30T24:00:00Z", "2019-06-30T10:15:00", "2019-06-30T10:15:00.Z", "2019-06-30T10:15:00+1:00", ""])
    func whatIsNoTimeIsRefused(_ text: String) { #expect(throws: FaultCode.instantInvalid) { try Instant(text) } }

    @Test(arguments: ReportingFrequency.allCases)
    func periodsOfAYearFollowEachOtherWithoutGap(_ frequency: ReportingFrequency) throws {
        var period = try ReportingPeriod(year: 2019, frequency: frequency, number: 1)
        for _ in 0..<40 {
            #expect(try ReportingPeriod(period.text) == period)
            let next = try #require(period.next)
            #expect(next.firstDay == period.lastDay.adding(days: 1))
            period = next
        }
    }

    @Test func aReaderGetsTheTextInTheLanguageAskedForOrTheStatedFallback() throws {
        let map = try LanguageMap([(.en, "good"), (.ar, "جيد")])
        #expect(map.best(for: .ar).text == "جيد")
        #expect(map.best(for: .fr).language == .en)
        #expect(throws: FaultCode.textBlank) { try LanguageMap([(.fr, " \n")]) }
        #expect(throws: FaultCode.textMissing) { try LanguageMap([]) }
        #expect(throws: FaultCode.languageRepeated) { try LanguageMap([(.fr, "a"), (.fr, "b")]) }
    }

    @Test func aShareOfNothingIsRefused() {
        #expect(throws: FaultCode.denominatorNotPositive) { try Percentage(numerator: DecimalNumber(1), denominator: .zero) }
    }
}
