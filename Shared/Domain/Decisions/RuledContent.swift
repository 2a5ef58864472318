/// What a record says, with rules that its parts keep together. Outside of this module a content that exists keeps them.
///
/// Rules of two kinds: those that hold always (shares add up to 100, an end is not before its start) are checked by the
/// constructor; those that depend on who decides and when (no date in the future, one's own country is a party) and those of code
/// lists, which a later version may extend, are checked where the country decides, and never by a reader.
protocol RuledContent {
    /// All faults, in the order of the fields.
    ///
    /// - context: nil asks only for the rules that hold always.
    func faults(at pointer: String, in context: DecisionContext?) -> [Fault]
}

extension RuledContent {
    func check() throws(FaultCode) {
        if let first = faults(at: "", in: nil).first { throw first.code }
    }
}
