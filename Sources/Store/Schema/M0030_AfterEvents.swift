import SQLite

/// Who came to what happens once, and what its host told afterwards.
enum M0030_AfterEvents {
    static let migration = Migration(
        30, "after events",
        #"""
        CREATE TABLE event_attendance (
            event TEXT NOT NULL REFERENCES event (id),
            member TEXT NOT NULL REFERENCES member (id),
            outcome TEXT NOT NULL CHECK (outcome IN ('came', 'sent_apologies', 'did_not_come', 'unknown')),
            PRIMARY KEY (event, member)
        ) STRICT;
        CREATE INDEX event_attendance_member ON event_attendance (member);

        CREATE TABLE host_report (
            event TEXT PRIMARY KEY NOT NULL REFERENCES event (id),
            told_at TEXT NOT NULL CHECK (told_at IS strftime('%Y-%m-%dT%H:%M:%SZ', told_at, '+0 days')),
            -- Counts how often it was told, so that a page that is older than the last time is found out.
            version INTEGER NOT NULL CHECK (version >= 1),
            -- Who came and is not named.
            others INTEGER NOT NULL CHECK (others BETWEEN 0 AND 200),
            again TEXT CHECK (again IN ('yes', 'perhaps', 'no')),
            next_host TEXT REFERENCES member (id),
            words TEXT CHECK (words <> '')
        ) STRICT;
        CREATE INDEX host_report_next_host ON host_report (next_host);
        """#)
}
