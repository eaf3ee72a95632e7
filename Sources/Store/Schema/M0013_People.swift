import SQLite

/// The whole of what the domain says of people, and what it adds to groups, venues and partners.
///
/// `member` and `one_page_profile` are made anew: a member's area may be unknown, and a person may have several profiles.
enum M0013_People {
    static let migration = Migration(
        13, "people", rebuildsTables: true,
        #"""
        CREATE TABLE member_new (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            full_name TEXT NOT NULL CHECK (full_name <> ''),
            known_as TEXT NOT NULL CHECK (known_as <> ''),
            pronouns TEXT,
            age_band TEXT CHECK (age_band IN (
                '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-84', '85+')),
            area TEXT REFERENCES area (id),
            address_line TEXT,
            postcode TEXT,
            phone TEXT,
            mobile TEXT,
            email TEXT,
            preferred_channel TEXT NOT NULL CHECK (preferred_channel IN (
                'email', 'sms', 'phone', 'post', 'in_person', 'via_supporter')),
            second_channel TEXT CHECK (second_channel IN (
                'email', 'sms', 'phone', 'post', 'in_person', 'via_supporter')),
            format TEXT NOT NULL CHECK (format IN ('standard', 'large_print', 'easy_read', 'plain_text', 'audio_call')),
            other_language TEXT,
            home_setting TEXT NOT NULL CHECK (home_setting IN (
                'own_home', 'with_family', 'extra_care', 'supported_living', 'care_home', 'other')),
            uses_home_care INTEGER CHECK (uses_home_care IN (0, 1)),
            travel_mode TEXT CHECK (travel_mode IN (
                'walk', 'wheelchair', 'bus', 'car', 'bike', 'taxi', 'lift', 'none')),
            travel_reach INTEGER NOT NULL CHECK (travel_reach >= 0),
            support TEXT NOT NULL CHECK (support IN ('none', 'first_time_buddy', 'companion', 'lift', 'worker')),
            status TEXT NOT NULL CHECK (status IN (
                'enquiry', 'active', 'paused', 'left', 'erased', 'died', 'closed')),
            joined_on TEXT CHECK (joined_on IS date(joined_on, '+0 days')),
            heard_via TEXT,
            how_joined TEXT NOT NULL CHECK (how_joined = 'self'),
            said_words TEXT CHECK (said_words <> ''),
            said_on TEXT CHECK (said_on IS date(said_on, '+0 days')),
            said_method TEXT CHECK (said_method IN ('online_form', 'paper_form', 'spoken', 'text')),
            said_witness TEXT CHECK (said_witness <> ''),
            is_adult INTEGER CHECK (is_adult = 1),
            purpose TEXT CHECK (purpose <> '' AND length(purpose) <= 200),
            -- Opened only with a reason that is kept.
            emergency_contact TEXT CHECK (emergency_contact <> ''),
            connector_note TEXT,
            CHECK ((said_words IS NULL) = (said_on IS NULL) AND (said_words IS NULL) = (said_method IS NULL)),
            CHECK (said_words IS NOT NULL OR said_witness IS NULL)
        ) STRICT;
        -- Older records tell that people agreed and how, not in which words.
        INSERT INTO member_new (
            id, reference, full_name, known_as, pronouns, age_band, area, address_line, postcode, phone, mobile, email,
            preferred_channel, format, other_language, home_setting, uses_home_care, travel_mode, travel_reach, support,
            status, joined_on, heard_via, how_joined, said_words, said_on, said_method, connector_note)
        SELECT
            m.id, reference, full_name, known_as, pronouns, age_band, area, address_line, postcode, phone, mobile,
            email, preferred_channel, format, other_language, home_setting, uses_home_care, travel_mode, travel_reach,
            support, status, joined_on, heard_via, how_joined,
            iif(c.id IS NULL, NULL, '(said yes to keeping their details; the words were not written down)'),
            c.given_on, c.method, connector_note
        FROM member AS m
        LEFT JOIN consent AS c ON c.id = (
            SELECT min(id) FROM consent
            WHERE member = m.id AND purpose = 'keep_my_details' AND given_on IS NOT NULL AND method IS NOT NULL);
        DROP TABLE member;
        ALTER TABLE member_new RENAME TO member;
        CREATE INDEX member_area ON member (area);
        CREATE INDEX member_status ON member (status);

        -- Two people who are never brought together; either of them, or the connector, may have asked for it.
        CREATE TABLE member_blocked (
            member TEXT NOT NULL REFERENCES member (id),
            other TEXT NOT NULL REFERENCES member (id),
            PRIMARY KEY (member, other),
            CHECK (member < other)
        ) STRICT;
        CREATE INDEX member_blocked_other ON member_blocked (other);

        ALTER TABLE member_access_need ADD COLUMN note TEXT CHECK (note <> '');
        ALTER TABLE member_access_need ADD COLUMN shared_with_hosts INTEGER CHECK (shared_with_hosts IN (0, 1));

        CREATE TABLE availability_exception (
            member TEXT NOT NULL REFERENCES member (id),
            on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
            PRIMARY KEY (member, on_date)
        ) STRICT;
        ALTER TABLE availability ADD COLUMN from_date TEXT CHECK (from_date IS date(from_date, '+0 days'));
        ALTER TABLE availability ADD COLUMN to_date TEXT CHECK (to_date IS date(to_date, '+0 days'));

        ALTER TABLE gift ADD COLUMN last_asked_on TEXT CHECK (last_asked_on IS date(last_asked_on, '+0 days'));
        ALTER TABLE consent ADD COLUMN recorded_by TEXT;
        ALTER TABLE consent ADD COLUMN helped_by TEXT;
        ALTER TABLE supporter ADD COLUMN agreed_how TEXT
            CHECK (agreed_how IN ('online_form', 'paper_form', 'spoken', 'text'));
        ALTER TABLE supporter ADD COLUMN review_on TEXT CHECK (review_on IS date(review_on, '+0 days'));

        CREATE TABLE good_days (
            id TEXT PRIMARY KEY NOT NULL,
            member TEXT NOT NULL REFERENCES member (id),
            dated TEXT NOT NULL CHECK (dated IS date(dated, '+0 days')),
            more_of TEXT CHECK (more_of <> ''),
            shared_with_connector INTEGER NOT NULL CHECK (shared_with_connector IN (0, 1))
        ) STRICT;
        CREATE INDEX good_days_member ON good_days (member);

        CREATE TABLE good_days_line (
            id TEXT PRIMARY KEY NOT NULL,
            good_days TEXT NOT NULL REFERENCES good_days (id),
            place INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('good', 'bad', 'people', 'places')),
            words TEXT NOT NULL CHECK (words <> ''),
            UNIQUE (good_days, place)
        ) STRICT;

        ALTER TABLE member_interest ADD COLUMN note TEXT CHECK (note <> '');
        ALTER TABLE member_interest ADD COLUMN since TEXT CHECK (since IS date(since, '+0 days'));
        ALTER TABLE member_interest ADD COLUMN good_days_line TEXT REFERENCES good_days_line (id);
        CREATE INDEX member_interest_good_days_line ON member_interest (good_days_line);

        CREATE TABLE tie (
            member TEXT NOT NULL REFERENCES member (id),
            place INTEGER NOT NULL,
            name TEXT NOT NULL CHECK (name <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('family', 'friend', 'neighbour', 'community', 'work_school', 'paid')),
            ring INTEGER NOT NULL CHECK (ring BETWEEN 1 AND 4),
            shared_with_connector INTEGER NOT NULL CHECK (shared_with_connector IN (0, 1)),
            PRIMARY KEY (member, place)
        ) STRICT;

        CREATE TABLE one_page_profile_new (
            id TEXT PRIMARY KEY NOT NULL,
            member TEXT NOT NULL REFERENCES member (id),
            like_and_admire TEXT NOT NULL,
            important_to_me TEXT NOT NULL,
            how_best_to_support_me TEXT NOT NULL,
            good_day TEXT,
            bad_day TEXT,
            made_with TEXT CHECK (made_with <> ''),
            dated TEXT CHECK (dated IS date(dated, '+0 days'))
        ) STRICT;
        -- The first profile of a person has the person's own identity.
        INSERT INTO one_page_profile_new
        SELECT member, member, like_and_admire, important_to_me, how_best_to_support_me, good_day, bad_day, NULL, NULL
        FROM one_page_profile;
        DROP TABLE one_page_profile;
        ALTER TABLE one_page_profile_new RENAME TO one_page_profile;
        CREATE INDEX one_page_profile_member ON one_page_profile (member);

        CREATE TABLE profile_audience (
            profile TEXT NOT NULL REFERENCES one_page_profile (id),
            audience TEXT NOT NULL CHECK (audience IN ('supporters', 'hosts', 'members')),
            PRIMARY KEY (profile, audience)
        ) STRICT;

        ALTER TABLE meeting_group ADD COLUMN verified_how TEXT CHECK (verified_how <> '');
        ALTER TABLE meeting_group ADD COLUMN source_calendar TEXT CHECK (source_calendar <> '');
        ALTER TABLE partner ADD COLUMN connector TEXT REFERENCES connector (id);
        ALTER TABLE partner ADD COLUMN agreed_on TEXT CHECK (agreed_on IS date(agreed_on, '+0 days'));
        CREATE INDEX partner_connector ON partner (connector);
        ALTER TABLE venue ADD COLUMN checked_on TEXT CHECK (checked_on IS date(checked_on, '+0 days'));
        ALTER TABLE venue ADD COLUMN checked_by TEXT CHECK (checked_by <> '');

        CREATE TABLE venue_meaning (
            venue TEXT NOT NULL REFERENCES venue (id),
            place INTEGER NOT NULL,
            words TEXT NOT NULL CHECK (words <> ''),
            PRIMARY KEY (venue, place)
        ) STRICT;

        CREATE TABLE booking (
            id TEXT PRIMARY KEY NOT NULL,
            venue TEXT NOT NULL REFERENCES venue (id),
            event TEXT NOT NULL REFERENCES event (id),
            state TEXT NOT NULL CHECK (state IN ('asked', 'held', 'confirmed', 'refused', 'released')),
            UNIQUE (venue, event)
        ) STRICT;
        CREATE INDEX booking_event ON booking (event);

        -- An agency and a day: nothing of any person.
        CREATE TABLE signpost (
            id TEXT PRIMARY KEY NOT NULL,
            agency TEXT NOT NULL CHECK (agency <> ''),
            on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
            code TEXT NOT NULL UNIQUE CHECK (code <> ''),
            is_code_used INTEGER NOT NULL CHECK (is_code_used IN (0, 1))
        ) STRICT;
        """#)
}
