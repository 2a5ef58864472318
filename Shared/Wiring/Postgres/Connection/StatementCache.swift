/// The statements that are prepared on one connection, the least recently used making room.
struct StatementCache {
    /// The same text with parameters of other types is another statement to the server.
    struct Key: Hashable {
        let text: String
        let types: [UInt32]
    }

    private var names: [Key: (name: String, lastUse: Int)] = [:]
    private var clock = 0
    private let capacity: Int
    /// Names the server still holds and nobody uses; they are deallocated when no transaction is open, since an aborted
    /// one refuses every statement.
    private(set) var discarded: [String] = []

    init(capacity: Int) { self.capacity = max(capacity, 1) }

    mutating func name(for key: Key) -> String? {
        guard let entry = names[key] else { return nil }
        clock += 1
        names[key] = (entry.name, clock)
        return entry.name
    }

    /// A new name, which no statement of this connection had.
    mutating func nextName() -> String {
        clock += 1
        return "recosa_\(clock)"
    }

    mutating func insert(_ name: String, for key: Key) {
        if names.count >= capacity, let oldest = names.min(by: { $0.value.lastUse < $1.value.lastUse })?.key { remove(oldest) }
        names[key] = (name, clock)
    }

    /// Forgets a statement, such as one that no longer fits the tables.
    mutating func remove(_ key: Key) {
        if let entry = names.removeValue(forKey: key) { discarded.append(entry.name) }
    }

    mutating func takeDiscarded() -> [String] {
        defer { discarded = [] }
        return discarded
    }
}
