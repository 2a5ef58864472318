import Domain
import FoundationEssentials

/// The picture is another one: up to when, and which figures changed.
struct PictureChange: Encodable, Sendable, Equatable {
    let acceptedAt: Instant
    /// How many events are in the picture by then.
    let events: Int64
    let figures: [String]

    /// By it a reader that lost the connection says where it was.
    var id: String { String(acceptedAt.microseconds) }

    /// As it goes over the wire (HTML Living Standard, 9.2).
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = String(decoding: try encoder.encode(self), as: UTF8.self)
        return "id: \(id)\nevent: change\ndata: \(data)\n\n"
    }
}
