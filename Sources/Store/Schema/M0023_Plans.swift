import SQLite

/// The plan of a month, the connector's rules for it, its points, and why what stands in its way may go ahead.
enum M0023_Plans {
    static let migration = Migration(
        23, "plans",
        #"""
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
        CREATE INDEX plan_item_venue ON plan_item (venue);
        CREATE INDEX plan_item_host_member ON plan_item (host_member);
        CREATE INDEX plan_item_host_freelancer ON plan_item (host_freelancer);
        CREATE INDEX plan_item_host_connector ON plan_item (host_connector);
        CREATE INDEX plan_item_event ON plan_item (event);

        -- What the connector knows better; a rule that was lifted stays, with who lifted it and when.
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
        CREATE INDEX plan_rule_month ON plan_rule (month);
        CREATE INDEX plan_rule_venue ON plan_rule (venue);
        CREATE INDEX plan_rule_host_member ON plan_rule (host_member);
        CREATE INDEX plan_rule_host_freelancer ON plan_rule (host_freelancer);
        CREATE INDEX plan_rule_host_connector ON plan_rule (host_connector);

        CREATE TABLE plan_points (
            point TEXT PRIMARY KEY NOT NULL CHECK (point <> ''),
            value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 1000)
        ) STRICT;

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
        """#)
}
