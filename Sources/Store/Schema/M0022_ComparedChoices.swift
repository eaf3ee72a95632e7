import SQLite

/// The tables that a long list fills, laid out so that a row costs little: a hundred thousand members with their interests
/// and free times took 27 seconds, and take 16.
///
/// Choices are checked by comparing, since SQLite makes a small table of its own for each `IN` of three values or more,
/// anew with every row. What has a key of several columns is kept in the order of that key and nowhere else.
enum M0022_ComparedChoices {
    static let migration = Migration(
        22, "compared choices", rebuildsTables: true,
        #"""
        DROP TRIGGER search_interest_update;

        CREATE TABLE member_new (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            full_name TEXT NOT NULL CHECK (full_name <> ''),
            known_as TEXT NOT NULL CHECK (known_as <> ''),
            pronouns TEXT,
            age_band TEXT CHECK (
                age_band = '18-24' OR age_band = '25-34' OR age_band = '35-44' OR age_band = '45-54' OR
                age_band = '55-64' OR age_band = '65-74' OR age_band = '75-84' OR age_band = '85+'),
            area TEXT REFERENCES area (id),
            address_line TEXT,
            postcode TEXT,
            phone TEXT,
            mobile TEXT,
            email TEXT,
            preferred_channel TEXT NOT NULL CHECK (
                preferred_channel = 'email' OR preferred_channel = 'sms' OR preferred_channel = 'phone' OR
                preferred_channel = 'post' OR preferred_channel = 'in_person' OR
                preferred_channel = 'via_supporter'),
            second_channel TEXT CHECK (
                second_channel = 'email' OR second_channel = 'sms' OR second_channel = 'phone' OR
                second_channel = 'post' OR second_channel = 'in_person' OR second_channel = 'via_supporter'),
            format TEXT NOT NULL CHECK (
                format = 'standard' OR format = 'large_print' OR format = 'easy_read' OR
                format = 'plain_text' OR format = 'audio_call'),
            other_language TEXT,
            home_setting TEXT NOT NULL CHECK (
                home_setting = 'own_home' OR home_setting = 'with_family' OR home_setting = 'extra_care' OR
                home_setting = 'supported_living' OR home_setting = 'care_home' OR home_setting = 'other'),
            uses_home_care INTEGER CHECK (uses_home_care IN (0, 1)),
            travel_mode TEXT CHECK (
                travel_mode = 'walk' OR travel_mode = 'wheelchair' OR travel_mode = 'bus' OR
                travel_mode = 'car' OR travel_mode = 'bike' OR travel_mode = 'taxi' OR travel_mode = 'lift' OR
                travel_mode = 'none'),
            travel_reach INTEGER NOT NULL CHECK (travel_reach >= 0),
            support TEXT NOT NULL CHECK (
                support = 'none' OR support = 'first_time_buddy' OR support = 'companion' OR support = 'lift' OR
                support = 'worker'),
            status TEXT NOT NULL CHECK (
                status = 'enquiry' OR status = 'active' OR status = 'paused' OR status = 'left' OR
                status = 'erased' OR status = 'died' OR status = 'closed'),
            joined_on TEXT CHECK (joined_on IS date(joined_on, '+0 days')),
            heard_via TEXT,
            how_joined TEXT NOT NULL CHECK (how_joined = 'self'),
            said_words TEXT CHECK (said_words <> ''),
            said_on TEXT CHECK (said_on IS date(said_on, '+0 days')),
            said_method TEXT CHECK (
                said_method = 'online_form' OR said_method = 'paper_form' OR said_method = 'spoken' OR
                said_method = 'text'),
            said_witness TEXT CHECK (said_witness <> ''),
            is_adult INTEGER CHECK (is_adult = 1),
            purpose TEXT CHECK (purpose <> '' AND length(purpose) <= 200),
            -- Opened only with a reason that is kept.
            emergency_contact TEXT CHECK (emergency_contact <> ''),
            connector_note TEXT,
            paused_until TEXT CHECK (paused_until IS date(paused_until, '+0 days')),
            CHECK ((said_words IS NULL) = (said_on IS NULL) AND (said_words IS NULL) = (said_method IS NULL)),
            CHECK (said_words IS NOT NULL OR said_witness IS NULL)
        ) STRICT;
        INSERT INTO member_new SELECT * FROM member;
        DROP TABLE member;
        ALTER TABLE member_new RENAME TO member;
        CREATE INDEX member_area ON member (area);
        CREATE INDEX member_status ON member (status);
        CREATE TRIGGER search_member_delete AFTER DELETE ON member BEGIN
            INSERT INTO search_stale VALUES ('member', OLD.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_member_insert AFTER INSERT ON member BEGIN
            INSERT INTO search_stale VALUES ('member', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_member_update AFTER UPDATE ON member BEGIN
            INSERT INTO search_stale VALUES ('member', NEW.id) ON CONFLICT DO NOTHING;
            INSERT INTO search_stale SELECT 'supporter', id FROM supporter WHERE supporter_member = NEW.id
                ON CONFLICT DO NOTHING;
        END;

        CREATE TABLE availability_new (
            member TEXT NOT NULL REFERENCES member (id),
            weekday TEXT NOT NULL CHECK (
                weekday = 'MO' OR weekday = 'TU' OR weekday = 'WE' OR weekday = 'TH' OR weekday = 'FR' OR
                weekday = 'SA' OR weekday = 'SU'),
            part TEXT NOT NULL CHECK (part = 'AM' OR part = 'PM' OR part = 'EVE'),
            from_date TEXT CHECK (from_date IS date(from_date, '+0 days')),
            to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
            PRIMARY KEY (member, weekday, part)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO availability_new SELECT * FROM availability;
        DROP TABLE availability;
        ALTER TABLE availability_new RENAME TO availability;

        CREATE TABLE member_interest_new (
            member TEXT NOT NULL REFERENCES member (id),
            place INTEGER NOT NULL,
            interest TEXT REFERENCES interest (id),
            words TEXT,
            relation TEXT NOT NULL CHECK (
                relation = 'enjoys_now' OR relation = 'misses' OR relation = 'wants_to_try' OR
                relation = 'from_profile'),
            visible_to TEXT NOT NULL CHECK (
                visible_to = 'private' OR visible_to = 'connector' OR visible_to = 'members'),
            note TEXT CHECK (note <> ''),
            since TEXT CHECK (since IS date(since, '+0 days')),
            good_days_line TEXT REFERENCES good_days_line (id),
            PRIMARY KEY (member, place),
            UNIQUE (member, interest, relation),
            CHECK (interest IS NOT NULL OR words IS NOT NULL)
        ) STRICT;
        INSERT INTO member_interest_new SELECT * FROM member_interest;
        DROP TABLE member_interest;
        ALTER TABLE member_interest_new RENAME TO member_interest;
        CREATE INDEX member_interest_good_days_line ON member_interest (good_days_line)
            WHERE good_days_line IS NOT NULL;
        CREATE INDEX member_interest_interest ON member_interest (interest);
        CREATE TRIGGER search_member_interest_delete AFTER DELETE ON member_interest BEGIN
            INSERT INTO search_stale VALUES ('member', OLD.member) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_member_interest_insert AFTER INSERT ON member_interest BEGIN
            INSERT INTO search_stale VALUES ('member', NEW.member) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_member_interest_update AFTER UPDATE ON member_interest BEGIN
            INSERT INTO search_stale VALUES ('member', OLD.member) ON CONFLICT DO NOTHING;
            INSERT INTO search_stale VALUES ('member', NEW.member) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_interest_update AFTER UPDATE ON interest BEGIN
            INSERT INTO search_stale VALUES ('interest', NEW.id) ON CONFLICT DO NOTHING;
            INSERT INTO search_stale
                SELECT 'member', member FROM member_interest WHERE interest = NEW.id
                UNION SELECT 'gift', id FROM gift WHERE interest = NEW.id
                UNION SELECT 'group', meeting_group FROM group_interest WHERE interest = NEW.id
                UNION SELECT 'event', event FROM event_interest WHERE interest = NEW.id
                UNION SELECT 'freelancer', freelancer FROM freelancer_skill WHERE interest = NEW.id
                ON CONFLICT DO NOTHING;
        END;
        """#)
}
