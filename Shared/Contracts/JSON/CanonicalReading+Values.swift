import Domain

/// Values of the domain whose opening quote was consumed with the name of their field.
extension JSONReader {
    @inline(__always)
    mutating func canonicalID(_ kind: AggregateKind) throws(Deviation) -> AggregateID {
        let text = try bytesBeforeQuote(36)
        do throws(FaultCode) { return AggregateID(kind, try UniqueID(utf8: text.span)) } catch { throw Deviation() }
    }

    @inline(__always)
    mutating func canonicalDate() throws(Deviation) -> CalendarDate {
        let text = try bytesBeforeQuote(10)
        do throws(FaultCode) { return try CalendarDate(utf8: text.span) } catch { throw Deviation() }
    }

    @inline(__always)
    mutating func canonicalInstant() throws(Deviation) -> Instant {
        let text = try untilQuote()
        do throws(FaultCode) { return try Instant(utf8: text.span) } catch { throw Deviation() }
    }

    @inline(__always)
    mutating func canonicalPeriod() throws(Deviation) -> ReportingPeriod {
        let text = try untilQuote()
        do throws(FaultCode) { return try ReportingPeriod(utf8: text.span) } catch { throw Deviation() }
    }

    @inline(__always)
    mutating func canonicalDecimal() throws(Deviation) -> DecimalNumber {
        let text = try untilQuote()
        do throws(FaultCode) { return try DecimalNumber(utf8: text.span) } catch { throw Deviation() }
    }

    /// Text without escapes of 1 to `longest` bytes; longer ones may still be few enough characters.
    @inline(__always)
    mutating func canonicalText(longest: Int) throws(Deviation) -> String {
        let bytes = try untilQuote()
        guard !bytes.isEmpty, bytes.count <= longest, let text = String(validating: bytes, as: UTF8.self) else { throw Deviation() }
        return text
    }

    /// Behind `{"numerator":"`.
    mutating func canonicalPercentage() throws(Deviation) -> Percentage {
        let numerator = try canonicalDecimal()
        try demand(#","denominator":""#)
        let denominator = try canonicalDecimal()
        try demand("}")
        do throws(FaultCode) { return try Percentage(numerator: numerator, denominator: denominator) } catch { throw Deviation() }
    }

    /// Behind `{"amount":"`.
    mutating func canonicalMoney() throws(Deviation) -> Money {
        let amount = try canonicalDecimal()
        try demand(#","currency":""#)
        let text = String(decoding: try bytesBeforeQuote(3), as: UTF8.self)
        try demand("}")
        do throws(FaultCode) { return Money(amount: amount, currency: try CurrencyCode(text)) } catch { throw Deviation() }
    }

    /// Behind `{`. Escapes are common in what people wrote, so the text itself is read by the general way.
    mutating func canonicalLanguageMap() throws(Deviation) -> LanguageMap {
        let first = try canonicalEntry()
        do throws(FaultCode) {
            if takeNext(UInt8(ascii: "}")) { return try LanguageMap(first.0, first.1) }
        } catch { throw Deviation() }
        var texts = [first]
        while takeNext(UInt8(ascii: ",")) {
            guard texts.count < 184 else { throw Deviation() }
            texts.append(try canonicalEntry())
        }
        try demand("}")
        do throws(FaultCode) { return try LanguageMap(texts) } catch { throw Deviation() }
    }

    private mutating func canonicalEntry() throws(Deviation) -> (LanguageCode, String) {
        try demand("\"")
        let name = try bytesBeforeQuote(2)
        try demand(":")
        guard position < end, bytes[position] == 0x22 else { throw Deviation() }
        do {
            return (try LanguageCode(utf8: name.span), try string())
        } catch { throw Deviation() }
    }
}
