extension InputValue {
    static func fields(_ fields: KeyValuePairs<String, InputValue?>) -> InputValue {
        .object(fields.compactMap { name, value in value.map { InputField(name, $0) } })
    }

    static func texts(fr: String, ar: String, en: String) -> InputValue { fields(["ar": .text(ar), "en": .text(en), "fr": .text(fr)]) }

    static func of(_ value: some TextValue) -> InputValue { .text(value.text) }

    static func integer(_ number: Int) -> InputValue { .number(String(number)) }
}
