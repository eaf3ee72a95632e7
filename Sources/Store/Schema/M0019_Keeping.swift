import SQLite

/// How long people's data has been kept, and whether something deleted has still to be wiped from the files.
enum M0019_Keeping {
    static let migration = Migration(
        19, "keeping",
        #"""
        -- Since when somebody who does not belong has been so, as the daily look first saw it.
        CREATE TABLE standing_since (
            member TEXT PRIMARY KEY NOT NULL REFERENCES member (id),
            status TEXT NOT NULL CHECK (status IN ('enquiry', 'closed', 'left', 'died')),
            since TEXT NOT NULL CHECK (since IS date(since, '+0 days'))
        ) STRICT;

        -- One row from an erasure on until the files are rewritten without what was deleted.
        CREATE TABLE cleanup_due (
            id INTEGER PRIMARY KEY CHECK (id = 1)
        ) STRICT;
        """#)
}
