import SQLite

/// The small circles of people around one person, and those who facilitate them.
enum M0007_Circles {
    static let migration = Migration(
        7, "circles",
        #"""
        CREATE TABLE facilitator (
            member TEXT PRIMARY KEY NOT NULL REFERENCES member (id),
            state TEXT NOT NULL CHECK (state IN ('interested', 'training', 'ready', 'matched', 'resting', 'left')),
            trained_on TEXT CHECK (trained_on IS date(trained_on, '+0 days'))
        ) STRICT;

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
        CREATE INDEX circle_focus_person ON circle (focus_person);
        CREATE INDEX circle_facilitator ON circle (facilitator);
        CREATE INDEX circle_connector ON circle (connector);

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

        CREATE TABLE circle_meeting (
            circle TEXT NOT NULL REFERENCES circle (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
            connector_present INTEGER NOT NULL CHECK (connector_present IN (0, 1)),
            mode TEXT NOT NULL,
            is_planned INTEGER NOT NULL CHECK (is_planned IN (0, 1)),
            PRIMARY KEY (circle, number)
        ) STRICT;

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
        """#)
}
