import SQLite

/// The months, and each published version of them as it was told.
enum M0008_Programme {
    static let migration = Migration(
        8, "programme",
        #"""
        CREATE TABLE programme_month (
            month TEXT PRIMARY KEY NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01')),
            state TEXT NOT NULL CHECK (state IN (
                'collecting', 'drafting', 'shared_for_comment', 'published', 'closed')),
            intro TEXT,
            version INTEGER NOT NULL CHECK (version >= 0),
            published_at TEXT CHECK (published_at IS strftime('%Y-%m-%dT%H:%M:%SZ', published_at, '+0 days')),
            first_published_at TEXT
                CHECK (first_published_at IS strftime('%Y-%m-%dT%H:%M:%SZ', first_published_at, '+0 days')),
            CHECK ((version > 0) = (published_at IS NOT NULL) AND (version > 0) = (first_published_at IS NOT NULL)),
            CHECK (state NOT IN ('published', 'closed') OR version > 0)
        ) STRICT;

        -- A published row is kept as it was told; the next version writes new ones.
        CREATE TABLE occurrence (
            id INTEGER PRIMARY KEY,
            month TEXT NOT NULL REFERENCES programme_month (month),
            version INTEGER NOT NULL CHECK (version >= 1),
            meeting_group TEXT REFERENCES meeting_group (id),
            event TEXT REFERENCES event (id),
            proposal TEXT REFERENCES proposal (id),
            reference TEXT NOT NULL,
            title TEXT NOT NULL,
            start_local TEXT NOT NULL CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
            end_local TEXT NOT NULL CHECK (end_local IS strftime('%Y-%m-%dT%H:%M', end_local, '+0 days')),
            start_utc TEXT NOT NULL CHECK (start_utc IS strftime('%Y-%m-%dT%H:%M:%SZ', start_utc, '+0 days')),
            end_utc TEXT NOT NULL CHECK (end_utc IS strftime('%Y-%m-%dT%H:%M:%SZ', end_utc, '+0 days')),
            venue TEXT REFERENCES venue (id),
            location_text TEXT,
            status TEXT NOT NULL CHECK (status IN ('tentative', 'confirmed', 'cancelled')),
            kind TEXT NOT NULL CHECK (kind IN ('as_planned', 'moved', 'one_off')),
            planned_date TEXT CHECK (planned_date IS date(planned_date, '+0 days')),
            audience TEXT NOT NULL CHECK (audience IN ('public', 'members', 'focused', 'named')),
            cost_pence INTEGER NOT NULL CHECK (cost_pence >= 0),
            capacity INTEGER CHECK (capacity >= 0),
            mode TEXT NOT NULL CHECK (mode IN ('in_person', 'online', 'hybrid')),
            CHECK ((meeting_group IS NOT NULL) + (event IS NOT NULL) + (proposal IS NOT NULL) = 1),
            CHECK ((meeting_group IS NULL) = (planned_date IS NULL)),
            CHECK (start_utc < end_utc)
        ) STRICT;
        CREATE UNIQUE INDEX occurrence_of_group ON occurrence (month, version, meeting_group, planned_date)
            WHERE meeting_group IS NOT NULL;
        CREATE UNIQUE INDEX occurrence_of_event ON occurrence (month, version, event) WHERE event IS NOT NULL;
        CREATE UNIQUE INDEX occurrence_of_proposal ON occurrence (month, version, proposal) WHERE proposal IS NOT NULL;
        CREATE INDEX occurrence_order ON occurrence (month, version, start_local);
        CREATE INDEX occurrence_meeting_group ON occurrence (meeting_group);
        CREATE INDEX occurrence_event ON occurrence (event);
        CREATE INDEX occurrence_proposal ON occurrence (proposal);
        CREATE INDEX occurrence_venue ON occurrence (venue);

        CREATE TABLE occurrence_interest (
            occurrence INTEGER NOT NULL REFERENCES occurrence (id),
            place INTEGER NOT NULL,
            interest TEXT NOT NULL REFERENCES interest (id),
            PRIMARY KEY (occurrence, place)
        ) STRICT;
        CREATE INDEX occurrence_interest_interest ON occurrence_interest (interest);
        """#)
}
