import SQLite

/// What goes out to people, and the calendars of their own.
enum M0009_Letters {
    static let migration = Migration(
        9, "letters",
        #"""
        -- One letter to one person; the key keeps a second run from writing it twice.
        CREATE TABLE outbox (
            id TEXT PRIMARY KEY NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('01', '06', '10')),
            about TEXT NOT NULL,
            recipient TEXT NOT NULL REFERENCES member (id),
            channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'phone', 'post', 'in_person', 'via_supporter')),
            address TEXT,
            subject TEXT NOT NULL,
            message BLOB,
            message_id TEXT UNIQUE,
            state TEXT NOT NULL CHECK (state IN (
                'queued', 'sending', 'accepted', 'deferred', 'failed', 'unsure', 'expired', 'suppressed',
                'handed_to_person', 'to_do', 'done', 'no_answer')),
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            next_try TEXT CHECK (next_try IS strftime('%Y-%m-%dT%H:%M:%SZ', next_try, '+0 days')),
            last_reply TEXT,
            created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at, '+0 days')),
            UNIQUE (kind, about, recipient),
            CHECK ((message IS NULL) = (message_id IS NULL))
        ) STRICT;
        CREATE INDEX outbox_recipient ON outbox (recipient);
        CREATE INDEX outbox_state ON outbox (state, channel, created_at);

        CREATE TABLE feed_token (
            hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
            member TEXT NOT NULL REFERENCES member (id),
            created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at, '+0 days')),
            last_used TEXT CHECK (last_used IS strftime('%Y-%m-%dT%H:%M:%SZ', last_used, '+0 days')),
            revoked_at TEXT CHECK (revoked_at IS strftime('%Y-%m-%dT%H:%M:%SZ', revoked_at, '+0 days'))
        ) STRICT;
        CREATE INDEX feed_token_member ON feed_token (member);
        """#)
}
