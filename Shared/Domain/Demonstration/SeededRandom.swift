/// SplitMix64: the same seed gives the same demonstration everywhere. Not for secrets.
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    package mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    package mutating func pick<Element>(_ elements: [Element], or fallback: Element) -> Element {
        elements.randomElement(using: &self) ?? fallback
    }

    /// An identifier that sorts by `day`.
    package mutating func identifier(_ kind: AggregateKind, on day: CalendarDate) -> AggregateID {
        let instant = Instant(microseconds: Int64(day.dayNumber) * 86_400_000_000)
        let random = (next(), next())
        return AggregateID(kind, kind == .participation ? .version4(random: random) : .version7(at: instant, random: random))
    }
}
