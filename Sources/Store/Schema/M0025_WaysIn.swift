import SQLite

/// Letters with a link that somebody asked for, and codes on paper.
enum M0025_WaysIn {
    static let migration = Migration(
        25, "ways in",
        #"""
        -- What an address was typed for: a row also where nobody has it, so that nobody learns whether somebody does.
        CREATE TABLE sign_in_request (
            -- Of the link in the letter.
            hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
            -- Of what the asking browser keeps.
            browser TEXT NOT NULL CHECK (length(browser) = 64),
            -- Keyed digest of the short code that the link shows elsewhere.
            code TEXT NOT NULL CHECK (length(code) = 64),
            member TEXT REFERENCES member (id),
            connector TEXT REFERENCES connector (id),
            expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
            tries INTEGER NOT NULL CHECK (tries >= 0),
            is_spent INTEGER NOT NULL CHECK (is_spent IN (0, 1)),
            -- The letter, until it was taken; then nothing of it stays.
            address TEXT,
            message BLOB,
            next_try TEXT CHECK (next_try IS strftime('%Y-%m-%dT%H:%M:%SZ', next_try, '+0 days')),
            CHECK (member IS NULL OR connector IS NULL),
            CHECK ((address IS NULL) = (message IS NULL) AND (message IS NULL) = (next_try IS NULL)),
            CHECK (message IS NULL OR member IS NOT NULL OR connector IS NOT NULL)
        ) STRICT;
        CREATE INDEX sign_in_request_browser ON sign_in_request (browser);
        CREATE INDEX sign_in_request_member ON sign_in_request (member);
        CREATE INDEX sign_in_request_connector ON sign_in_request (connector);
        CREATE INDEX sign_in_request_expires_at ON sign_in_request (expires_at);
        CREATE INDEX sign_in_request_next_try ON sign_in_request (next_try) WHERE next_try IS NOT NULL;

        -- A code on paper, one a member: keyed digests only.
        CREATE TABLE entry_code (
            code TEXT PRIMARY KEY NOT NULL CHECK (length(code) = 64),
            member TEXT NOT NULL UNIQUE REFERENCES member (id),
            made_by TEXT NOT NULL,
            expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days'))
        ) STRICT;
        CREATE INDEX entry_code_expires_at ON entry_code (expires_at);
        """#)
}
