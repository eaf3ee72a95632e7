import SQLite

/// By what token a program of a member's own reads in their name.
enum M0033_AccessTokens {
    static let migration = Migration(
        33, "access tokens",
        #"""
        CREATE TABLE access_token (
            -- Of the token.
            hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
            member TEXT NOT NULL REFERENCES member (id),
            created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at, '+0 days'))
        ) STRICT;
        CREATE INDEX access_token_member ON access_token (member);
        """#)
}
