package import Postgres

/// What the region accepted, and how far: the truth every model is built from.
package enum ArchiveSchema {
    package static let module = "view"

    /// - Parameter serviceRole: the role the service runs as; the migrations run as the owner. The service may add to the
    ///   archive but not change it, and makes the schemas of its models itself.
    package static func migrations(serviceRole: String) -> [Migration] {
        [
            Migration(module: module, number: 1, name: "partial dates", sql: dates),
            Migration(module: module, number: 2, name: "acceptance clock and models", sql: clock),
            Migration(module: module, number: 3, name: "archive", sql: archive),
            Migration(module: module, number: 4, name: "positions", sql: positions),
            Migration(module: module, number: 5, name: "parked and rejected", sql: parked),
            Migration(module: module, number: 6, name: "sittings, figures, heads", sql: sittings),
            Migration(module: module, number: 7, name: "grants", sql: grants(serviceRole)),
            Migration(module: module, number: 8, name: "room for positions", sql: room),
            Migration(
                module: module, number: 9, name: "sight of what missed its month",
                sql: "grant select on archive_rest to \(identifier: serviceRole)"),
        ]
    }

    private static func grants(_ role: String) -> Query {
        """
        grant select, insert on archive, acceptance, rejected_record, sitting to \(identifier: role);
        grant select, insert, update on acceptance_clock, stream_position, subject_position, figure_told, feed_head
            to \(identifier: role);
        grant select, insert, update, delete on model, parked_event to \(identifier: role);
        do $$ begin execute format('grant create on database %I to %I', current_database(), \(literal: role)); end $$;
        """
    }

    private static let dates: Query = """
        create function earliest(partial text) returns date language sql immutable parallel safe as $$
            select case length(partial) when 4 then partial || '-01-01' when 7 then partial || '-01' else partial end::date
        $$;
        create function latest(partial text) returns date language sql immutable parallel safe as $$
            select case length(partial)
                when 4 then (partial || '-12-31')::date
                when 7 then ((partial || '-01')::date + interval '1 month' - interval '1 day')::date
                else partial::date end
        $$;
        """

    /// The clock is one row. It is locked by whoever accepts events until the commit, so acceptance times are unique, rise in
    /// the order of the commits, and nothing is ever accepted at or before a time that has been read (G9).
    private static let clock: Query = """
        create table acceptance_clock (one boolean primary key default true check (one), last timestamptz not null,
            events bigint not null);
        insert into acceptance_clock (last, events) values ('1970-01-01 00:00Z', 0);
        create table acceptance (accepted_at timestamptz primary key, events bigint not null, demonstration boolean not null);
        create table model (name text primary key, version integer not null, built_up_to timestamptz not null,
            state text not null check (state in ('building', 'live', 'kept')), made_at timestamptz not null default now());
        create unique index one_live_model on model (state) where state = 'live';
        """

    /// Append only. `accepted_at` is the time the event took effect: for one that was parked, the time it was redriven.
    private static let archive: Query = """
        create table archive (accepted_at timestamptz not null, ordinal integer not null, id uuid not null, type text not null,
            country text not null, family text not null, partition integer not null, record_offset bigint not null,
            sequence bigint not null, subject text not null, subject_sequence bigint not null, happened_at timestamptz not null,
            recorded_at timestamptz not null, demonstration boolean not null, data text not null) partition by range (accepted_at);
        create table archive_rest partition of archive default;
        create index on archive (accepted_at, ordinal);
        create index on archive (subject, accepted_at);
        create index on archive (country, family, partition, sequence);
        """

    private static let positions: Query = """
        create table stream_position (country text, family text, partition integer, next_offset bigint not null,
            last_sequence bigint not null, last_event uuid, anchor bigint, gap_up_to bigint, gap_since timestamptz,
            parking_epoch bigint not null default 0, replaced_since timestamptz, last_happened_at timestamptz,
            last_accepted_at timestamptz, primary key (country, family, partition));
        create table subject_position (country text, subject text, last_sequence bigint not null, primary key (country, subject));
        """

    /// A position is changed with nearly every event of its record: with room in its page the change touches no index.
    private static let room: Query = "alter table subject_position set (fillfactor = 60)"

    private static let parked: Query = """
        create table parked_event (country text, family text, partition integer, sequence bigint, subject text not null,
            id uuid, record_offset bigint not null, headers jsonb not null, data bytea, code text, reason text,
            parked_at timestamptz not null, primary key (country, family, partition, sequence));
        create index on parked_event (country, subject);
        create table rejected_record (id bigint generated always as identity primary key, topic text not null,
            partition integer not null, record_offset bigint not null, code text not null, reason text not null,
            headers jsonb not null, data bytea, rejected_at timestamptz not null, unique (topic, partition, record_offset, code));
        """

    private static let sittings: Query = """
        create table sitting (id text primary key, name jsonb not null, as_of timestamptz not null, saved_by text not null,
            saved_at timestamptz not null);
        create table figure_told (id text primary key, figure jsonb not null);
        create table feed_head (country text, family text, partition integer, head_offset bigint not null,
            seen_at timestamptz not null, primary key (country, family, partition));
        """
}
