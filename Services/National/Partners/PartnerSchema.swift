import Domain
import Postgres

/// How far the partners' topics are read, and what of them waits or could not be read.
enum PartnerSchema {
    /// - Parameter serviceRole: the role the service runs as; the migrations run as the owner.
    static func migrations(serviceRole: String) -> [Migration] {
        [
            Migration(module: "partners", number: 1, name: "tables", sql: tables),
            Migration(module: "partners", number: 2, name: "origin of records", sql: origin),
            Migration(module: "partners", number: 3, name: "grants", sql: grants(serviceRole)),
        ]
    }

    private static func grants(_ role: String) -> Query {
        """
        grant select, insert, update on partner_stream, partner_subject to \(identifier: role);
        grant select, insert, delete on partner_parked to \(identifier: role);
        """
    }

    private static let tables: Query = """
        create table partner_stream (
            country text not null,
            family text not null,
            partition integer not null,
            next_offset bigint not null default 0,
            last_sequence bigint not null default 0,
            last_event uuid,
            anchor bigint,
            gap_up_to bigint,
            applied_at timestamptz,
            primary key (country, family, partition)
        ) with (fillfactor = 50);

        create table partner_subject (
            country text not null,
            subject text not null,
            last_sequence bigint not null,
            primary key (country, subject)
        ) with (fillfactor = 80);

        create table partner_parked (
            country text not null,
            family text not null,
            partition integer not null,
            sequence bigint not null,
            subject text not null,
            code text,
            reason text,
            headers text[] not null,
            data bytea,
            parked_at timestamptz not null default clock_timestamp(),
            primary key (country, family, partition, sequence)
        );
        """

    /// The country that keeps a record, whatever its kind; lists tell own from partners' records by it.
    private static let origin: Query = """
        create function record_origin(state jsonb) returns text language sql immutable parallel safe as $$
            select coalesce(state->>'recordedBy', state->>'publishedBy', state->>'proposedBy', state->'route'->>'receiving',
                state->>'sending')
        $$;
        create index aggregate_by_origin on aggregate (kind, record_origin(state), changed_at desc, id);
        """
}
