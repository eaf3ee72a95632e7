/// What may stand in a component, and how often: the one table of it.
///
/// Each line of a rule is a cardinality (`1` once, `?` at most once, `~` better not twice, `*` any, `+` at least once,
/// `0` never) and the names it is for.
struct ComponentRule: Sendable {
    let section: String
    /// Properties by name.
    let properties: [String: Cardinality]
    /// Components directly within, by name.
    let components: [String: Cardinality]
    /// Properties of which only one of two may stand.
    let exclusions: [(String, String)]
    /// Properties that only stand together: the first asks for the second.
    let companions: [(String, String)]

    private init(
        _ section: String, _ properties: String, components: String = "", exclusions: [(String, String)] = [],
        companions: [(String, String)] = []
    ) {
        self.section = section
        self.properties = Self.table(properties)
        self.components = Self.table(components)
        self.exclusions = exclusions
        self.companions = companions
    }

    private static func table(_ text: String) -> [String: Cardinality] {
        var table: [String: Cardinality] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let sign = words.first?.first, let cardinality = Cardinality(rawValue: sign) else { continue }
            for name in words.dropFirst() { table[String(name)] = cardinality }
        }
        return table
    }

    static let all: [String: ComponentRule] = [
        "VCALENDAR": ComponentRule(
            "RFC 5545 §3.6",
            """
            1 PRODID VERSION
            ? CALSCALE METHOD UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE COLOR
            * NAME DESCRIPTION CATEGORIES IMAGE
            """,
            components: "* VEVENT VTODO VJOURNAL VFREEBUSY VTIMEZONE VAVAILABILITY"),
        "VEVENT": ComponentRule(
            "RFC 5545 §3.6.1",
            """
            1 DTSTAMP UID
            ? DTSTART CLASS CREATED DESCRIPTION GEO LAST-MODIFIED LOCATION ORGANIZER PRIORITY SEQUENCE STATUS SUMMARY
            ? TRANSP URL RECURRENCE-ID DTEND DURATION COLOR
            ~ RRULE
            * ATTACH ATTENDEE CATEGORIES COMMENT CONTACT EXDATE EXRULE REQUEST-STATUS RELATED-TO RESOURCES RDATE IMAGE
            * CONFERENCE STYLED-DESCRIPTION STRUCTURED-DATA CONCEPT LINK REFID
            """,
            components: "* VALARM PARTICIPANT VLOCATION VRESOURCE",
            exclusions: [("DTEND", "DURATION")], companions: [("DTEND", "DTSTART"), ("DURATION", "DTSTART")]),
        "VTODO": ComponentRule(
            "RFC 5545 §3.6.2",
            """
            1 DTSTAMP UID
            ? CLASS COMPLETED CREATED DESCRIPTION DTSTART GEO LAST-MODIFIED LOCATION ORGANIZER PERCENT-COMPLETE PRIORITY
            ? RECURRENCE-ID SEQUENCE STATUS SUMMARY URL DUE DURATION COLOR
            ~ RRULE
            * ATTACH ATTENDEE CATEGORIES COMMENT CONTACT EXDATE EXRULE REQUEST-STATUS RELATED-TO RESOURCES RDATE IMAGE
            * CONFERENCE STYLED-DESCRIPTION STRUCTURED-DATA CONCEPT LINK REFID
            """,
            components: "* VALARM PARTICIPANT VLOCATION VRESOURCE",
            exclusions: [("DUE", "DURATION")], companions: [("DURATION", "DTSTART")]),
        "VJOURNAL": ComponentRule(
            "RFC 5545 §3.6.3",
            """
            1 DTSTAMP UID
            ? CLASS CREATED DTSTART LAST-MODIFIED ORGANIZER RECURRENCE-ID SEQUENCE STATUS SUMMARY URL COLOR
            ~ RRULE
            * ATTACH ATTENDEE CATEGORIES COMMENT CONTACT DESCRIPTION EXDATE EXRULE RELATED-TO RDATE REQUEST-STATUS IMAGE
            * STYLED-DESCRIPTION STRUCTURED-DATA CONCEPT LINK REFID
            """,
            components: "* PARTICIPANT VLOCATION VRESOURCE"),
        "VFREEBUSY": ComponentRule(
            "RFC 5545 §3.6.4",
            """
            1 DTSTAMP UID
            ? CONTACT DTSTART DTEND ORGANIZER URL
            * ATTENDEE COMMENT FREEBUSY REQUEST-STATUS STYLED-DESCRIPTION
            """,
            components: "* PARTICIPANT VLOCATION VRESOURCE"),
        "VTIMEZONE": ComponentRule(
            "RFC 5545 §3.6.5",
            """
            1 TZID
            ? LAST-MODIFIED TZURL TZUNTIL
            * TZID-ALIAS-OF
            """,
            components: "* STANDARD DAYLIGHT"),
        "STANDARD": onset,
        "DAYLIGHT": onset,
        "VALARM": ComponentRule(
            "RFC 5545 §3.6.6",
            """
            1 ACTION TRIGGER
            ? DURATION REPEAT DESCRIPTION SUMMARY UID ACKNOWLEDGED PROXIMITY
            * ATTACH ATTENDEE RELATED-TO STYLED-DESCRIPTION STRUCTURED-DATA
            """,
            components: "* VLOCATION", companions: [("DURATION", "REPEAT"), ("REPEAT", "DURATION")]),
        "PARTICIPANT": ComponentRule(
            "RFC 9073 §7.1",
            """
            1 UID PARTICIPANT-TYPE
            ? CALENDAR-ADDRESS CREATED DESCRIPTION DTSTAMP GEO LAST-MODIFIED PRIORITY SEQUENCE STATUS SUMMARY URL
            * ATTACH CATEGORIES COMMENT CONTACT LOCATION REQUEST-STATUS RELATED-TO RESOURCES STYLED-DESCRIPTION
            * STRUCTURED-DATA
            """,
            components: "* VLOCATION VRESOURCE"),
        "VLOCATION": ComponentRule(
            "RFC 9073 §7.2",
            """
            1 UID
            ? DESCRIPTION GEO LOCATION-TYPE NAME URL
            * STRUCTURED-DATA
            """),
        "VRESOURCE": ComponentRule(
            "RFC 9073 §7.3",
            """
            1 UID
            ? DESCRIPTION GEO NAME RESOURCE-TYPE
            * STRUCTURED-DATA
            """),
    ]

    private static let onset = ComponentRule(
        "RFC 5545 §3.6.5",
        """
        1 DTSTART TZOFFSETFROM TZOFFSETTO
        ~ RRULE
        * COMMENT RDATE TZNAME
        """)

    /// What a method asks of each event besides; the empty name is a calendar without METHOD.
    static let methods: [String: ComponentRule] = [
        "": ComponentRule("RFC 5545 §3.6.1", "1 DTSTART"),
        "PUBLISH": ComponentRule(
            "RFC 5546 §3.2.1",
            """
            1 DTSTART ORGANIZER SUMMARY
            0 ATTENDEE REQUEST-STATUS
            """),
        "REQUEST": ComponentRule(
            "RFC 5546 §3.2.2",
            """
            + ATTENDEE
            1 DTSTART ORGANIZER SUMMARY
            0 REQUEST-STATUS
            """),
        "REPLY": ComponentRule("RFC 5546 §3.2.3", "1 ATTENDEE ORGANIZER", components: "0 VALARM"),
        "ADD": ComponentRule(
            "RFC 5546 §3.2.4",
            """
            1 DTSTART ORGANIZER SEQUENCE SUMMARY
            0 EXDATE RECURRENCE-ID REQUEST-STATUS RDATE RRULE
            """),
        "CANCEL": ComponentRule(
            "RFC 5546 §3.2.5",
            """
            1 ORGANIZER SEQUENCE
            0 REQUEST-STATUS
            """,
            components: "0 VALARM"),
        "REFRESH": ComponentRule("RFC 5546 §3.2.6", "1 ATTENDEE ORGANIZER", components: "0 VALARM"),
        "COUNTER": ComponentRule("RFC 5546 §3.2.7", "1 DTSTART ORGANIZER SUMMARY"),
        "DECLINECOUNTER": ComponentRule("RFC 5546 §3.2.8", "1 ORGANIZER", components: "0 VALARM"),
    ]
}
