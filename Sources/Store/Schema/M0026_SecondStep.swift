import SQLite

/// The second step of connectors: a code from an app, beside the link that signed them in.
enum M0026_SecondStep {
    static let migration = Migration(
        26, "second step",
        #"""
        CREATE TABLE second_step (
            connector TEXT PRIMARY KEY NOT NULL REFERENCES connector (id),
            -- The app's secret is reckoned from this under the hub's own key, and kept nowhere.
            nonce TEXT NOT NULL CHECK (nonce <> ''),
            begun_at TEXT NOT NULL CHECK (begun_at IS strftime('%Y-%m-%dT%H:%M:%SZ', begun_at, '+0 days')),
            confirmed_at TEXT CHECK (confirmed_at IS strftime('%Y-%m-%dT%H:%M:%SZ', confirmed_at, '+0 days')),
            -- The thirty seconds whose code was taken last: a code opens once.
            last_step INTEGER NOT NULL CHECK (last_step >= 0)
        ) STRICT;

        -- For who has lost the app: keyed digests, each good once.
        CREATE TABLE recovery_code (
            code TEXT PRIMARY KEY NOT NULL CHECK (length(code) = 64),
            connector TEXT NOT NULL REFERENCES second_step (connector)
        ) STRICT;
        CREATE INDEX recovery_code_connector ON recovery_code (connector);
        """#)
}
