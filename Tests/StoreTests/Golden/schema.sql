CREATE TABLE access_token (
    -- Of the token.
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    member TEXT NOT NULL REFERENCES member (id),
    created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at, '+0 days'))
) STRICT;

CREATE INDEX access_token_member ON access_token (member);

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

CREATE INDEX ask_circle ON ask (circle);

CREATE INDEX ask_interest ON ask (interest);

CREATE INDEX ask_member ON ask (member, asked_on);

CREATE INDEX ask_offer ON ask (offer);

CREATE TABLE attendance (
    meeting_group TEXT NOT NULL REFERENCES meeting_group (id),
    start_local TEXT NOT NULL CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
    member TEXT NOT NULL REFERENCES member (id),
    reply TEXT CHECK (reply IN ('host', 'going', 'maybe', 'not_going', 'waiting')),
    outcome TEXT NOT NULL CHECK (outcome IN ('came', 'sent_apologies', 'did_not_come', 'unknown')),
    PRIMARY KEY (meeting_group, start_local, member)
) STRICT;

CREATE INDEX attendance_member ON attendance (member, start_local);

CREATE TABLE attendance_of_erased (
    meeting_group TEXT NOT NULL REFERENCES meeting_group (id),
    start_local TEXT NOT NULL CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
    outcome TEXT NOT NULL CHECK (outcome IN ('came', 'sent_apologies', 'did_not_come', 'unknown')),
    people INTEGER NOT NULL CHECK (people > 0),
    PRIMARY KEY (meeting_group, start_local, outcome)
) STRICT;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at, '+0 days')),
    who TEXT NOT NULL,
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    entity TEXT NOT NULL,
    reference TEXT NOT NULL,
    fields TEXT NOT NULL,
    reason TEXT
, on_behalf_of TEXT, hash TEXT CHECK (length(hash) = 64)) STRICT;

CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
    WHEN NEW.hash IS NULL OR NEW.id IS NOT 1 + coalesce(
        (SELECT max(id) FROM audit), (SELECT max(entry) FROM audit_checkpoint), 0)
    BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
    WHEN OLD.id > (SELECT coalesce(max(entry), 0) FROM audit_checkpoint)
    BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;

CREATE TABLE audit_checkpoint (
    entry INTEGER PRIMARY KEY,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
    seal TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint
    BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;

CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint
    BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;

CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entry INTEGER NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    seal TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE TABLE "availability" (
    member TEXT NOT NULL REFERENCES member (id),
    weekday TEXT NOT NULL CHECK (
        weekday = 'MO' OR weekday = 'TU' OR weekday = 'WE' OR weekday = 'TH' OR weekday = 'FR' OR
        weekday = 'SA' OR weekday = 'SU'),
    part TEXT NOT NULL CHECK (part = 'AM' OR part = 'PM' OR part = 'EVE'),
    from_date TEXT CHECK (from_date IS date(from_date, '+0 days')),
    to_date TEXT CHECK (to_date IS date(to_date, '+0 days')),
    PRIMARY KEY (member, weekday, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE availability_exception (
    member TEXT NOT NULL REFERENCES member (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    PRIMARY KEY (member, on_date)
) STRICT;

CREATE TABLE bank_holiday (
    on_date TEXT PRIMARY KEY NOT NULL CHECK (on_date IS date(on_date, '+0 days'))
) STRICT;

CREATE TABLE booking (
    id TEXT PRIMARY KEY NOT NULL,
    venue TEXT NOT NULL REFERENCES venue (id),
    event TEXT NOT NULL REFERENCES event (id),
    state TEXT NOT NULL CHECK (state IN ('asked', 'held', 'confirmed', 'refused', 'released')),
    UNIQUE (venue, event)
) STRICT;

CREATE INDEX booking_event ON booking (event);

CREATE TABLE circle (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    focus_person TEXT NOT NULL REFERENCES member (id),
    purpose TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN (
        'enquiry', 'finding_facilitator', 'early', 'running', 'review_due', 'carrying_on', 'on_its_own',
        'finished', 'completed_early')),
    started_on TEXT CHECK (started_on IS date(started_on, '+0 days')),
    ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')),
    facilitator TEXT REFERENCES member (id),
    facilitator_from TEXT CHECK (facilitator_from IS date(facilitator_from, '+0 days')),
    facilitator_to TEXT CHECK (facilitator_to IS date(facilitator_to, '+0 days')),
    connector TEXT REFERENCES connector (id),
    review_due TEXT CHECK (review_due IS date(review_due, '+0 days')),
    usual_place TEXT,
    food TEXT,
    preferred_slots TEXT
) STRICT;

CREATE INDEX circle_connector ON circle (connector);

CREATE INDEX circle_facilitator ON circle (facilitator);

CREATE INDEX circle_focus_person ON circle (focus_person);

CREATE TABLE circle_action (
    circle TEXT NOT NULL REFERENCES circle (id),
    place INTEGER NOT NULL,
    words TEXT NOT NULL,
    who TEXT NOT NULL,
    due TEXT CHECK (due IS date(due, '+0 days')),
    state TEXT NOT NULL,
    is_willing INTEGER NOT NULL CHECK (is_willing IN (0, 1)),
    PRIMARY KEY (circle, place)
) STRICT;

CREATE TABLE circle_meeting (
    circle TEXT NOT NULL REFERENCES circle (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    connector_present INTEGER NOT NULL CHECK (connector_present IN (0, 1)),
    mode TEXT NOT NULL,
    is_planned INTEGER NOT NULL CHECK (is_planned IN (0, 1)),
    PRIMARY KEY (circle, number)
) STRICT;

CREATE TABLE circle_person (
    circle TEXT NOT NULL REFERENCES circle (id),
    place INTEGER NOT NULL,
    member TEXT REFERENCES member (id),
    who TEXT NOT NULL,
    tie TEXT NOT NULL,
    invited_by TEXT NOT NULL,
    PRIMARY KEY (circle, place)
) STRICT;

CREATE INDEX circle_person_member ON circle_person (member);

CREATE TABLE cleanup_due (
    id INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;

CREATE TABLE community (
    id TEXT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    zone TEXT NOT NULL,
    base_url TEXT NOT NULL CHECK (base_url NOT LIKE '%/'),
    phone TEXT NOT NULL,
    email TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX community_alone ON community ((true));

CREATE TABLE concern (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    told_at TEXT NOT NULL CHECK (told_at IS strftime('%Y-%m-%dT%H:%M:%SZ', told_at, '+0 days')),
    told_to TEXT REFERENCES connector (id),
    whom TEXT CHECK (whom <> ''),
    words TEXT NOT NULL CHECK (words <> ''),
    teller TEXT CHECK (teller <> ''),
    contact TEXT CHECK (contact <> ''),
    state TEXT NOT NULL CHECK (state IN ('raised', 'with_lead', 'acted', 'closed')),
    done TEXT CHECK (done <> '')
) STRICT;

CREATE INDEX concern_told_to ON concern (told_to);

CREATE TABLE conflict_override (
    month TEXT NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01')),
    kind TEXT NOT NULL CHECK (kind <> ''),
    -- References of rows, as people know them; the second is empty where there is none.
    first TEXT NOT NULL CHECK (first <> ''),
    second TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
    made_by TEXT NOT NULL,
    PRIMARY KEY (month, kind, first, second)
) STRICT;

CREATE TABLE connector (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('local', 'regional')),
    area TEXT NOT NULL,
    host_partner TEXT REFERENCES partner (id),
    hours_per_week INTEGER CHECK (hours_per_week BETWEEN 0 AND 168),
    days TEXT,
    phone TEXT,
    email TEXT,
    started_on TEXT CHECK (started_on IS date(started_on, '+0 days'))
, left_on TEXT CHECK (left_on IS date(left_on, '+0 days'))) STRICT;

CREATE INDEX connector_host_partner ON connector (host_partner);

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
, recorded_by TEXT, helped_by TEXT) STRICT;

CREATE INDEX consent_member ON consent (member, purpose, id);

CREATE TRIGGER consent_no_delete BEFORE DELETE ON consent
    BEGIN SELECT RAISE(ABORT, 'consents are only added to'); END;

CREATE TRIGGER consent_no_update BEFORE UPDATE ON consent
    BEGIN SELECT RAISE(ABORT, 'consents are only added to'); END;

CREATE TABLE data_request (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN (
        'access', 'erasure', 'correction', 'objection', 'portability', 'complaint')),
    about TEXT,
    received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
    acknowledged_on TEXT CHECK (acknowledged_on IS date(acknowledged_on, '+0 days')),
    due_on TEXT NOT NULL CHECK (due_on IS date(due_on, '+0 days')),
    done_on TEXT CHECK (done_on IS date(done_on, '+0 days')),
    outcome TEXT CHECK (outcome IN ('done', 'refused', 'withdrawn')),
    note TEXT,
    CHECK (due_on > received_on),
    CHECK ((done_on IS NULL) = (outcome IS NULL))
) STRICT;

CREATE INDEX data_request_about ON data_request (about);

CREATE INDEX data_request_due_on ON data_request (due_on);

CREATE TABLE entry_code (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) = 64),
    member TEXT NOT NULL UNIQUE REFERENCES member (id),
    made_by TEXT NOT NULL,
    expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days'))
) STRICT;

CREATE INDEX entry_code_expires_at ON entry_code (expires_at);

CREATE TABLE erased_mark (
    digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64)
) STRICT, WITHOUT ROWID;

CREATE TABLE erased_person (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    erased_at TEXT NOT NULL CHECK (erased_at IS strftime('%Y-%m-%dT%H:%M:%SZ', erased_at, '+0 days'))
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

CREATE INDEX event_host_freelancer ON event (host_freelancer);

CREATE INDEX event_host_member ON event (host_member);

CREATE INDEX event_meeting_group ON event (meeting_group);

CREATE INDEX event_start ON event (start_local);

CREATE INDEX event_venue ON event (venue);

CREATE TRIGGER event_identity BEFORE UPDATE ON event
    WHEN NEW.uid <> OLD.uid OR NEW.sequence < OLD.sequence
    BEGIN SELECT RAISE(ABORT, 'a uid never changes and a sequence never falls'); END;

CREATE TRIGGER search_event_delete AFTER DELETE ON event BEGIN
    INSERT INTO search_stale VALUES ('event', OLD.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_event_insert AFTER INSERT ON event BEGIN
    INSERT INTO search_stale VALUES ('event', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_event_update AFTER UPDATE ON event BEGIN
    INSERT INTO search_stale VALUES ('event', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TABLE event_attendance (
    event TEXT NOT NULL REFERENCES event (id),
    member TEXT NOT NULL REFERENCES member (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('came', 'sent_apologies', 'did_not_come', 'unknown')),
    PRIMARY KEY (event, member)
) STRICT;

CREATE INDEX event_attendance_member ON event_attendance (member);

CREATE TABLE event_interest (
    event TEXT NOT NULL REFERENCES event (id),
    place INTEGER NOT NULL,
    interest TEXT NOT NULL REFERENCES interest (id),
    PRIMARY KEY (event, place),
    UNIQUE (event, interest)
) STRICT;

CREATE INDEX event_interest_interest ON event_interest (interest);

CREATE TRIGGER search_event_interest_delete AFTER DELETE ON event_interest BEGIN
    INSERT INTO search_stale VALUES ('event', OLD.event) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_event_interest_insert AFTER INSERT ON event_interest BEGIN
    INSERT INTO search_stale VALUES ('event', NEW.event) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_event_interest_update AFTER UPDATE ON event_interest BEGIN
    INSERT INTO search_stale VALUES ('event', OLD.event) ON CONFLICT DO NOTHING;
    INSERT INTO search_stale VALUES ('event', NEW.event) ON CONFLICT DO NOTHING;
END;

CREATE TABLE event_reply (
    event TEXT NOT NULL REFERENCES event (id),
    member TEXT NOT NULL REFERENCES member (id),
    reply TEXT NOT NULL CHECK (reply IN ('host', 'going', 'maybe', 'not_going', 'waiting')), guests INTEGER NOT NULL DEFAULT 0 CHECK (guests BETWEEN 0 AND 4), has_companion INTEGER NOT NULL DEFAULT 0 CHECK (has_companion IN (0, 1)), lift TEXT CHECK (lift IN ('need', 'offer')), said_at TEXT
    CHECK (said_at IS strftime('%Y-%m-%dT%H:%M:%SZ', said_at, '+0 days')), version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0), turn INTEGER CHECK (turn > 0), supporter TEXT REFERENCES supporter (id) ON DELETE SET NULL,
    PRIMARY KEY (event, member)
) STRICT;

CREATE INDEX event_reply_member ON event_reply (member);

CREATE INDEX event_reply_supporter ON event_reply (supporter) WHERE supporter IS NOT NULL;

CREATE TABLE facilitator (
    member TEXT PRIMARY KEY NOT NULL REFERENCES member (id),
    state TEXT NOT NULL CHECK (state IN ('interested', 'training', 'ready', 'matched', 'resting', 'left')),
    trained_on TEXT CHECK (trained_on IS date(trained_on, '+0 days'))
) STRICT;

CREATE TABLE feed_token (
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    member TEXT NOT NULL REFERENCES member (id),
    created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at, '+0 days')),
    last_used TEXT CHECK (last_used IS strftime('%Y-%m-%dT%H:%M:%SZ', last_used, '+0 days')),
    revoked_at TEXT CHECK (revoked_at IS strftime('%Y-%m-%dT%H:%M:%SZ', revoked_at, '+0 days'))
) STRICT;

CREATE INDEX feed_token_member ON feed_token (member);

CREATE TABLE form_receipt (
    form_key TEXT PRIMARY KEY NOT NULL CHECK (form_key <> ''),
    outcome TEXT NOT NULL,
    created_at TEXT NOT NULL CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%SZ', created_at, '+0 days'))
) STRICT;

CREATE TABLE freelancer (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('freelance_artist', 'freelance_tutor', 'interested_volunteer')),
    fee_pence INTEGER NOT NULL CHECK (fee_pence >= 0),
    via_partner TEXT REFERENCES partner (id),
    contact_name TEXT,
    contact_phone TEXT,
    contact_email TEXT,
    dbs TEXT,
    insurance TEXT,
    insured_to TEXT CHECK (insured_to IS date(insured_to, '+0 days'))
) STRICT;

CREATE INDEX freelancer_via_partner ON freelancer (via_partner);

CREATE TRIGGER search_freelancer_delete AFTER DELETE ON freelancer BEGIN
    INSERT INTO search_stale VALUES ('freelancer', OLD.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_freelancer_insert AFTER INSERT ON freelancer BEGIN
    INSERT INTO search_stale VALUES ('freelancer', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_freelancer_update AFTER UPDATE ON freelancer BEGIN
    INSERT INTO search_stale VALUES ('freelancer', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TABLE freelancer_skill (
    freelancer TEXT NOT NULL REFERENCES freelancer (id),
    place INTEGER NOT NULL,
    interest TEXT NOT NULL REFERENCES interest (id),
    PRIMARY KEY (freelancer, place),
    UNIQUE (freelancer, interest)
) STRICT;

CREATE INDEX freelancer_skill_interest ON freelancer_skill (interest);

CREATE TRIGGER search_freelancer_skill_delete AFTER DELETE ON freelancer_skill BEGIN
    INSERT INTO search_stale VALUES ('freelancer', OLD.freelancer) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_freelancer_skill_insert AFTER INSERT ON freelancer_skill BEGIN
    INSERT INTO search_stale VALUES ('freelancer', NEW.freelancer) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_freelancer_skill_update AFTER UPDATE ON freelancer_skill BEGIN
    INSERT INTO search_stale VALUES ('freelancer', OLD.freelancer) ON CONFLICT DO NOTHING;
    INSERT INTO search_stale VALUES ('freelancer', NEW.freelancer) ON CONFLICT DO NOTHING;
END;

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
, last_asked_on TEXT CHECK (last_asked_on IS date(last_asked_on, '+0 days'))) STRICT;

CREATE INDEX gift_interest ON gift (interest);

CREATE INDEX gift_member ON gift (member);

CREATE TRIGGER search_gift_delete AFTER DELETE ON gift BEGIN
    INSERT INTO search_stale VALUES ('gift', OLD.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_gift_insert AFTER INSERT ON gift BEGIN
    INSERT INTO search_stale VALUES ('gift', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_gift_update AFTER UPDATE ON gift BEGIN
    INSERT INTO search_stale VALUES ('gift', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TABLE goal (
    circle TEXT NOT NULL REFERENCES circle (id),
    place INTEGER NOT NULL,
    words TEXT NOT NULL,
    weight INTEGER NOT NULL,
    baseline INTEGER CHECK (baseline BETWEEN -2 AND 2),
    PRIMARY KEY (circle, place)
) STRICT;

CREATE TABLE goal_level (
    circle TEXT NOT NULL,
    goal INTEGER NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),
    words TEXT NOT NULL,
    PRIMARY KEY (circle, goal, level),
    FOREIGN KEY (circle, goal) REFERENCES goal (circle, place)
) STRICT;

CREATE TABLE goal_score (
    circle TEXT NOT NULL,
    goal INTEGER NOT NULL,
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    score INTEGER NOT NULL CHECK (score BETWEEN -2 AND 2),
    PRIMARY KEY (circle, goal, on_date),
    FOREIGN KEY (circle, goal) REFERENCES goal (circle, place)
) STRICT;

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

CREATE TABLE group_interest (
    meeting_group TEXT NOT NULL REFERENCES meeting_group (id),
    place INTEGER NOT NULL,
    interest TEXT NOT NULL REFERENCES interest (id),
    PRIMARY KEY (meeting_group, place),
    UNIQUE (meeting_group, interest)
) STRICT;

CREATE INDEX group_interest_interest ON group_interest (interest);

CREATE TRIGGER search_group_interest_delete AFTER DELETE ON group_interest BEGIN
    INSERT INTO search_stale VALUES ('group', OLD.meeting_group) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_group_interest_insert AFTER INSERT ON group_interest BEGIN
    INSERT INTO search_stale VALUES ('group', NEW.meeting_group) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_group_interest_update AFTER UPDATE ON group_interest BEGIN
    INSERT INTO search_stale VALUES ('group', OLD.meeting_group) ON CONFLICT DO NOTHING;
    INSERT INTO search_stale VALUES ('group', NEW.meeting_group) ON CONFLICT DO NOTHING;
END;

CREATE TABLE group_words (
    meeting_group TEXT PRIMARY KEY NOT NULL REFERENCES meeting_group (id),
    words TEXT NOT NULL CHECK (words <> '')
) STRICT;

CREATE TABLE host_report (
    event TEXT PRIMARY KEY NOT NULL REFERENCES event (id),
    told_at TEXT NOT NULL CHECK (told_at IS strftime('%Y-%m-%dT%H:%M:%SZ', told_at, '+0 days')),
    -- Counts how often it was told, so that a page that is older than the last time is found out.
    version INTEGER NOT NULL CHECK (version >= 1),
    -- Who came and is not named.
    others INTEGER NOT NULL CHECK (others BETWEEN 0 AND 200),
    again TEXT CHECK (again IN ('yes', 'perhaps', 'no')),
    next_host TEXT REFERENCES member (id),
    words TEXT CHECK (words <> '')
, read_version INTEGER CHECK (read_version BETWEEN 1 AND version), read_at TEXT CHECK (
    read_at IS strftime('%Y-%m-%dT%H:%M:%SZ', read_at, '+0 days')
    AND (read_at IS NULL) = (read_version IS NULL))) STRICT;

CREATE INDEX host_report_next_host ON host_report (next_host);

CREATE TABLE import_question (
    run TEXT NOT NULL REFERENCES import_run (id),
    row INTEGER NOT NULL CHECK (row >= 1),
    sheet TEXT,
    columns TEXT NOT NULL,
    answer TEXT CHECK (answer IN ('create', 'merge', 'split', 'skip', 'expired', 'purged')),
    PRIMARY KEY (run, row),
    CHECK ((answer IS NULL) = (sheet IS NOT NULL))
) STRICT;

CREATE INDEX import_question_answer ON import_question (answer);

CREATE TABLE import_question_member (
    run TEXT NOT NULL,
    row INTEGER NOT NULL,
    member TEXT NOT NULL,
    PRIMARY KEY (run, row, member),
    FOREIGN KEY (run, row) REFERENCES import_question (run, row)
) STRICT;

CREATE INDEX import_question_member_member ON import_question_member (member);

CREATE TABLE import_run (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('members', 'groups')),
    file_name TEXT NOT NULL,
    made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
    made_by TEXT NOT NULL,
    created INTEGER NOT NULL CHECK (created >= 0),
    merged INTEGER NOT NULL CHECK (merged >= 0),
    held INTEGER NOT NULL CHECK (held >= 0),
    asked INTEGER NOT NULL CHECK (asked >= 0),
    -- Of those refused and passed over the number is all that is kept.
    refused INTEGER NOT NULL CHECK (refused >= 0),
    skipped INTEGER NOT NULL CHECK (skipped >= 0)
) STRICT;

CREATE TABLE import_step (
    run TEXT NOT NULL REFERENCES import_run (id),
    place INTEGER NOT NULL,
    step TEXT NOT NULL UNIQUE REFERENCES undo_step (id),
    PRIMARY KEY (run, place)
) STRICT;

CREATE TABLE instance (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL CHECK (length(name) = 32),
    epoch INTEGER NOT NULL CHECK (epoch >= 0)
) STRICT;

CREATE TABLE interest (
    id TEXT PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL CHECK (label <> ''),
    category TEXT NOT NULL,
    open_active TEXT,
    is_special_category INTEGER NOT NULL CHECK (is_special_category IN (0, 1))
) STRICT;

CREATE TRIGGER search_interest_delete AFTER DELETE ON interest BEGIN
    INSERT INTO search_stale VALUES ('interest', OLD.id) ON CONFLICT DO NOTHING;
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

CREATE TABLE interest_synonym (
    interest TEXT NOT NULL REFERENCES interest (id),
    place INTEGER NOT NULL,
    words TEXT NOT NULL CHECK (words <> ''),
    PRIMARY KEY (interest, place)
) STRICT;

CREATE TRIGGER search_interest_synonym_delete AFTER DELETE ON interest_synonym BEGIN
    INSERT INTO search_stale VALUES ('interest', OLD.interest) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_interest_synonym_insert AFTER INSERT ON interest_synonym BEGIN
    INSERT INTO search_stale VALUES ('interest', NEW.interest) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_interest_synonym_update AFTER UPDATE ON interest_synonym BEGIN
    INSERT INTO search_stale VALUES ('interest', OLD.interest) ON CONFLICT DO NOTHING;
    INSERT INTO search_stale VALUES ('interest', NEW.interest) ON CONFLICT DO NOTHING;
END;

CREATE TABLE join_draft (
    -- Of what the browser keeps.
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    -- Keyed digest of the code with which it is gone on with elsewhere.
    code TEXT UNIQUE CHECK (length(code) = 64),
    -- The same form sent twice makes one member.
    form_key TEXT NOT NULL UNIQUE CHECK (form_key <> ''),
    -- The answers as they were sent; null once somebody joined with them.
    fields TEXT CHECK (length(fields) <= 100000),
    expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
    CHECK (fields IS NOT NULL OR code IS NULL)
) STRICT;

CREATE INDEX join_draft_expires_at ON join_draft (expires_at);

CREATE TABLE listing_ask (
    -- Of the link.
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    venue TEXT REFERENCES venue (id),
    meeting_group TEXT REFERENCES meeting_group (id),
    booking TEXT REFERENCES booking (id),
    made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
    made_by TEXT NOT NULL,
    expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
    is_yes INTEGER CHECK (is_yes IN (0, 1)),
    answered_at TEXT CHECK (answered_at IS strftime('%Y-%m-%dT%H:%M:%SZ', answered_at, '+0 days')),
    words TEXT CHECK (words <> ''),
    CHECK ((venue IS NOT NULL) + (meeting_group IS NOT NULL) + (booking IS NOT NULL) = 1),
    CHECK ((is_yes IS NULL) = (answered_at IS NULL)),
    CHECK (words IS NULL OR is_yes IS NOT NULL)
) STRICT;

CREATE INDEX listing_ask_booking ON listing_ask (booking);

CREATE INDEX listing_ask_group ON listing_ask (meeting_group);

CREATE INDEX listing_ask_venue ON listing_ask (venue);

CREATE TABLE mail_hold (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    since TEXT NOT NULL CHECK (since IS strftime('%Y-%m-%dT%H:%M:%SZ', since, '+0 days')),
    reason TEXT NOT NULL CHECK (reason IN ('asked', 'restored'))
) STRICT;

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
    is_in_programme INTEGER NOT NULL CHECK (is_in_programme IN (0, 1)), verified_how TEXT CHECK (verified_how <> ''), source_calendar TEXT CHECK (source_calendar <> ''),
    CHECK ((run_by = 'partner') = (run_by_partner IS NOT NULL)),
    CHECK ((run_by = 'venue') = (run_by_venue IS NOT NULL)),
    CHECK ((run_by = 'freelancer') = (run_by_freelancer IS NOT NULL)),
    CHECK ((season_from IS NULL) = (season_to IS NULL))
) STRICT;

CREATE INDEX meeting_group_run_by_freelancer ON meeting_group (run_by_freelancer);

CREATE INDEX meeting_group_run_by_partner ON meeting_group (run_by_partner);

CREATE INDEX meeting_group_run_by_venue ON meeting_group (run_by_venue);

CREATE INDEX meeting_group_venue ON meeting_group (venue);

CREATE TRIGGER search_meeting_group_delete AFTER DELETE ON meeting_group BEGIN
    INSERT INTO search_stale VALUES ('group', OLD.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_meeting_group_insert AFTER INSERT ON meeting_group BEGIN
    INSERT INTO search_stale VALUES ('group', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_meeting_group_update AFTER UPDATE ON meeting_group BEGIN
    INSERT INTO search_stale VALUES ('group', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TABLE "member" (
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

CREATE TABLE member_access_need (
    member TEXT NOT NULL REFERENCES member (id),
    place INTEGER NOT NULL,
    need TEXT NOT NULL CHECK (need IN (
        'step_free', 'wheelchair', 'accessible_toilet', 'changing_places', 'hearing_loop', 'bsl', 'low_vision',
        'assistance_dog', 'quiet_space', 'small_group', 'predictable', 'extra_time', 'rest_breaks',
        'seating_arms', 'blue_badge', 'food_allergy', 'dementia_friendly', 'easy_read', 'companion',
        'housebound')), note TEXT CHECK (note <> ''), shared_with_hosts INTEGER CHECK (shared_with_hosts IN (0, 1)),
    PRIMARY KEY (member, place),
    UNIQUE (member, need)
) STRICT;

CREATE TABLE member_blocked (
    member TEXT NOT NULL REFERENCES member (id),
    other TEXT NOT NULL REFERENCES member (id),
    PRIMARY KEY (member, other),
    CHECK (member < other)
) STRICT;

CREATE INDEX member_blocked_other ON member_blocked (other);

CREATE TABLE member_hidden_field (
    member TEXT NOT NULL REFERENCES member (id),
    place INTEGER NOT NULL,
    field TEXT NOT NULL CHECK (field <> ''),
    PRIMARY KEY (member, place)
) STRICT;

CREATE TABLE "member_interest" (
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

CREATE TABLE member_role (
    member TEXT NOT NULL REFERENCES member (id),
    place INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role <> ''),
    PRIMARY KEY (member, place)
) STRICT;

CREATE TABLE merged_member (
    reference TEXT PRIMARY KEY NOT NULL,
    member TEXT NOT NULL REFERENCES member (id)
) STRICT;

CREATE INDEX merged_member_member ON merged_member (member);

CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
    clock_start TEXT CHECK (clock_start IS strftime('%Y-%m-%dT%H:%M:%SZ', clock_start, '+0 days')),
    started_at TEXT CHECK (started_at IS strftime('%Y-%m-%dT%H:%M:%SZ', started_at, '+0 days')),
    publication_version INTEGER NOT NULL DEFAULT 0 CHECK (publication_version >= 0),
    signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
    CHECK (is_demo = (clock_start IS NOT NULL) AND is_demo = (started_at IS NOT NULL))
) STRICT;

CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT;

CREATE TABLE month_comment (
    month TEXT NOT NULL REFERENCES programme_month (month),
    member TEXT NOT NULL REFERENCES member (id),
    -- The reference of a thing in the month; empty for the month as a whole.
    about TEXT NOT NULL,
    would_come INTEGER NOT NULL CHECK (would_come IN (0, 1)),
    words TEXT CHECK (words <> ''),
    said_at TEXT NOT NULL CHECK (said_at IS strftime('%Y-%m-%dT%H:%M:%SZ', said_at, '+0 days')),
    PRIMARY KEY (month, member, about),
    CHECK (would_come = 1 OR words IS NOT NULL)
) STRICT;

CREATE INDEX month_comment_member ON month_comment (member);

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

CREATE INDEX occurrence_event ON occurrence (event);

CREATE INDEX occurrence_meeting_group ON occurrence (meeting_group);

CREATE UNIQUE INDEX occurrence_of_event ON occurrence (month, version, event) WHERE event IS NOT NULL;

CREATE UNIQUE INDEX occurrence_of_group ON occurrence (month, version, meeting_group, planned_date)
    WHERE meeting_group IS NOT NULL;

CREATE UNIQUE INDEX occurrence_of_proposal ON occurrence (month, version, proposal) WHERE proposal IS NOT NULL;

CREATE INDEX occurrence_order ON occurrence (month, version, start_local);

CREATE INDEX occurrence_proposal ON occurrence (proposal);

CREATE INDEX occurrence_venue ON occurrence (venue);

CREATE TABLE occurrence_interest (
    occurrence INTEGER NOT NULL REFERENCES occurrence (id),
    place INTEGER NOT NULL,
    interest TEXT NOT NULL REFERENCES interest (id),
    PRIMARY KEY (occurrence, place)
) STRICT;

CREATE INDEX occurrence_interest_interest ON occurrence_interest (interest);

CREATE TABLE offer_event (
    offer TEXT NOT NULL REFERENCES wish_offer (id),
    place INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what IN (
        'host_asked', 'offered', 'accepted', 'declined', 'put_off', 'came_back', 'reminded', 'visited',
        'visit_taken_back', 'settled', 'withdrawn')),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    PRIMARY KEY (offer, place)
) STRICT;

CREATE UNIQUE INDEX offer_event_reminded ON offer_event (offer) WHERE what = 'reminded';

CREATE TABLE offer_visit (
    offer TEXT NOT NULL REFERENCES wish_offer (id),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    PRIMARY KEY (offer, on_date)
) STRICT;

CREATE TABLE "one_page_profile" (
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

CREATE INDEX one_page_profile_member ON one_page_profile (member);

CREATE TABLE "outbox" (
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

CREATE INDEX outbox_recipient ON outbox (recipient);

CREATE INDEX outbox_state ON outbox (state, channel, created_at);

CREATE TABLE partner (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    type TEXT NOT NULL,
    offers TEXT NOT NULL,
    contact_name TEXT,
    contact_phone TEXT,
    contact_email TEXT
, connector TEXT REFERENCES connector (id), agreed_on TEXT CHECK (agreed_on IS date(agreed_on, '+0 days'))) STRICT;

CREATE INDEX partner_connector ON partner (connector);

CREATE TRIGGER search_partner_delete AFTER DELETE ON partner BEGIN
    INSERT INTO search_stale VALUES ('partner', OLD.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_partner_insert AFTER INSERT ON partner BEGIN
    INSERT INTO search_stale VALUES ('partner', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_partner_update AFTER UPDATE ON partner BEGIN
    INSERT INTO search_stale VALUES ('partner', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TABLE placed_words (
    -- The stems of the words without fillers at either end: equal for all ways to write them.
    key TEXT PRIMARY KEY NOT NULL CHECK (key <> ''),
    words TEXT NOT NULL CHECK (words <> ''),
    -- The slug of an activity in the vocabulary, which comes with the program.
    activity TEXT NOT NULL CHECK (activity <> ''),
    placed_on TEXT NOT NULL CHECK (placed_on IS date(placed_on, '+0 days'))
) STRICT;

CREATE TABLE plan_item (
    month TEXT NOT NULL REFERENCES programme_plan (month),
    kind TEXT NOT NULL CHECK (kind IN ('proposal', 'wish')),
    -- A proposal's reference, or an interest's slug.
    name TEXT NOT NULL CHECK (name <> ''),
    start_local TEXT NOT NULL CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
    end_local TEXT NOT NULL CHECK (end_local IS strftime('%Y-%m-%dT%H:%M', end_local, '+0 days')),
    venue TEXT REFERENCES venue (id),
    host_member TEXT REFERENCES member (id),
    host_freelancer TEXT REFERENCES freelancer (id),
    host_connector TEXT REFERENCES connector (id),
    places INTEGER NOT NULL CHECK (places >= 0),
    cost_pence INTEGER NOT NULL CHECK (cost_pence >= 0),
    event TEXT REFERENCES event (id),
    is_agreed INTEGER NOT NULL CHECK (is_agreed IN (0, 1)),
    PRIMARY KEY (month, kind, name),
    CHECK (start_local < end_local),
    CHECK ((host_member IS NOT NULL) + (host_freelancer IS NOT NULL) + (host_connector IS NOT NULL) <= 1)
) STRICT;

CREATE INDEX plan_item_event ON plan_item (event);

CREATE INDEX plan_item_host_connector ON plan_item (host_connector);

CREATE INDEX plan_item_host_freelancer ON plan_item (host_freelancer);

CREATE INDEX plan_item_host_member ON plan_item (host_member);

CREATE INDEX plan_item_venue ON plan_item (venue);

CREATE TABLE plan_points (
    point TEXT PRIMARY KEY NOT NULL CHECK (point <> ''),
    value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 1000)
) STRICT;

CREATE TABLE plan_rule (
    id INTEGER PRIMARY KEY,
    month TEXT NOT NULL REFERENCES programme_month (month),
    kind TEXT NOT NULL CHECK (kind IN ('proposal', 'wish')),
    name TEXT NOT NULL CHECK (name <> ''),
    rule TEXT NOT NULL CHECK (rule IN ('pin', 'ban', 'not_in_week')),
    day TEXT CHECK (day IS date(day, '+0 days')),
    start_local TEXT CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
    end_local TEXT CHECK (end_local IS strftime('%Y-%m-%dT%H:%M', end_local, '+0 days')),
    venue TEXT REFERENCES venue (id),
    host_member TEXT REFERENCES member (id),
    host_freelancer TEXT REFERENCES freelancer (id),
    host_connector TEXT REFERENCES connector (id),
    places INTEGER CHECK (places >= 0),
    cost_pence INTEGER CHECK (cost_pence >= 0),
    made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
    made_by TEXT NOT NULL,
    ended_at TEXT CHECK (ended_at IS strftime('%Y-%m-%dT%H:%M:%SZ', ended_at, '+0 days')),
    ended_by TEXT,
    CHECK ((rule = 'not_in_week') = (day IS NOT NULL)),
    CHECK ((rule = 'pin') = (start_local IS NOT NULL AND end_local IS NOT NULL AND places IS NOT NULL)),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;

CREATE INDEX plan_rule_host_connector ON plan_rule (host_connector);

CREATE INDEX plan_rule_host_freelancer ON plan_rule (host_freelancer);

CREATE INDEX plan_rule_host_member ON plan_rule (host_member);

CREATE INDEX plan_rule_month ON plan_rule (month);

CREATE INDEX plan_rule_venue ON plan_rule (venue);

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

CREATE INDEX post_author_connector ON post (author_connector);

CREATE INDEX post_author_member ON post (author_member);

CREATE TABLE practice_meeting (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    start_local TEXT NOT NULL CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
    end_local TEXT NOT NULL CHECK (end_local IS strftime('%Y-%m-%dT%H:%M', end_local, '+0 days')),
    mode TEXT NOT NULL CHECK (mode IN ('in_person', 'online', 'hybrid')),
    topic TEXT NOT NULL,
    CHECK (start_local < end_local)
) STRICT;

CREATE TABLE profile_audience (
    profile TEXT NOT NULL REFERENCES one_page_profile (id),
    audience TEXT NOT NULL CHECK (audience IN ('supporters', 'hosts', 'members')),
    PRIMARY KEY (profile, audience)
) STRICT;

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

CREATE TABLE programme_plan (
    month TEXT PRIMARY KEY NOT NULL REFERENCES programme_month (month),
    made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
    made_by TEXT NOT NULL,
    seed INTEGER NOT NULL CHECK (seed >= 0),
    moves INTEGER NOT NULL CHECK (moves >= 1),
    -- Where it was told to stop by the clock.
    seconds INTEGER CHECK (seconds >= 1),
    -- The points that were not the usual ones, such as `session=3 moved=10`.
    points TEXT NOT NULL,
    budget_pence INTEGER NOT NULL CHECK (budget_pence >= 0),
    new_a_week INTEGER NOT NULL CHECK (new_a_week >= 0),
    held_by_connector_a_week INTEGER NOT NULL CHECK (held_by_connector_a_week >= 0),
    per_host_a_week INTEGER NOT NULL CHECK (per_host_a_week >= 0),
    gatherings_a_week INTEGER NOT NULL CHECK (gatherings_a_week >= 0),
    shares_equally INTEGER NOT NULL CHECK (shares_equally IN (0, 1)),
    value INTEGER NOT NULL,
    bound INTEGER NOT NULL CHECK (bound >= value),
    comment_until TEXT CHECK (comment_until IS date(comment_until, '+0 days'))
) STRICT;

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
, is_at_home INTEGER NOT NULL DEFAULT 0
    CHECK (is_at_home = 0 OR is_at_home = 1 AND venue IS NULL), places INTEGER CHECK (places BETWEEN 2 AND 200)) STRICT;

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

CREATE TABLE proposal_time (
    proposal TEXT NOT NULL REFERENCES proposal (id),
    place INTEGER NOT NULL CHECK (place BETWEEN 0 AND 2),
    start_local TEXT NOT NULL CHECK (start_local IS strftime('%Y-%m-%dT%H:%M', start_local, '+0 days')),
    PRIMARY KEY (proposal, place)
) STRICT;

CREATE TABLE recovery_code (
    code TEXT PRIMARY KEY NOT NULL CHECK (length(code) = 64),
    connector TEXT NOT NULL REFERENCES second_step (connector)
) STRICT;

CREATE INDEX recovery_code_connector ON recovery_code (connector);

CREATE VIRTUAL TABLE search USING fts5(
    name, open, closed, keys, content = 'search_entry', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');

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

CREATE TABLE search_stale (
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE second_step (
    connector TEXT PRIMARY KEY NOT NULL REFERENCES connector (id),
    -- The app's secret is reckoned from this under the hub's own key, and kept nowhere.
    nonce TEXT NOT NULL CHECK (nonce <> ''),
    begun_at TEXT NOT NULL CHECK (begun_at IS strftime('%Y-%m-%dT%H:%M:%SZ', begun_at, '+0 days')),
    confirmed_at TEXT CHECK (confirmed_at IS strftime('%Y-%m-%dT%H:%M:%SZ', confirmed_at, '+0 days')),
    -- The thirty seconds whose code was taken last: a code opens once.
    last_step INTEGER NOT NULL CHECK (last_step >= 0)
) STRICT;

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

CREATE TABLE session (
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    -- How a page names it; it opens nothing.
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    member TEXT REFERENCES member (id),
    supporter TEXT REFERENCES supporter (id),
    connector TEXT REFERENCES connector (id),
    way TEXT NOT NULL CHECK (way IN ('command', 'letter', 'printed')),
    -- `firefox windows`: two words of short lists, never what the browser said of itself.
    device TEXT NOT NULL,
    begun_at TEXT NOT NULL CHECK (begun_at IS strftime('%Y-%m-%dT%H:%M:%SZ', begun_at, '+0 days')),
    seen_at TEXT NOT NULL CHECK (seen_at IS strftime('%Y-%m-%dT%H:%M:%SZ', seen_at, '+0 days')),
    -- It ends when nothing was asked for so long, and at the latest then.
    rests_at TEXT NOT NULL CHECK (rests_at IS strftime('%Y-%m-%dT%H:%M:%SZ', rests_at, '+0 days')),
    expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
    -- When the second step was taken in it last.
    proved_at TEXT CHECK (proved_at IS strftime('%Y-%m-%dT%H:%M:%SZ', proved_at, '+0 days')),
    CHECK ((member IS NOT NULL) + (supporter IS NOT NULL) + (connector IS NOT NULL) = 1),
    CHECK (rests_at <= expires_at)
) STRICT;

CREATE INDEX session_connector ON session (connector);

CREATE INDEX session_member ON session (member);

CREATE INDEX session_supporter ON session (supporter);

CREATE TABLE sign_in_request (
    -- Of the link in the letter.
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    -- Of what the asking browser keeps.
    browser TEXT NOT NULL CHECK (length(browser) = 64),
    -- Keyed digest of the short code that the link shows elsewhere.
    code TEXT NOT NULL CHECK (length(code) = 64),
    member TEXT REFERENCES member (id),
    supporter TEXT REFERENCES supporter (id) ON DELETE CASCADE,
    connector TEXT REFERENCES connector (id),
    expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days')),
    tries INTEGER NOT NULL CHECK (tries >= 0),
    is_spent INTEGER NOT NULL CHECK (is_spent IN (0, 1)),
    -- The letter, until it was taken; then nothing of it stays.
    address TEXT,
    message BLOB,
    next_try TEXT CHECK (next_try IS strftime('%Y-%m-%dT%H:%M:%SZ', next_try, '+0 days')),
    CHECK ((member IS NOT NULL) + (supporter IS NOT NULL) + (connector IS NOT NULL) <= 1),
    CHECK ((address IS NULL) = (message IS NULL) AND (message IS NULL) = (next_try IS NULL)),
    CHECK (message IS NULL OR coalesce(member, supporter, connector) IS NOT NULL)
) STRICT;

CREATE INDEX sign_in_request_browser ON sign_in_request (browser);

CREATE INDEX sign_in_request_connector ON sign_in_request (connector);

CREATE INDEX sign_in_request_expires_at ON sign_in_request (expires_at);

CREATE INDEX sign_in_request_member ON sign_in_request (member);

CREATE INDEX sign_in_request_next_try ON sign_in_request (next_try) WHERE next_try IS NOT NULL;

CREATE INDEX sign_in_request_supporter ON sign_in_request (supporter);

CREATE TABLE signpost (
    id TEXT PRIMARY KEY NOT NULL,
    agency TEXT NOT NULL CHECK (agency <> ''),
    on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    is_code_used INTEGER NOT NULL CHECK (is_code_used IN (0, 1))
) STRICT;

CREATE TABLE spent_link (
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    expires_at TEXT NOT NULL CHECK (expires_at IS strftime('%Y-%m-%dT%H:%M:%SZ', expires_at, '+0 days'))
) STRICT;

CREATE INDEX spent_link_expires_at ON spent_link (expires_at);

CREATE TABLE standing_since (
    member TEXT PRIMARY KEY NOT NULL REFERENCES member (id),
    status TEXT NOT NULL CHECK (status IN ('enquiry', 'closed', 'left', 'died')),
    since TEXT NOT NULL CHECK (since IS date(since, '+0 days'))
) STRICT;

CREATE TABLE start_enquiry (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    asked_at TEXT NOT NULL CHECK (asked_at IS strftime('%Y-%m-%dT%H:%M:%SZ', asked_at, '+0 days')),
    asker TEXT NOT NULL CHECK (asker <> ''),
    contact TEXT NOT NULL CHECK (contact <> ''),
    place TEXT NOT NULL CHECK (place <> ''),
    words TEXT CHECK (words <> ''),
    answered_on TEXT CHECK (answered_on IS date(answered_on, '+0 days')),
    answered_by TEXT,
    CHECK ((answered_on IS NULL) = (answered_by IS NULL))
) STRICT;

CREATE TABLE suggestion_answer (
    member TEXT NOT NULL REFERENCES member (id),
    interest TEXT NOT NULL REFERENCES interest (id) ON DELETE CASCADE,
    route TEXT NOT NULL CHECK (
        route IN ('existing_group', 'member_host', 'partner_or_freelance', 'start_with_one')),
    -- The group; empty for a way without one.
    step TEXT NOT NULL CHECK (step IS coalesce(meeting_group, '')),
    meeting_group TEXT REFERENCES meeting_group (id) ON DELETE CASCADE,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'later', 'no')),
    said_on TEXT NOT NULL CHECK (said_on IS date(said_on, '+0 days')),
    -- The day on which a "not now" is shown again.
    back_on TEXT CHECK (back_on IS date(back_on, '+0 days')),
    PRIMARY KEY (member, interest, route, step),
    CHECK ((route = 'existing_group') = (meeting_group IS NOT NULL)),
    CHECK ((answer = 'later') = (back_on IS NOT NULL))
) STRICT;

CREATE INDEX suggestion_answer_group ON suggestion_answer (meeting_group);

CREATE INDEX suggestion_answer_interest ON suggestion_answer (interest);

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
    ended_on TEXT CHECK (ended_on IS date(ended_on, '+0 days')), agreed_how TEXT
    CHECK (agreed_how IN ('online_form', 'paper_form', 'spoken', 'text')), review_on TEXT CHECK (review_on IS date(review_on, '+0 days')),
    CHECK (supporter_member IS NOT NULL OR name IS NOT NULL),
    CHECK (supporter_member <> member)
) STRICT;

CREATE INDEX supporter_of_member ON supporter (member);

CREATE INDEX supporter_supporter_member ON supporter (supporter_member);

CREATE TRIGGER search_supporter_delete AFTER DELETE ON supporter BEGIN
    INSERT INTO search_stale VALUES ('supporter', OLD.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_supporter_insert AFTER INSERT ON supporter BEGIN
    INSERT INTO search_stale VALUES ('supporter', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_supporter_update AFTER UPDATE ON supporter BEGIN
    INSERT INTO search_stale VALUES ('supporter', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TABLE supporter_scope (
    supporter TEXT NOT NULL REFERENCES supporter (id),
    scope TEXT NOT NULL CHECK (scope IN (
        'see_programme', 'rsvp', 'receive_notices', 'attend_with', 'interpret', 'pass_on_messages',
        'edit_profile', 'emergency_only')),
    PRIMARY KEY (supporter, scope)
) STRICT;

CREATE TABLE tie (
    member TEXT NOT NULL REFERENCES member (id),
    place INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('family', 'friend', 'neighbour', 'community', 'work_school', 'paid')),
    ring INTEGER NOT NULL CHECK (ring BETWEEN 1 AND 4),
    shared_with_connector INTEGER NOT NULL CHECK (shared_with_connector IN (0, 1)),
    PRIMARY KEY (member, place)
) STRICT;

CREATE TABLE "undo_step" (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('import_members', 'import_groups', 'merge_members', 'move_member')),
    made_at TEXT NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%SZ', made_at, '+0 days')),
    good_until TEXT NOT NULL CHECK (good_until IS strftime('%Y-%m-%dT%H:%M:%SZ', good_until, '+0 days')),
    made_by TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'undone', 'expired', 'purged')),
    changes BLOB,
    CHECK ((state = 'open') = (changes IS NOT NULL))
) STRICT;

CREATE INDEX undo_step_state ON undo_step (state, good_until);

CREATE TABLE undo_step_member (
    step TEXT NOT NULL REFERENCES undo_step (id),
    member TEXT NOT NULL,
    PRIMARY KEY (step, member)
) STRICT;

CREATE INDEX undo_step_member_member ON undo_step_member (member);

CREATE TABLE venue (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    area TEXT REFERENCES area (id),
    address TEXT,
    postcode TEXT,
    type TEXT NOT NULL CHECK (type IN (
        'community_centre', 'cafe', 'library', 'church_hall', 'club', 'pub', 'sports', 'outdoor', 'extra_care',
        'care_home', 'cinema', 'online', 'telephone', 'private_home', 'other')),
    capacity INTEGER CHECK (capacity >= 0),
    hire_pence_per_hour INTEGER CHECK (hire_pence_per_hour >= 0),
    contact_name TEXT,
    contact_phone TEXT,
    contact_email TEXT,
    opening TEXT,
    notes TEXT,
    is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)), checked_on TEXT CHECK (checked_on IS date(checked_on, '+0 days')), checked_by TEXT CHECK (checked_by <> ''),
    CHECK (type <> 'private_home' OR is_public = 0)
) STRICT;

CREATE INDEX venue_area ON venue (area);

CREATE TRIGGER search_venue_delete AFTER DELETE ON venue BEGIN
    INSERT INTO search_stale VALUES ('venue', OLD.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_venue_insert AFTER INSERT ON venue BEGIN
    INSERT INTO search_stale VALUES ('venue', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_venue_update AFTER UPDATE ON venue BEGIN
    INSERT INTO search_stale VALUES ('venue', NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TABLE venue_feature (
    venue TEXT NOT NULL REFERENCES venue (id),
    feature TEXT NOT NULL CHECK (feature <> ''),
    PRIMARY KEY (venue, feature)
) STRICT;

CREATE TABLE venue_meaning (
    venue TEXT NOT NULL REFERENCES venue (id),
    place INTEGER NOT NULL,
    words TEXT NOT NULL CHECK (words <> ''),
    PRIMARY KEY (venue, place)
) STRICT;

CREATE TRIGGER search_venue_meaning_delete AFTER DELETE ON venue_meaning BEGIN
    INSERT INTO search_stale VALUES ('venue', OLD.venue) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_venue_meaning_insert AFTER INSERT ON venue_meaning BEGIN
    INSERT INTO search_stale VALUES ('venue', NEW.venue) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER search_venue_meaning_update AFTER UPDATE ON venue_meaning BEGIN
    INSERT INTO search_stale VALUES ('venue', OLD.venue) ON CONFLICT DO NOTHING;
    INSERT INTO search_stale VALUES ('venue', NEW.venue) ON CONFLICT DO NOTHING;
END;

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

CREATE INDEX wish_offer_freelancer ON wish_offer (freelancer);

CREATE INDEX wish_offer_group ON wish_offer (meeting_group);

CREATE INDEX wish_offer_host ON wish_offer (host);

CREATE INDEX wish_offer_interest ON wish_offer (interest);

CREATE INDEX wish_offer_member ON wish_offer (member);

CREATE UNIQUE INDEX wish_offer_open ON wish_offer (member, interest)
    WHERE state IN ('exploring', 'offered', 'later', 'accepted', 'joined');

CREATE INDEX wish_offer_partner ON wish_offer (partner);

CREATE INDEX wish_offer_state ON wish_offer (state);

CREATE INDEX wish_offer_venue ON wish_offer (venue);
