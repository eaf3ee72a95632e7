import SQLite

/// Each entry of the audit hangs on the one before it, so that none is changed or taken away unseen.
enum M0014_AuditChain {
    static let migration = Migration(
        14, "audit chain",
        #"""
        -- For whom a supporter acted.
        ALTER TABLE audit ADD COLUMN on_behalf_of TEXT;
        -- SHA-256 of the hash before and the entry itself; only entries older than this column have none.
        ALTER TABLE audit ADD COLUMN hash TEXT CHECK (length(hash) = 64);

        -- The newest entry under the hub's seal: without it, entries taken off the end would not be missed.
        CREATE TABLE audit_head (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            entry INTEGER NOT NULL,
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            seal TEXT NOT NULL CHECK (length(seal) = 64)
        ) STRICT;

        -- Up to which entry the audit may be cut, with the hash that its next entry hangs on, under the hub's seal.
        CREATE TABLE audit_checkpoint (
            entry INTEGER PRIMARY KEY,
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
            seal TEXT NOT NULL CHECK (length(seal) = 64)
        ) STRICT;
        CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint
            BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;
        CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint
            BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;

        DROP TRIGGER audit_no_delete;
        CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
            WHEN OLD.id > (SELECT coalesce(max(entry), 0) FROM audit_checkpoint)
            BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;
        -- Also refuses to put an entry in the place of another, which fires no trigger of deleting.
        CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
            WHEN NEW.hash IS NULL OR NEW.id IS NOT 1 + coalesce(
                (SELECT max(id) FROM audit), (SELECT max(entry) FROM audit_checkpoint), 0)
            BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;
        """#)
}
