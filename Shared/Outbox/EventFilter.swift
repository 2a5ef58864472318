package import Domain

/// Which events a list shows; what is nil keeps every event.
package struct EventFilter: Sendable, Equatable {
    /// How far an event came.
    package enum Stage: String, CaseIterable, Sendable {
        case recorded, sequenced, published, received
    }

    package var type: EventType?
    package var family: Family?
    package var stage: Stage?

    package init(type: EventType? = nil, family: Family? = nil, stage: Stage? = nil) {
        self.type = type
        self.family = family
        self.stage = stage
    }
}
