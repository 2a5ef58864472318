import Glibc

/// Where `initdb` and `postgres` are.
enum PostgresPrograms {
    /// Debian's folder for programs of one major version.
    private static let candidates = (15...30).reversed().map { "/usr/lib/postgresql/\($0)/bin" }

    static func folder(_ given: String?) throws(EmbeddedError) -> String {
        let folders = given.map { [$0] } ?? candidates
        for folder in folders where access(folder + "/postgres", X_OK) == 0 && access(folder + "/initdb", X_OK) == 0 {
            return folder
        }
        throw EmbeddedError(
            .missing, subject: given ?? "/usr/lib/postgresql/15/bin",
            "PostgreSQL 15 or later is not installed there; install Debian's package postgresql")
    }
}
