package import Postgres

/// The national records, their history, the answers given and the log of who read personal data.
///
/// A record is at a version only if the history has an entry of that version: the foreign key makes it impossible to change one
/// without saying who did what. The service's role may neither change nor delete history.
package enum JournalMigrations {
    /// - Parameter serviceRole: the role the service runs as; the migrations run as the owner.
    package static func all(serviceRole: String) -> [Migration] {
        [
            Migration(module: "journal", number: 1, name: "tables", sql: tables),
            Migration(module: "journal", number: 2, name: "grants", sql: grants(serviceRole)),
            Migration(module: "journal", number: 3, name: "partners", sql: partners(serviceRole)),
            Migration(module: "journal", number: 4, name: "guard", sql: guardHistory),
        ]
    }

    private static func grants(_ role: String) -> Query {
        """
        grant select, insert on journal_entry, personal_data_reading to \(identifier: role);
        grant select, insert, update on aggregate to \(identifier: role);
        grant select, insert, delete on given_answer to \(identifier: role);
        """
    }

    private static let tables: Query = """
        create table journal_entry (
            kind text not null,
            id uuid not null,
            version bigint not null check (version > 0),
            command text not null,
            actor text not null,
            role text not null,
            decided_at timestamptz not null,
            recorded_at timestamptz not null default clock_timestamp(),
            request text,
            before jsonb,
            after jsonb not null,
            event_ids uuid[] not null,
            primary key (kind, id, version)
        );

        create index journal_entry_by_time on journal_entry (recorded_at, kind, id);
        create index journal_entry_by_actor on journal_entry (actor, recorded_at);

        create table aggregate (
            kind text not null,
            id uuid not null,
            version bigint not null,
            state jsonb not null,
            status text,
            parent text,
            area text,
            title text,
            due date,
            demonstration boolean not null,
            created_at timestamptz not null,
            changed_at timestamptz not null,
            changed_by text not null,
            primary key (kind, id),
            foreign key (kind, id, version) references journal_entry (kind, id, version)
        ) with (fillfactor = 80);

        create index aggregate_by_change on aggregate (kind, changed_at desc, id);
        create index aggregate_by_status on aggregate (kind, status, changed_at desc, id);
        create index aggregate_by_parent on aggregate (parent, kind, id);
        create index aggregate_by_title on aggregate (kind, left(title, 200), id);
        create index aggregate_by_due on aggregate (kind, due, id) where due is not null;

        create table given_answer (
            principal text not null,
            key text not null,
            digest bytea not null,
            given_at timestamptz not null default clock_timestamp(),
            status integer not null,
            header_names text[] not null,
            header_values text[] not null,
            body bytea not null,
            primary key (principal, key)
        );

        create index given_answer_by_time on given_answer (given_at);

        create table personal_data_reading (
            position bigint generated always as identity primary key,
            read_at timestamptz not null default clock_timestamp(),
            reader text not null,
            role text not null,
            subject text not null,
            fields text[] not null,
            request text
        );

        create index personal_data_reading_by_subject on personal_data_reading (subject, read_at);
        """

    /// Statements of partners that wait for another to come first.
    private static func partners(_ role: String) -> Query {
        """
        create table partner_statement (
            event_id uuid primary key,
            kind text not null,
            id uuid not null,
            source text not null,
            subject_sequence bigint not null,
            occurred_at timestamptz not null,
            arrived_at timestamptz not null default clock_timestamp(),
            type text not null,
            data bytea not null
        );

        create index partner_statement_by_record on partner_statement (kind, id);

        grant select, insert, delete on partner_statement to \(identifier: role);
        """
    }

    /// The service's role may update a record, but only to what the next entry of its history says; the foreign key alone would let
    /// the state change under an unchanged version.
    private static let guardHistory: Query = """
        create function aggregate_follows_history() returns trigger language plpgsql as $$
        begin
            if tg_op = 'UPDATE' and (new.kind, new.id, new.version) is distinct from (old.kind, old.id, old.version + 1) then
                raise exception 'record %:% at version % cannot become %:% at version %', old.kind, old.id, old.version,
                    new.kind, new.id, new.version using errcode = 'integrity_constraint_violation';
            end if;
            perform from journal_entry e where e.kind = new.kind and e.id = new.id and e.version = new.version and e.after = new.state
                and (tg_op = 'INSERT' and e.version = 1 and e.before is null or tg_op = 'UPDATE' and e.before = old.state);
            if not found then
                raise exception 'the history of %:% does not say what its version % is', new.kind, new.id, new.version
                    using errcode = 'integrity_constraint_violation';
            end if;
            return null;
        end $$;

        create trigger aggregate_follows_history after insert or update on aggregate
            for each row execute function aggregate_follows_history();
        """
}
