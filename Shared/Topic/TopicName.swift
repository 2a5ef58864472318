/// The name of one of the platform's topics: `recosa.<country>.<family>.v1` or `recosa.region.<kind>.v1`.
///
/// Access is granted on prefixes that end in a dot, so that `recosa.ma.` can never match another country's topics.
package struct TopicName: Hashable, Sendable, CustomStringConvertible {
    /// The three topics that belong to no country.
    package enum Regional: String, CaseIterable, Sendable {
        case receipt, figure, rejected
    }

    /// The name as brokers know it.
    package let text: String

    /// - Parameters:
    ///   - country: two lowercase letters.
    ///   - family: for example `action-plan`.
    package static func national(country: String, family: String) -> TopicName {
        TopicName(text: "recosa.\(country).\(family).v1")
    }

    package static func region(_ kind: Regional) -> TopicName {
        TopicName(text: "recosa.region.\(kind.rawValue).v1")
    }

    /// What access to all topics of this owner (a country code or `region`) is granted on.
    package static func prefix(owner: String) -> String { "recosa.\(owner)." }

    package var description: String { text }
}
