import SQLite

/// The people, and what each of them told us.
enum M0003_Members {
    static let migration = Migration(
        3, "members",
        #"""
        CREATE TABLE member (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            full_name TEXT NOT NULL CHECK (full_name <> ''),
            known_as TEXT NOT NULL CHECK (known_as <> ''),
            pronouns TEXT,
            age_band TEXT CHECK (age_band IN (
                '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-84', '85+')),
            area TEXT NOT NULL REFERENCES area (id),
            address_line TEXT,
            postcode TEXT,
            phone TEXT,
            mobile TEXT,
            email TEXT,
            preferred_channel TEXT NOT NULL CHECK (preferred_channel IN (
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
            connector_note TEXT
        ) STRICT;
        CREATE INDEX member_area ON member (area);
        CREATE INDEX member_status ON member (status);

        CREATE TABLE member_hidden_field (
            member TEXT NOT NULL REFERENCES member (id),
            place INTEGER NOT NULL,
            field TEXT NOT NULL CHECK (field <> ''),
            PRIMARY KEY (member, place)
        ) STRICT;

        CREATE TABLE member_role (
            member TEXT NOT NULL REFERENCES member (id),
            place INTEGER NOT NULL,
            role TEXT NOT NULL CHECK (role <> ''),
            PRIMARY KEY (member, place)
        ) STRICT;

        CREATE TABLE member_access_need (
            member TEXT NOT NULL REFERENCES member (id),
            place INTEGER NOT NULL,
            need TEXT NOT NULL CHECK (need IN (
                'step_free', 'wheelchair', 'accessible_toilet', 'changing_places', 'hearing_loop', 'bsl', 'low_vision',
                'assistance_dog', 'quiet_space', 'small_group', 'predictable', 'extra_time', 'rest_breaks',
                'seating_arms', 'blue_badge', 'food_allergy', 'dementia_friendly', 'easy_read', 'companion',
                'housebound')),
            PRIMARY KEY (member, place),
            UNIQUE (member, need)
        ) STRICT;

        CREATE TABLE member_interest (
            member TEXT NOT NULL REFERENCES member (id),
            place INTEGER NOT NULL,
            interest TEXT REFERENCES interest (id),
            words TEXT,
            relation TEXT NOT NULL CHECK (relation IN ('enjoys_now', 'misses', 'wants_to_try', 'from_profile')),
            visible_to TEXT NOT NULL CHECK (visible_to IN ('private', 'connector', 'members')),
            PRIMARY KEY (member, place),
            UNIQUE (member, interest, relation),
            CHECK (interest IS NOT NULL OR words IS NOT NULL)
        ) STRICT;
        CREATE INDEX member_interest_interest ON member_interest (interest);

        CREATE TABLE gift (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            member TEXT NOT NULL REFERENCES member (id),
            dimension TEXT NOT NULL CHECK (dimension IN ('head', 'heart', 'hands')),
            description TEXT NOT NULL CHECK (description <> ''),
            interest TEXT REFERENCES interest (id),
            will_share INTEGER NOT NULL CHECK (will_share IN (0, 1)),
            will_teach INTEGER NOT NULL CHECK (will_teach IN (0, 1)),
            will_host INTEGER NOT NULL CHECK (will_host IN (0, 1)),
            will_lead INTEGER NOT NULL CHECK (will_lead IN (0, 1)),
            will_help_at_home INTEGER NOT NULL CHECK (will_help_at_home IN (0, 1))
        ) STRICT;
        CREATE INDEX gift_member ON gift (member);
        CREATE INDEX gift_interest ON gift (interest);

        CREATE TABLE availability (
            member TEXT NOT NULL REFERENCES member (id),
            weekday TEXT NOT NULL CHECK (weekday IN ('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
            part TEXT NOT NULL CHECK (part IN ('AM', 'PM', 'EVE')),
            PRIMARY KEY (member, weekday, part)
        ) STRICT;

        -- Answers are only added to: the newest row of a purpose is the one that holds.
        CREATE TABLE consent (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            member TEXT NOT NULL REFERENCES member (id),
            purpose TEXT NOT NULL CHECK (purpose IN (
                'keep_my_details', 'match_and_introduce', 'share_first_name_with_hosts',
                'share_access_needs_with_hosts', 'programme_by_preferred_channel', 'photos', 'wellbeing_questions',
                'health_information', 'named_in_directory')),
            state TEXT NOT NULL CHECK (state IN ('not_asked', 'given', 'refused', 'withdrawn', 'ended')),
            given_on TEXT CHECK (given_on IS date(given_on, '+0 days')),
            ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
            method TEXT CHECK (method IN ('online_form', 'paper_form', 'spoken', 'text')),
            wording_version TEXT
        ) STRICT;
        CREATE INDEX consent_member ON consent (member, purpose, id);
        CREATE TRIGGER consent_no_update BEFORE UPDATE ON consent
            BEGIN SELECT RAISE(ABORT, 'consents are only added to'); END;
        CREATE TRIGGER consent_no_delete BEFORE DELETE ON consent
            BEGIN SELECT RAISE(ABORT, 'consents are only added to'); END;

        CREATE TABLE supporter (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            member TEXT NOT NULL REFERENCES member (id),
            supporter_member TEXT REFERENCES member (id),
            name TEXT,
            relationship TEXT NOT NULL,
            contact TEXT,
            is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
            agreed_on TEXT CHECK (agreed_on IS date(agreed_on, '+0 days')),
            ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
            CHECK (supporter_member IS NOT NULL OR name IS NOT NULL),
            CHECK (supporter_member <> member)
        ) STRICT;
        CREATE INDEX supporter_of_member ON supporter (member);
        CREATE INDEX supporter_supporter_member ON supporter (supporter_member);

        CREATE TABLE supporter_scope (
            supporter TEXT NOT NULL REFERENCES supporter (id),
            scope TEXT NOT NULL CHECK (scope IN (
                'see_programme', 'rsvp', 'receive_notices', 'attend_with', 'interpret', 'pass_on_messages',
                'edit_profile', 'emergency_only')),
            PRIMARY KEY (supporter, scope)
        ) STRICT;
        """#)
}
