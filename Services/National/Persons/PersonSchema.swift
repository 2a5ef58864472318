import Postgres

/// The persons behind participations: sealed, apart from every record that leaves the country, and erasable.
enum PersonSchema {
    /// - Parameter serviceRole: the role the service runs as; the migrations run as the owner.
    static func migrations(serviceRole: String) -> [Migration] {
        [
            Migration(module: "persons", number: 1, name: "tables", sql: tables),
            Migration(module: "persons", number: 2, name: "grants", sql: grants(serviceRole)),
        ]
    }

    private static func grants(_ role: String) -> Query {
        """
        grant select, insert, update, delete on person to \(identifier: role);
        grant select, insert on person_erasure to \(identifier: role);
        """
    }

    private static let tables: Query = """
        create table person (
            participation uuid primary key,
            sealed bytea not null,
            key_name text not null,
            written_by text not null,
            written_at timestamptz not null default clock_timestamp()
        );

        create table person_erasure (
            position bigint generated always as identity primary key,
            participation uuid not null,
            erased_by text not null,
            erased_at timestamptz not null default clock_timestamp(),
            request text
        );
        """
}
