import SQLite

/// What a supporter says for a member, and how supporters sign in.
enum M0036_ActsFor {
    static let migration = Migration(
        36, "acts for",
        #"""
        -- Who said it for the member; nothing where the member said it, or the help has been forgotten since.
        ALTER TABLE event_reply ADD COLUMN supporter TEXT REFERENCES supporter (id) ON DELETE SET NULL;
        CREATE INDEX event_reply_supporter ON event_reply (supporter) WHERE supporter IS NOT NULL;

        -- Links that were asked for last ten minutes: the table is made anew, and whoever waits for one asks again.
        DROP TABLE sign_in_request;
        CREATE TABLE sign_in_request (
            -- Of the link in the letter.
            hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
            -- Of what the asking browser keeps.
            browser TEXT NOT NULL CHECK (length(browser) = 64),
            -- Keyed digest of the short code that the link shows elsewhere.
            code TEXT NOT NULL CHECK (length(code) = 64),
            member TEXT REFERENCES member (id),
            supporter TEXT REFERENCES supporter (id) ON DELETE CASCADE,
            connector TEXT REFERENCES connector (id),
            expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
            tries INTEGER NOT NULL CHECK (tries >= 0),
            is_spent INTEGER NOT NULL CHECK (is_spent IN (0, 1)),
            -- The letter, until it was taken; then nothing of it stays.
            address TEXT,
            message BLOB,
            next_try TEXT CHECK (next_try IS strftime('%Y-%m-%dT%H:%M:%SZ', next_try, '+0 days')),
            CHECK ((member IS NOT NULL) + (supporter IS NOT NULL) + (connector IS NOT NULL) <= 1),
            CHECK ((address IS NULL) = (message IS NULL) AND (message IS NULL) = (next_try IS NULL)),
            CHECK (message IS NULL OR coalesce(member, supporter, connector) IS NOT NULL)
        ) STRICT;
        CREATE INDEX sign_in_request_browser ON sign_in_request (browser);
        CREATE INDEX sign_in_request_member ON sign_in_request (member);
        CREATE INDEX sign_in_request_supporter ON sign_in_request (supporter);
        CREATE INDEX sign_in_request_connector ON sign_in_request (connector);
        CREATE INDEX sign_in_request_expires_at ON sign_in_request (expires_at);
        CREATE INDEX sign_in_request_next_try ON sign_in_request (next_try) WHERE next_try IS NOT NULL;
        """#)
}
