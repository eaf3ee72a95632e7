import SQLite

/// What strangers tell: that they would like to start something, or that they are worried about somebody.
enum M0028_Messages {
    static let migration = Migration(
        28, "messages",
        #"""
        CREATE TABLE start_enquiry (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            asked_at TEXT NOT NULL CHECK (asked_at IS strftime('%Y-%m-%dT%H:%M:%SZ', asked_at, '+0 days')),
            asker TEXT NOT NULL CHECK (asker <> ''),
            contact TEXT NOT NULL CHECK (contact <> ''),
            place TEXT NOT NULL CHECK (place <> ''),
            words TEXT CHECK (words <> ''),
            answered_on TEXT CHECK (answered_on IS date(answered_on, '+0 days')),
            answered_by TEXT,
            CHECK ((answered_on IS NULL) = (answered_by IS NULL))
        ) STRICT;

        CREATE TABLE concern (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            told_at TEXT NOT NULL CHECK (told_at IS strftime('%Y-%m-%dT%H:%M:%SZ', told_at, '+0 days')),
            told_to TEXT REFERENCES connector (id),
            whom TEXT CHECK (whom <> ''),
            words TEXT NOT NULL CHECK (words <> ''),
            teller TEXT CHECK (teller <> ''),
            contact TEXT CHECK (contact <> ''),
            state TEXT NOT NULL CHECK (state IN ('raised', 'with_lead', 'acted', 'closed')),
            done TEXT CHECK (done <> '')
        ) STRICT;
        CREATE INDEX concern_told_to ON concern (told_to);
        """#)
}
