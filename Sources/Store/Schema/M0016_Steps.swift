import SQLite

/// Pausing, leaving and dying can be taken back too; and what a record was called that is now part of another.
enum M0016_Steps {
    static let migration = Migration(
        16, "steps", rebuildsTables: true,
        #"""
        CREATE TABLE undo_step_new (
            id TEXT PRIMARY KEY NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('import_members', 'import_groups', 'merge_members', 'move_member')),
            made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
            good_until TEXT NOT NULL CHECK (good_until IS strftime('%Y-%m-%dT%H:%M:%SZ', good_until, '+0 days')),
            made_by TEXT NOT NULL,
            schema_version INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'undone', 'expired', 'purged')),
            changes BLOB,
            CHECK ((state = 'open') = (changes IS NOT NULL))
        ) STRICT;
        INSERT INTO undo_step_new SELECT id, kind, made_at, good_until, made_by, schema_version, state, changes
        FROM undo_step;
        DROP TABLE undo_step;
        ALTER TABLE undo_step_new RENAME TO undo_step;
        CREATE INDEX undo_step_state ON undo_step (state, good_until);

        ALTER TABLE member ADD COLUMN paused_until TEXT CHECK (paused_until IS date(paused_until, '+0 days'));

        -- A reference stands for one person for ever, also when its record is now part of another.
        CREATE TABLE merged_member (
            reference TEXT PRIMARY KEY NOT NULL,
            member TEXT NOT NULL REFERENCES member (id)
        ) STRICT;
        CREATE INDEX merged_member_member ON merged_member (member);
        """#)
}
