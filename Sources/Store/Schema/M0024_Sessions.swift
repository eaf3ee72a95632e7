import SQLite

/// Where people are signed in, told so that they can end it themselves; and connectors who have left.
///
/// `session` is made anew and empty: whoever was signed in opens a new link once.
enum M0024_Sessions {
    static let migration = Migration(
        24, "sessions",
        #"""
        DROP TABLE session;
        CREATE TABLE session (
            hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
            -- How a page names it; it opens nothing.
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            member TEXT REFERENCES member (id),
            supporter TEXT REFERENCES supporter (id),
            connector TEXT REFERENCES connector (id),
            way TEXT NOT NULL CHECK (way IN ('command', 'letter', 'printed')),
            -- `firefox windows`: two words of short lists, never what the browser said of itself.
            device TEXT NOT NULL,
            begun_at TEXT NOT NULL CHECK (begun_at IS strftime('%Y-%m-%dT%H:%M:%SZ', begun_at, '+0 days')),
            seen_at TEXT NOT NULL CHECK (seen_at IS strftime('%Y-%m-%dT%H:%M:%SZ', seen_at, '+0 days')),
            -- It ends when nothing was asked for so long, and at the latest then.
            rests_at TEXT NOT NULL CHECK (rests_at IS strftime('%Y-%m-%dT%H:%M:%SZ', rests_at, '+0 days')),
            expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
            -- When the second step was taken in it last.
            proved_at TEXT CHECK (proved_at IS strftime('%Y-%m-%dT%H:%M:%SZ', proved_at, '+0 days')),
            CHECK ((member IS NOT NULL) + (supporter IS NOT NULL) + (connector IS NOT NULL) = 1),
            CHECK (rests_at <= expires_at)
        ) STRICT;
        CREATE INDEX session_member ON session (member);
        CREATE INDEX session_supporter ON session (supporter);
        CREATE INDEX session_connector ON session (connector);

        ALTER TABLE connector ADD COLUMN left_on TEXT CHECK (left_on IS date(left_on, '+0 days'));
        """#)
}
