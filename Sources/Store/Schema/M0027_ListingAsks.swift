import SQLite

/// What venues and groups are asked by a link of their own.
enum M0027_ListingAsks {
    static let migration = Migration(
        27, "listing asks",
        #"""
        CREATE TABLE listing_ask (
            -- Of the link.
            hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
            venue TEXT REFERENCES venue (id),
            meeting_group TEXT REFERENCES meeting_group (id),
            booking TEXT REFERENCES booking (id),
            made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
            made_by TEXT NOT NULL,
            expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
            is_yes INTEGER CHECK (is_yes IN (0, 1)),
            answered_at TEXT CHECK (answered_at IS strftime('%Y-%m-%dT%H:%M:%SZ', answered_at, '+0 days')),
            words TEXT CHECK (words <> ''),
            CHECK ((venue IS NOT NULL) + (meeting_group IS NOT NULL) + (booking IS NOT NULL) = 1),
            CHECK ((is_yes IS NULL) = (answered_at IS NULL)),
            CHECK (words IS NULL OR is_yes IS NOT NULL)
        ) STRICT;
        CREATE INDEX listing_ask_venue ON listing_ask (venue);
        CREATE INDEX listing_ask_group ON listing_ask (meeting_group);
        CREATE INDEX listing_ask_booking ON listing_ask (booking);
        """#)
}
