import SQLite

/// What members say of a month before it is published.
enum M0032_MonthComments {
    static let migration = Migration(
        32, "month comments",
        #"""
        CREATE TABLE month_comment (
            month TEXT NOT NULL REFERENCES programme_month (month),
            member TEXT NOT NULL REFERENCES member (id),
            -- The reference of a thing in the month; empty for the month as a whole.
            about TEXT NOT NULL,
            would_come INTEGER NOT NULL CHECK (would_come IN (0, 1)),
            words TEXT CHECK (words <> ''),
            said_at TEXT NOT NULL CHECK (said_at IS strftime('%Y-%m-%dT%H:%M:%SZ', said_at, '+0 days')),
            PRIMARY KEY (month, member, about),
            CHECK (would_come = 1 OR words IS NOT NULL)
        ) STRICT;
        CREATE INDEX month_comment_member ON month_comment (member);
        """#)
}
