import SQLite

/// What members say to what was found for a wish, before anybody has offered it.
enum M0035_Suggestions {
    static let migration = Migration(
        35, "suggestions",
        #"""
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
        CREATE INDEX suggestion_answer_interest ON suggestion_answer (interest);
        CREATE INDEX suggestion_answer_group ON suggestion_answer (meeting_group);
        """#)
}
