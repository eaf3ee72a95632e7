import SQLite

/// What is offered to members for their wishes and what they say; who was asked for what; and the letters about both.
///
/// `outbox` is made anew: it knows two more kinds.
enum M0020_Offers {
    static let migration = Migration(
        20, "offers", rebuildsTables: true,
        #"""
        CREATE TABLE wish_offer (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            member TEXT NOT NULL REFERENCES member (id),
            interest TEXT NOT NULL REFERENCES interest (id),
            route TEXT NOT NULL CHECK (
                route IN ('existing_group', 'member_host', 'partner_or_freelance', 'start_with_one')),
            meeting_group TEXT REFERENCES meeting_group (id),
            host TEXT REFERENCES member (id),
            venue TEXT REFERENCES venue (id),
            partner TEXT REFERENCES partner (id),
            freelancer TEXT REFERENCES freelancer (id),
            skip_reason TEXT CHECK (skip_reason <> ''),
            state TEXT NOT NULL CHECK (state IN (
                'exploring', 'offered', 'later', 'accepted', 'joined', 'settled', 'declined', 'withdrawn')),
            ending TEXT CHECK (ending IN (
                'host_cannot', 'target_gone', 'wish_gone', 'member_gone', 'twice', 'by_connector')),
            back_on TEXT CHECK (back_on IS date(back_on, '+0 days')),
            CHECK (host IS NULL OR host <> member),
            CHECK ((host IS NULL) = (venue IS NULL)),
            CHECK ((state = 'later') = (back_on IS NOT NULL)),
            CHECK ((state = 'withdrawn') = (ending IS NOT NULL))
        ) STRICT;
        -- For one wish one thing is offered at a time.
        CREATE UNIQUE INDEX wish_offer_open ON wish_offer (member, interest)
            WHERE state IN ('exploring', 'offered', 'later', 'accepted', 'joined');
        CREATE INDEX wish_offer_member ON wish_offer (member);
        CREATE INDEX wish_offer_interest ON wish_offer (interest);
        CREATE INDEX wish_offer_group ON wish_offer (meeting_group);
        CREATE INDEX wish_offer_host ON wish_offer (host);
        CREATE INDEX wish_offer_venue ON wish_offer (venue);
        CREATE INDEX wish_offer_partner ON wish_offer (partner);
        CREATE INDEX wish_offer_freelancer ON wish_offer (freelancer);
        CREATE INDEX wish_offer_state ON wish_offer (state);

        -- What happened to it, in its order.
        CREATE TABLE offer_event (
            offer TEXT NOT NULL REFERENCES wish_offer (id),
            place INTEGER NOT NULL,
            what TEXT NOT NULL CHECK (what IN (
                'host_asked', 'offered', 'accepted', 'declined', 'put_off', 'came_back', 'reminded', 'visited',
                'visit_taken_back', 'settled', 'withdrawn')),
            on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
            PRIMARY KEY (offer, place)
        ) STRICT;
        -- One gentle reminder, and no more.
        CREATE UNIQUE INDEX offer_event_reminded ON offer_event (offer) WHERE what = 'reminded';

        CREATE TABLE offer_visit (
            offer TEXT NOT NULL REFERENCES wish_offer (id),
            on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
            PRIMARY KEY (offer, on_date)
        ) STRICT;

        -- A member was asked to host, or to accompany a circle.
        CREATE TABLE ask (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            member TEXT NOT NULL REFERENCES member (id),
            interest TEXT REFERENCES interest (id),
            offer TEXT REFERENCES wish_offer (id),
            circle TEXT REFERENCES circle (id),
            asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on, '+0 days')),
            answer TEXT CHECK (answer IN ('yes', 'no')),
            answered_on TEXT CHECK (answered_on IS date(answered_on, '+0 days')),
            CHECK ((interest IS NULL) <> (circle IS NULL)),
            CHECK (offer IS NULL OR interest IS NOT NULL),
            CHECK ((answer IS NULL) = (answered_on IS NULL))
        ) STRICT;
        CREATE INDEX ask_member ON ask (member, asked_on);
        CREATE INDEX ask_interest ON ask (interest);
        CREATE INDEX ask_offer ON ask (offer);
        CREATE INDEX ask_circle ON ask (circle);

        CREATE TABLE outbox_new (
            id TEXT PRIMARY KEY NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('01', '03', '05', '06', '10')),
            about TEXT NOT NULL,
            recipient TEXT NOT NULL REFERENCES member (id),
            channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'phone', 'post', 'in_person', 'via_supporter')),
            address TEXT,
            subject TEXT NOT NULL,
            message BLOB,
            message_id TEXT UNIQUE,
            state TEXT NOT NULL CHECK (state IN (
                'queued', 'sending', 'accepted', 'deferred', 'failed', 'unsure', 'expired', 'suppressed',
                'handed_to_person', 'to_do', 'done', 'no_answer')),
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            next_try TEXT CHECK (next_try IS strftime('%Y-%m-%dT%H:%M:%SZ', next_try, '+0 days')),
            last_reply TEXT,
            created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at, '+0 days')),
            UNIQUE (kind, about, recipient),
            CHECK ((message IS NULL) = (message_id IS NULL))
        ) STRICT;
        INSERT INTO outbox_new SELECT
            id, kind, about, recipient, channel, address, subject, message, message_id, state, attempts, next_try,
            last_reply, created_at
        FROM outbox;
        DROP TABLE outbox;
        ALTER TABLE outbox_new RENAME TO outbox;
        CREATE INDEX outbox_recipient ON outbox (recipient);
        CREATE INDEX outbox_state ON outbox (state, channel, created_at);
        """#)
}
