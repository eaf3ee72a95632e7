import SQLite

/// What a person says beside that they come, and in which order people wait for a place.
enum M0031_OwnAnswers {
    static let migration = Migration(
        31, "own answers",
        #"""
        -- Friends they bring, who use a place each.
        ALTER TABLE event_reply ADD COLUMN guests INTEGER NOT NULL DEFAULT 0 CHECK (guests BETWEEN 0 AND 4);
        -- Somebody who helps them to come, who uses none.
        ALTER TABLE event_reply ADD COLUMN has_companion INTEGER NOT NULL DEFAULT 0 CHECK (has_companion IN (0, 1));
        ALTER TABLE event_reply ADD COLUMN lift TEXT CHECK (lift IN ('need', 'offer'));
        -- When they said it here; null for what only a table told.
        ALTER TABLE event_reply ADD COLUMN said_at TEXT
            CHECK (said_at IS strftime('%Y-%m-%dT%H:%M:%SZ', said_at, '+0 days'));
        -- Counts their answers, so that a page that is older than the last one is found out.
        ALTER TABLE event_reply ADD COLUMN version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0);
        -- Their turn among those who wait, the lowest first.
        ALTER TABLE event_reply ADD COLUMN turn INTEGER CHECK (turn > 0);
        """#)
}
