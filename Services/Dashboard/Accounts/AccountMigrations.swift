package import Postgres

/// The tables of sign-in, in the aggregator's database.
package enum AccountMigrations {
    package static let all = [
        Migration(
            module: "dashboard", number: 1, name: "accounts and sessions",
            sql: """
                CREATE TABLE dashboard_account (
                    name text PRIMARY KEY,
                    role text NOT NULL,
                    rounds integer NOT NULL,
                    block_size integer NOT NULL,
                    parallelism integer NOT NULL,
                    salt bytea NOT NULL,
                    password_key bytea NOT NULL,
                    created_at timestamptz NOT NULL
                );
                CREATE TABLE dashboard_session (
                    digest bytea PRIMARY KEY,
                    account text NOT NULL REFERENCES dashboard_account (name) ON DELETE CASCADE,
                    opened_at timestamptz NOT NULL,
                    ends_at timestamptz NOT NULL
                );
                CREATE INDEX dashboard_session_account ON dashboard_session (account);
                CREATE INDEX dashboard_session_ends_at ON dashboard_session (ends_at);
                CREATE TABLE dashboard_sign_in_attempt (
                    name text PRIMARY KEY,
                    failures integer NOT NULL,
                    last_failure timestamptz NOT NULL,
                    locked_until timestamptz
                );
                CREATE INDEX dashboard_sign_in_attempt_last_failure ON dashboard_sign_in_attempt (last_failure);
                """)
    ]
}
