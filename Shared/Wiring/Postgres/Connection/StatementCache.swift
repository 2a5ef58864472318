/// The statements that are prepared on one connection, the least recently used making room.
struct StatementCache {
    /// The same text with parameters of other types is another statement to the server.
    struct Key: Hashable {
        let text: String
        let types: [UInt32]

        init(_ query: Query) {
            text = query.text
            types = query.parameters.types
        }
    }

    private var statements: [Key: PreparedStatement] = [:]
    /// The one that was asked for last. Most statements of a pipeline or a loop are the one before: comparing is much cheaper than
    /// hashing a long text.
    private var last: (key: Key, statement: PreparedStatement)?
    private var clock = 0
    private let capacity: Int
    /// What the server still holds and nobody uses; it is deallocated when no transaction is open, since an aborted one
    /// refuses every statement.
    private var discarded: [PreparedStatement] = []

    init(capacity: Int) { self.capacity = max(capacity, 1) }

    mutating func statement(for query: Query) -> PreparedStatement? {
        if let last, last.key.text == query.text, last.key.types == query.parameters.types { return last.statement }
        let key = Key(query)
        guard let statement = statements[key] else { return nil }
        clock += 1
        statement.lastUse = clock
        last = (key, statement)
        return statement
    }

    /// With a new name, which no statement of this connection had.
    mutating func newStatement() -> PreparedStatement {
        clock += 1
        let statement = PreparedStatement(number: clock)
        statement.lastUse = clock
        return statement
    }

    mutating func insert(_ statement: PreparedStatement, for key: Key) {
        if statements.count >= capacity, let oldest = statements.min(by: { $0.value.lastUse < $1.value.lastUse })?.key {
            remove(oldest)
        }
        statements[key] = statement
    }

    /// Forgets a statement, such as one that no longer fits the tables.
    mutating func remove(_ key: Key) {
        if last?.key == key { last = nil }
        if let statement = statements.removeValue(forKey: key) { discarded.append(statement) }
    }

    mutating func takeDiscarded() -> [PreparedStatement] {
        defer { discarded = [] }
        return discarded
    }
}
