package import Postgres

/// The outbox's tables. What an event says is written once and never changed: the service's role may not.
///
/// Number, publication and receipt stand beside the event: the number in a narrow table, so that numbering does not rewrite the
/// event; publication and receipt as ranges of numbers, one row for a whole batch.
package enum OutboxMigrations {
    /// - Parameter serviceRole: the role the service runs as; the migrations run as the owner.
    package static func all(serviceRole: String) -> [Migration] {
        [
            Migration(module: "outbox", number: 1, name: "tables", sql: tables),
            Migration(module: "outbox", number: 2, name: "grants", sql: grants(serviceRole)),
            Migration(module: "outbox", number: 3, name: "events by type", sql: "create index outbox_by_type on outbox (type, position)"),
        ]
    }

    private static func grants(_ role: String) -> Query {
        """
        grant select, insert on outbox, outbox_published, outbox_received to \(identifier: role);
        grant select, insert, update on outbox_stream, outbox_subject, outbox_number, outbox_reading to \(identifier: role);
        grant select, insert, update, delete on outbox_replay to \(identifier: role);
        grant select, update on outbox_lease to \(identifier: role);
        """
    }

    private static let tables: Query = """
        create table outbox_stream (
            id integer generated always as identity primary key,
            topic text not null,
            partition integer not null check (partition >= 0),
            source text not null unique,
            expects_receipts boolean not null,
            last_sequence bigint not null default 0 check (last_sequence >= 0),
            acknowledged bigint not null default 0 check (acknowledged >= 0),
            published bigint not null default 0,
            receipted bigint not null default 0 check (receipted >= 0),
            unique (topic, partition)
        ) with (fillfactor = 50);

        create table outbox_subject (
            subject text primary key,
            last_sequence bigint not null
        ) with (fillfactor = 80);

        create table outbox (
            position bigint generated always as identity primary key,
            event_id uuid not null unique,
            stream integer not null,
            type text not null,
            subject text not null,
            subject_sequence bigint not null,
            key text not null,
            occurred_at timestamptz not null,
            recorded_at timestamptz not null default clock_timestamp(),
            data_schema text not null,
            trace_parent text,
            data bytea not null,
            unique (subject, subject_sequence)
        );

        create table outbox_number (
            position bigint primary key,
            stream integer not null,
            sequence bigint,
            sequenced_at timestamptz,
            unique (stream, sequence)
        ) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

        create index outbox_unsequenced on outbox_number (position) include (stream) where sequence is null;

        create table outbox_published (
            stream integer not null,
            from_sequence bigint not null,
            to_sequence bigint not null,
            published_at timestamptz not null,
            primary key (stream, from_sequence)
        );

        create table outbox_received (
            stream integer not null,
            from_sequence bigint not null,
            to_sequence bigint not null,
            received_at timestamptz not null,
            primary key (stream, from_sequence)
        );

        create table outbox_replay (
            stream integer primary key,
            from_sequence bigint not null check (from_sequence > 0),
            requested_at timestamptz not null default clock_timestamp(),
            reason text not null
        );

        create table outbox_lease (
            id integer primary key check (id = 1),
            holder text not null,
            epoch bigint not null,
            until timestamptz not null
        ) with (fillfactor = 50);

        insert into outbox_lease values (1, '', 0, '-infinity');

        create table outbox_reading (
            topic text not null,
            partition integer not null,
            next_offset bigint not null,
            primary key (topic, partition)
        ) with (fillfactor = 50);
        """
}
