import View

/// What a rebuild found.
struct RebuildAnswer: Encodable, Sendable {
    let model: String
    let events: Int64
    let agrees: Bool
    let switched: Bool
    /// Hash by table, of the model that was live and of the new one.
    let live: [String: String]
    let rebuilt: [String: String]

    init(_ rebuild: Models.Rebuild) {
        model = rebuild.name
        events = rebuild.events
        agrees = rebuild.agrees
        switched = rebuild.switched
        live = rebuild.live
        rebuilt = rebuild.rebuilt
    }
}
