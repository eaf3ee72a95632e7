import SQLite

/// The community, its neighbourhoods and the words for what people like to do.
enum M0001_Community {
    static let migration = Migration(
        1, "community",
        #"""
        CREATE TABLE community (
            id TEXT PRIMARY KEY NOT NULL,
            slug TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (name <> ''),
            zone TEXT NOT NULL,
            base_url TEXT NOT NULL CHECK (base_url NOT LIKE '%/'),
            phone TEXT NOT NULL,
            email TEXT NOT NULL
        ) STRICT;
        -- A data folder holds one community.
        CREATE UNIQUE INDEX community_alone ON community ((true));

        CREATE TABLE bank_holiday (
            on_date TEXT PRIMARY KEY NOT NULL CHECK (on_date IS date(on_date, '+0 days'))
        ) STRICT;

        -- One row: what the data folder is, and how often something public has changed.
        CREATE TABLE meta (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
            clock_start TEXT CHECK (clock_start IS strftime('%Y-%m-%dT%H:%M:%SZ', clock_start, '+0 days')),
            started_at TEXT CHECK (started_at IS strftime('%Y-%m-%dT%H:%M:%SZ', started_at, '+0 days')),
            publication_version INTEGER NOT NULL DEFAULT 0 CHECK (publication_version >= 0),
            signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
            CHECK (is_demo = (clock_start IS NOT NULL) AND is_demo = (started_at IS NOT NULL))
        ) STRICT;

        CREATE TABLE area (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            slug TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (name <> ''),
            east INTEGER NOT NULL,
            north INTEGER NOT NULL,
            postcode_district TEXT NOT NULL,
            latitude REAL CHECK (latitude BETWEEN -90 AND 90),
            longitude REAL CHECK (longitude BETWEEN -180 AND 180)
        ) STRICT;

        CREATE TABLE interest (
            id TEXT PRIMARY KEY NOT NULL,
            slug TEXT NOT NULL UNIQUE,
            label TEXT NOT NULL CHECK (label <> ''),
            category TEXT NOT NULL,
            open_active TEXT,
            is_special_category INTEGER NOT NULL CHECK (is_special_category IN (0, 1))
        ) STRICT;

        CREATE TABLE interest_synonym (
            interest TEXT NOT NULL REFERENCES interest (id),
            place INTEGER NOT NULL,
            words TEXT NOT NULL CHECK (words <> ''),
            PRIMARY KEY (interest, place)
        ) STRICT;
        """#)
}
