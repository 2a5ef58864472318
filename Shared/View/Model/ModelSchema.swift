package import Postgres

/// The tables of one model of the picture, to be made in a schema of its own, so that a new model can be built beside the
/// running one and take its place (G8).
///
/// Each row is what one country stated, and holds from `accepted_from` up to, not including, `accepted_to`; nothing is ever
/// changed in it but the end. Statements of two countries about one record are two rows: no table depends on the order
/// in which topics arrive, joint records are put together when read.
package enum ModelSchema {
    /// Raised with every change of the tables or of how events become rows; a model of another version is rebuilt.
    package static let version = 3

    /// One statement each; they make the tables in the first schema of the search path.
    package static let statements: [Query] = contentTables + progressTables + mobilityTables + indexes

    private static let validity: Query = """
        country text not null, event uuid not null, demonstration boolean not null,
        accepted_from timestamptz not null, accepted_to timestamptz not null default 'infinity'
        """

    private static let contentTables: [Query] = [
        "create table agreement (id uuid not null, body jsonb not null, \(validity))",
        "create table plan (id uuid not null, lead text not null, body jsonb not null, \(validity))",
        """
        create table action (id uuid not null, plan uuid, area text, status text, lead text not null, parties text[] not null,
            first_day date, planned_start date, planned_end date, actual_start date, actual_end date, budget numeric, currency text,
            wholes uuid[], parts uuid[], body jsonb not null, \(validity))
        """,
        "create table confirmation (action uuid not null, body jsonb not null, \(validity))",
        "create table milestone (action uuid not null, id text not null, weight integer not null, due date, \(validity))",
        "create table indicator (id uuid not null, action uuid not null, body jsonb not null, \(validity))",
        "create table practice (id uuid not null, area text, words tsvector not null, body jsonb not null, \(validity))",
        "create table withdrawal (practice uuid not null, body jsonb not null, \(validity))",
        """
        create table transfer_step (id uuid not null, practice uuid not null, origin text not null, receiving text not null,
            phase text not null, happened_on date, body jsonb not null, \(validity))
        """,
    ]

    /// A report with the milestones it says are reached, each with its day, and the indicators it has values of: one row, since of
    /// nothing there are more.
    private static let progressTables: [Query] = [
        """
        create table report (id uuid not null, action uuid not null, period text not null, due date not null,
            approved_on timestamptz not null, spent numeric, currency text, reached text[], reached_on date[], measured uuid[],
            corrects uuid, \(validity))
        """
    ]

    private static let mobilityTables: [Query] = [
        """
        create table pilot (id uuid not null, sending text not null, host text not null, category text not null,
            seats integer not null, body jsonb not null, \(validity))
        """,
        "create table pilot_step (id uuid not null, phase text not null, happened_on date, body jsonb not null, \(validity))",
        """
        create table participation_step (id uuid not null, pilot uuid not null, sending text not null, host text not null,
            step text not null, happened_on date not null, sex text, age_band text, \(validity))
        """,
    ]

    /// Not unique: a row is closed and its successor inserted by the same statement, in no particular order. That there is
    /// one row at a time follows from exactly `last + 1` taking effect.
    private static let indexes: [Query] = [
        "create index on agreement (id, accepted_to)", "create index on plan (id, accepted_to)",
        "create index on action (id, accepted_to)", "create index on action (plan, accepted_to)",
        "create index on confirmation (action)", "create index on milestone (action, accepted_to)",
        "create index on indicator (id, accepted_to)", "create index on indicator (action, accepted_to)",
        "create index on practice (id, accepted_to)", "create index on practice using gin (words)",
        "create index on withdrawal (practice)", "create index on transfer_step (id)", "create index on transfer_step (practice)",
        "create index on report (action, accepted_to)", "create index on report (id)",
        "create index on pilot (id, accepted_to)", "create index on pilot_step (id)",
        "create index on participation_step (id)", "create index on participation_step (pilot)",
    ]

    /// Every table, for hashing and for tests.
    package static let tables = [
        "agreement", "plan", "action", "confirmation", "milestone", "indicator", "practice", "withdrawal", "transfer_step", "report",
        "pilot", "pilot_step", "participation_step",
    ]
}
