import SQLite

/// What happens once, what is proposed, and who came.
enum M0005_Events {
    static let migration = Migration(
        5, "events",
        #"""
        CREATE TABLE proposal (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            proposer TEXT REFERENCES member (id),
            title TEXT NOT NULL CHECK (title <> ''),
            length_minutes INTEGER NOT NULL CHECK (length_minutes BETWEEN 1 AND 1440),
            venue TEXT REFERENCES venue (id),
            state TEXT NOT NULL CHECK (state IN (
                'draft', 'submitted', 'person_to_agree_date', 'awaiting_venue', 'approved', 'changes_requested',
                'declined', 'withdrawn', 'cancelled')),
            connector_reply TEXT,
            note TEXT,
            submitted_on TEXT NOT NULL CHECK (submitted_on IS date(submitted_on, '+0 days'))
        ) STRICT;
        CREATE INDEX proposal_proposer ON proposal (proposer);
        CREATE INDEX proposal_venue ON proposal (venue);

        CREATE TABLE proposal_interest (
            proposal TEXT NOT NULL REFERENCES proposal (id),
            place INTEGER NOT NULL,
            interest TEXT NOT NULL REFERENCES interest (id),
            PRIMARY KEY (proposal, place),
            UNIQUE (proposal, interest)
        ) STRICT;
        CREATE INDEX proposal_interest_interest ON proposal_interest (interest);

        -- Up to three times, the best first.
        CREATE TABLE proposal_time (
            proposal TEXT NOT NULL REFERENCES proposal (id),
            place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 2),
            start_local TEXT NOT NULL CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
            PRIMARY KEY (proposal, place)
        ) STRICT;

        CREATE TABLE event (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            slug TEXT NOT NULL UNIQUE,
            uid TEXT NOT NULL UNIQUE,
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            modified_at TEXT NOT NULL CHECK (modified_at IS strftime('%Y-%m-%dT%H:%M:%SZ', modified_at, '+0 days')),
            title TEXT NOT NULL CHECK (title <> ''),
            meeting_group TEXT REFERENCES meeting_group (id),
            host_member TEXT REFERENCES member (id),
            host_freelancer TEXT REFERENCES freelancer (id),
            venue TEXT REFERENCES venue (id),
            location_text TEXT,
            audience TEXT NOT NULL CHECK (audience IN ('public', 'members', 'focused', 'named')),
            start_local TEXT NOT NULL CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
            end_local TEXT NOT NULL CHECK (end_local IS strftime('%Y-%m-%dT%H:%M', end_local, '+0 days')),
            status TEXT NOT NULL CHECK (status IN ('tentative', 'confirmed', 'cancelled')),
            cost_pence INTEGER NOT NULL CHECK (cost_pence >= 0),
            capacity INTEGER CHECK (capacity >= 0),
            origin TEXT,
            note TEXT,
            CHECK (start_local < end_local),
            CHECK (host_member IS NULL OR host_freelancer IS NULL)
        ) STRICT;
        CREATE INDEX event_meeting_group ON event (meeting_group);
        CREATE INDEX event_host_member ON event (host_member);
        CREATE INDEX event_host_freelancer ON event (host_freelancer);
        CREATE INDEX event_venue ON event (venue);
        CREATE INDEX event_start ON event (start_local);
        CREATE TRIGGER event_identity BEFORE UPDATE ON event
            WHEN NEW.uid <> OLD.uid OR NEW.sequence < OLD.sequence
            BEGIN SELECT RAISE(ABORT, 'a uid never changes and a sequence never falls'); END;

        CREATE TABLE event_interest (
            event TEXT NOT NULL REFERENCES event (id),
            place INTEGER NOT NULL,
            interest TEXT NOT NULL REFERENCES interest (id),
            PRIMARY KEY (event, place),
            UNIQUE (event, interest)
        ) STRICT;
        CREATE INDEX event_interest_interest ON event_interest (interest);

        CREATE TABLE event_reply (
            event TEXT NOT NULL REFERENCES event (id),
            member TEXT NOT NULL REFERENCES member (id),
            reply TEXT NOT NULL CHECK (reply IN ('host', 'going', 'maybe', 'not_going', 'waiting')),
            PRIMARY KEY (event, member)
        ) STRICT;
        CREATE INDEX event_reply_member ON event_reply (member);

        CREATE TABLE attendance (
            meeting_group TEXT NOT NULL REFERENCES meeting_group (id),
            start_local TEXT NOT NULL CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
            member TEXT NOT NULL REFERENCES member (id),
            reply TEXT CHECK (reply IN ('host', 'going', 'maybe', 'not_going', 'waiting')),
            outcome TEXT NOT NULL CHECK (outcome IN ('came', 'sent_apologies', 'did_not_come', 'unknown')),
            PRIMARY KEY (meeting_group, start_local, member)
        ) STRICT;
        CREATE INDEX attendance_member ON attendance (member, start_local);
        """#)
}
