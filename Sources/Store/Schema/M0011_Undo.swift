import SQLite

/// What was done at once and can be taken back whole for some days.
enum M0011_Undo {
    static let migration = Migration(
        11, "undo",
        #"""
        -- `changes` takes the step back; it holds what people were called, so it goes as soon as it may not be used.
        CREATE TABLE undo_step (
            id TEXT PRIMARY KEY NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('import_members', 'import_groups', 'merge_members')),
            made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
            good_until TEXT NOT NULL CHECK (good_until IS strftime('%Y-%m-%dT%H:%M:%SZ', good_until, '+0 days')),
            made_by TEXT NOT NULL,
            schema_version INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'undone', 'expired', 'purged')),
            changes BLOB,
            CHECK ((state = 'open') = (changes IS NOT NULL))
        ) STRICT;
        CREATE INDEX undo_step_state ON undo_step (state, good_until);

        -- Whom the changes speak of; no foreign key, since a step may be what removed the person.
        CREATE TABLE undo_step_member (
            step TEXT NOT NULL REFERENCES undo_step (id),
            member TEXT NOT NULL,
            PRIMARY KEY (step, member)
        ) STRICT;
        CREATE INDEX undo_step_member_member ON undo_step_member (member);
        """#)
}
