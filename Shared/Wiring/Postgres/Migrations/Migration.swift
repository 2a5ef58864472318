/// One numbered step of a module's tables. Once applied anywhere it is never changed: the next change is the next number.
package struct Migration: Sendable, Equatable {
    /// Whose tables: modules number their migrations each from 1.
    package let module: String
    package let number: Int
    /// What it does, in a few words.
    package let name: String
    /// Statements without parameters, separated by semicolons; one transaction with the record of having been applied.
    package let sql: Query

    package init(module: String, number: Int, name: String, sql: Query) {
        self.module = module
        self.number = number
        self.name = name
        self.sql = sql
    }

    var place: String { "migration \(module) \(number), \(name)" }
}
