import SQLite

/// What people share between the gatherings, and how life is.
enum M0006_Sharing {
    static let migration = Migration(
        6, "sharing",
        #"""
        CREATE TABLE post (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            published_at TEXT NOT NULL CHECK (published_at IS strftime('%Y-%m-%dT%H:%M', published_at, '+0 days')),
            author_member TEXT REFERENCES member (id),
            author_connector TEXT REFERENCES connector (id),
            title TEXT NOT NULL CHECK (title <> ''),
            body TEXT NOT NULL,
            CHECK ((author_member IS NULL) <> (author_connector IS NULL))
        ) STRICT;
        CREATE INDEX post_author_member ON post (author_member);
        CREATE INDEX post_author_connector ON post (author_connector);

        CREATE TABLE one_page_profile (
            member TEXT PRIMARY KEY NOT NULL REFERENCES member (id),
            like_and_admire TEXT NOT NULL,
            important_to_me TEXT NOT NULL,
            how_best_to_support_me TEXT NOT NULL,
            good_day TEXT,
            bad_day TEXT
        ) STRICT;

        CREATE TABLE wellbeing_checkin (
            member TEXT NOT NULL REFERENCES member (id),
            point TEXT NOT NULL,
            on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
            satisfied INTEGER CHECK (satisfied BETWEEN 0 AND 10),
            worthwhile INTEGER CHECK (worthwhile BETWEEN 0 AND 10),
            happy INTEGER CHECK (happy BETWEEN 0 AND 10),
            anxious INTEGER CHECK (anxious BETWEEN 0 AND 10),
            companionship INTEGER CHECK (companionship BETWEEN 1 AND 3),
            left_out INTEGER CHECK (left_out BETWEEN 1 AND 3),
            isolated INTEGER CHECK (isolated BETWEEN 1 AND 3),
            lonely INTEGER CHECK (lonely BETWEEN 1 AND 5),
            PRIMARY KEY (member, point)
        ) STRICT;

        CREATE TABLE practice_meeting (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            start_local TEXT NOT NULL CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
            end_local TEXT NOT NULL CHECK (end_local IS strftime('%Y-%m-%dT%H:%M', end_local, '+0 days')),
            mode TEXT NOT NULL CHECK (mode IN ('in_person', 'online', 'hybrid')),
            topic TEXT NOT NULL,
            CHECK (start_local < end_local)
        ) STRICT;
        """#)
}
