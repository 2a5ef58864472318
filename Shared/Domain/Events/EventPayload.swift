/// What an event says. Field names are those on the wire.
package protocol EventPayload: Codable, Hashable, Sendable {
    static var type: EventType { get }
    var subject: AggregateID { get }
    /// Documents the statement rests on; empty when the ministry states it itself.
    var sources: [Source] { get }
    /// Invented to show the platform.
    var demonstration: Bool { get }
}
