extension PostgresPool {
    /// Takes from a role what would let it change or remove rows of tables that only grow, such as an audit trail. Called on
    /// the owner's pool, after the migrations.
    package func makeAppendOnly(_ tables: [String], for role: String) async throws(PostgresError) {
        for table in tables {
            try await execute("revoke update, delete, truncate on \(identifier: table) from \(identifier: role)")
        }
    }
}
