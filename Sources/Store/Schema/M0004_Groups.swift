import SQLite

/// The groups and when they meet.
enum M0004_Groups {
    static let migration = Migration(
        4, "groups",
        #"""
        CREATE TABLE meeting_group (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            slug TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (name <> ''),
            run_by TEXT NOT NULL CHECK (run_by IN ('circles', 'partner', 'venue', 'freelancer', 'independent')),
            run_by_partner TEXT REFERENCES partner (id),
            run_by_venue TEXT REFERENCES venue (id),
            run_by_freelancer TEXT REFERENCES freelancer (id),
            venue TEXT REFERENCES venue (id),
            season_from TEXT CHECK (season_from GLOB '[0-1][0-9]-[0-3][0-9]'),
            season_to TEXT CHECK (season_to GLOB '[0-1][0-9]-[0-3][0-9]'),
            cost_pence INTEGER NOT NULL CHECK (cost_pence >= 0),
            cost_note TEXT,
            capacity INTEGER CHECK (capacity >= 0),
            joining TEXT NOT NULL CHECK (joining IN (
                'just_turn_up', 'call_first', 'say_you_are_coming', 'members_only', 'waiting_list')),
            mode TEXT NOT NULL CHECK (mode IN ('in_person', 'online', 'hybrid')),
            access_note TEXT,
            contact_name TEXT,
            contact_phone TEXT,
            contact_email TEXT,
            who_for TEXT,
            status TEXT NOT NULL CHECK (status IN ('draft', 'active', 'paused', 'seasonal', 'closed')),
            verified_on TEXT CHECK (verified_on IS date(verified_on, '+0 days')),
            is_in_programme INTEGER NOT NULL CHECK (is_in_programme IN (0, 1)),
            CHECK ((run_by = 'partner') = (run_by_partner IS NOT NULL)),
            CHECK ((run_by = 'venue') = (run_by_venue IS NOT NULL)),
            CHECK ((run_by = 'freelancer') = (run_by_freelancer IS NOT NULL)),
            CHECK ((season_from IS NULL) = (season_to IS NULL))
        ) STRICT;
        CREATE INDEX meeting_group_venue ON meeting_group (venue);
        CREATE INDEX meeting_group_run_by_partner ON meeting_group (run_by_partner);
        CREATE INDEX meeting_group_run_by_venue ON meeting_group (run_by_venue);
        CREATE INDEX meeting_group_run_by_freelancer ON meeting_group (run_by_freelancer);

        CREATE TABLE group_interest (
            meeting_group TEXT NOT NULL REFERENCES meeting_group (id),
            place INTEGER NOT NULL,
            interest TEXT NOT NULL REFERENCES interest (id),
            PRIMARY KEY (meeting_group, place),
            UNIQUE (meeting_group, interest)
        ) STRICT;
        CREATE INDEX group_interest_interest ON group_interest (interest);

        CREATE TABLE series (
            meeting_group TEXT PRIMARY KEY NOT NULL REFERENCES meeting_group (id),
            uid TEXT NOT NULL UNIQUE,
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            modified_at TEXT NOT NULL CHECK (modified_at IS strftime('%Y-%m-%dT%H:%M:%SZ', modified_at, '+0 days')),
            first_start TEXT NOT NULL CHECK (first_start IS strftime('%Y-%m-%dT%H:%M', first_start, '+0 days')),
            first_end TEXT NOT NULL CHECK (first_end IS strftime('%Y-%m-%dT%H:%M', first_end, '+0 days')),
            rule TEXT NOT NULL,
            CHECK (first_start < first_end)
        ) STRICT;
        -- Calendars know a series by its UID and its newest form by SEQUENCE.
        CREATE TRIGGER series_identity BEFORE UPDATE ON series
            WHEN NEW.uid <> OLD.uid OR NEW.sequence < OLD.sequence
            BEGIN SELECT RAISE(ABORT, 'a uid never changes and a sequence never falls'); END;

        CREATE TABLE series_exception (
            meeting_group TEXT NOT NULL REFERENCES series (meeting_group),
            original_date TEXT NOT NULL CHECK (original_date IS date(original_date, '+0 days')),
            change TEXT NOT NULL CHECK (change IN ('cancelled', 'moved')),
            start_local TEXT CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
            end_local TEXT CHECK (end_local IS strftime('%Y-%m-%dT%H:%M', end_local, '+0 days')),
            venue TEXT REFERENCES venue (id),
            reason TEXT,
            after_publication INTEGER NOT NULL CHECK (after_publication IN (0, 1)),
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            PRIMARY KEY (meeting_group, original_date),
            CHECK ((change = 'moved') = (start_local IS NOT NULL) AND (change = 'moved') = (end_local IS NOT NULL)),
            CHECK (change = 'moved' OR venue IS NULL),
            CHECK (start_local < end_local)
        ) STRICT;
        CREATE INDEX series_exception_venue ON series_exception (venue);
        """#)
}
