import SQLite

/// The words that people and things are found by, and which of them have changed.
enum M0015_Search {
    static let migration = Migration(
        15, "search",
        #"""
        -- One row for each person and thing that can be found. Everyone may search `name` and `open` of public things;
        -- `closed` and `keys` (numbers in any spelling, names without their marks) are the connector's.
        CREATE TABLE search_entry (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN (
                'member', 'supporter', 'group', 'event', 'venue', 'gift', 'interest', 'partner', 'freelancer')),
            subject TEXT NOT NULL,
            name TEXT NOT NULL,
            open TEXT NOT NULL,
            closed TEXT NOT NULL,
            keys TEXT NOT NULL,
            UNIQUE (kind, subject)
        ) STRICT;
        -- The index keeps no text of its own.
        CREATE VIRTUAL TABLE search USING fts5(
            kind, name, open, closed, keys, content = 'search_entry', content_rowid = 'id',
            tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
        INSERT INTO search (search, rank) VALUES ('rank', 'bm25(0.0, 10.0, 3.0, 2.0, 8.0)');

        -- What has to be read again before the change that marked it is kept.
        CREATE TABLE search_stale (
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            PRIMARY KEY (kind, subject)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO search_stale
            SELECT 'member', id FROM member UNION ALL SELECT 'supporter', id FROM supporter
            UNION ALL SELECT 'gift', id FROM gift UNION ALL SELECT 'group', id FROM meeting_group
            UNION ALL SELECT 'venue', id FROM venue UNION ALL SELECT 'event', id FROM event
            UNION ALL SELECT 'interest', id FROM interest UNION ALL SELECT 'partner', id FROM partner
            UNION ALL SELECT 'freelancer', id FROM freelancer;

        CREATE TRIGGER search_member_insert AFTER INSERT ON member BEGIN
            INSERT INTO search_stale VALUES ('member', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_member_update AFTER UPDATE ON member BEGIN
            INSERT INTO search_stale VALUES ('member', NEW.id) ON CONFLICT DO NOTHING;
            INSERT INTO search_stale SELECT 'supporter', id FROM supporter WHERE supporter_member = NEW.id
                ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_member_delete AFTER DELETE ON member BEGIN
            INSERT INTO search_stale VALUES ('member', OLD.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_supporter_insert AFTER INSERT ON supporter BEGIN
            INSERT INTO search_stale VALUES ('supporter', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_supporter_update AFTER UPDATE ON supporter BEGIN
            INSERT INTO search_stale VALUES ('supporter', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_supporter_delete AFTER DELETE ON supporter BEGIN
            INSERT INTO search_stale VALUES ('supporter', OLD.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_gift_insert AFTER INSERT ON gift BEGIN
            INSERT INTO search_stale VALUES ('gift', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_gift_update AFTER UPDATE ON gift BEGIN
            INSERT INTO search_stale VALUES ('gift', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_gift_delete AFTER DELETE ON gift BEGIN
            INSERT INTO search_stale VALUES ('gift', OLD.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_meeting_group_insert AFTER INSERT ON meeting_group BEGIN
            INSERT INTO search_stale VALUES ('group', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_meeting_group_update AFTER UPDATE ON meeting_group BEGIN
            INSERT INTO search_stale VALUES ('group', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_meeting_group_delete AFTER DELETE ON meeting_group BEGIN
            INSERT INTO search_stale VALUES ('group', OLD.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_venue_insert AFTER INSERT ON venue BEGIN
            INSERT INTO search_stale VALUES ('venue', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_venue_update AFTER UPDATE ON venue BEGIN
            INSERT INTO search_stale VALUES ('venue', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_venue_delete AFTER DELETE ON venue BEGIN
            INSERT INTO search_stale VALUES ('venue', OLD.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_event_insert AFTER INSERT ON event BEGIN
            INSERT INTO search_stale VALUES ('event', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_event_update AFTER UPDATE ON event BEGIN
            INSERT INTO search_stale VALUES ('event', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_event_delete AFTER DELETE ON event BEGIN
            INSERT INTO search_stale VALUES ('event', OLD.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_interest_insert AFTER INSERT ON interest BEGIN
            INSERT INTO search_stale VALUES ('interest', NEW.id) ON CONFLICT DO NOTHING;
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
        CREATE TRIGGER search_interest_delete AFTER DELETE ON interest BEGIN
            INSERT INTO search_stale VALUES ('interest', OLD.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_partner_insert AFTER INSERT ON partner BEGIN
            INSERT INTO search_stale VALUES ('partner', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_partner_update AFTER UPDATE ON partner BEGIN
            INSERT INTO search_stale VALUES ('partner', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_partner_delete AFTER DELETE ON partner BEGIN
            INSERT INTO search_stale VALUES ('partner', OLD.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_freelancer_insert AFTER INSERT ON freelancer BEGIN
            INSERT INTO search_stale VALUES ('freelancer', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_freelancer_update AFTER UPDATE ON freelancer BEGIN
            INSERT INTO search_stale VALUES ('freelancer', NEW.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_freelancer_delete AFTER DELETE ON freelancer BEGIN
            INSERT INTO search_stale VALUES ('freelancer', OLD.id) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_member_interest_insert AFTER INSERT ON member_interest BEGIN
            INSERT INTO search_stale VALUES ('member', NEW.member) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_member_interest_update AFTER UPDATE ON member_interest BEGIN
            INSERT INTO search_stale VALUES ('member', OLD.member) ON CONFLICT DO NOTHING;
            INSERT INTO search_stale VALUES ('member', NEW.member) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_member_interest_delete AFTER DELETE ON member_interest BEGIN
            INSERT INTO search_stale VALUES ('member', OLD.member) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_group_interest_insert AFTER INSERT ON group_interest BEGIN
            INSERT INTO search_stale VALUES ('group', NEW.meeting_group) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_group_interest_update AFTER UPDATE ON group_interest BEGIN
            INSERT INTO search_stale VALUES ('group', OLD.meeting_group) ON CONFLICT DO NOTHING;
            INSERT INTO search_stale VALUES ('group', NEW.meeting_group) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_group_interest_delete AFTER DELETE ON group_interest BEGIN
            INSERT INTO search_stale VALUES ('group', OLD.meeting_group) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_venue_meaning_insert AFTER INSERT ON venue_meaning BEGIN
            INSERT INTO search_stale VALUES ('venue', NEW.venue) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_venue_meaning_update AFTER UPDATE ON venue_meaning BEGIN
            INSERT INTO search_stale VALUES ('venue', OLD.venue) ON CONFLICT DO NOTHING;
            INSERT INTO search_stale VALUES ('venue', NEW.venue) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_venue_meaning_delete AFTER DELETE ON venue_meaning BEGIN
            INSERT INTO search_stale VALUES ('venue', OLD.venue) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_event_interest_insert AFTER INSERT ON event_interest BEGIN
            INSERT INTO search_stale VALUES ('event', NEW.event) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_event_interest_update AFTER UPDATE ON event_interest BEGIN
            INSERT INTO search_stale VALUES ('event', OLD.event) ON CONFLICT DO NOTHING;
            INSERT INTO search_stale VALUES ('event', NEW.event) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_event_interest_delete AFTER DELETE ON event_interest BEGIN
            INSERT INTO search_stale VALUES ('event', OLD.event) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_interest_synonym_insert AFTER INSERT ON interest_synonym BEGIN
            INSERT INTO search_stale VALUES ('interest', NEW.interest) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_interest_synonym_update AFTER UPDATE ON interest_synonym BEGIN
            INSERT INTO search_stale VALUES ('interest', OLD.interest) ON CONFLICT DO NOTHING;
            INSERT INTO search_stale VALUES ('interest', NEW.interest) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_interest_synonym_delete AFTER DELETE ON interest_synonym BEGIN
            INSERT INTO search_stale VALUES ('interest', OLD.interest) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_freelancer_skill_insert AFTER INSERT ON freelancer_skill BEGIN
            INSERT INTO search_stale VALUES ('freelancer', NEW.freelancer) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_freelancer_skill_update AFTER UPDATE ON freelancer_skill BEGIN
            INSERT INTO search_stale VALUES ('freelancer', OLD.freelancer) ON CONFLICT DO NOTHING;
            INSERT INTO search_stale VALUES ('freelancer', NEW.freelancer) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER search_freelancer_skill_delete AFTER DELETE ON freelancer_skill BEGIN
            INSERT INTO search_stale VALUES ('freelancer', OLD.freelancer) ON CONFLICT DO NOTHING;
        END;
        """#)
}
