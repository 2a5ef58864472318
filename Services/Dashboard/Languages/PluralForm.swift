/// Which form of a counted noun a number takes (Unicode CLDR plural rules, cardinal, whole numbers).
package enum PluralForm: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other

    /// The form that `count` takes. French counts 0 as one thing ("0 action"); Arabic has six forms.
    package init(_ count: Int, in language: Language) {
        let number = count.magnitude
        switch language {
        case .english: self = number == 1 ? .one : .other
        case .french: self = number <= 1 ? .one : .other
        case .arabic:
            switch (number, number % 100) {
            case (0, _): self = .zero
            case (1, _): self = .one
            case (2, _): self = .two
            case (_, 3...10): self = .few
            case (_, 11...99): self = .many
            default: self = .other
            }
        }
    }

    /// The forms that a text with a count must give in `language`.
    package static func required(in language: Language) -> [PluralForm] {
        language == .arabic ? allCases : [.one, .other]
    }
}
