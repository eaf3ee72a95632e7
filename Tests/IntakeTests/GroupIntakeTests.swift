import CSV
import CivilTime
import Domain
import Fixtures
import Foundation
import Hub
import Recurrence
import Testing

@testable import Intake

/// The connector's own list, and others like it, held against an empty hub and against the town that knows the groups.
@Suite("A list of groups in words")
struct GroupIntakeTests {
    private static let today = AshbourneVale.today

    private static func messy() throws -> Sheet {
        let file = Checkout.root.appending(path: "Tests/Fixtures/Messy/groups_list.csv")
        return try Sheet(reading: [UInt8](try Data(contentsOf: file)))
    }

    private static func read(_ text: String, _ roster: GroupRoster = GroupRoster()) throws -> [GroupRow] {
        try GroupIntake(roster: roster, today: today).read(try Sheet(reading: Array(text.utf8))).rows
    }

    /// The town's groups as the hub knows them.
    static func town() throws -> GroupRoster {
        let tables = try AshbourneVale.tables()
        let venues = Dictionary(tables.venues.map { ($0.id, $0.name) }) { first, _ in first }
        return GroupRoster(
            groups: tables.groups.map { group in
                KnownGroup(
                    counterpart: .group(group.reference), name: group.name,
                    placeName: group.venue.flatMap { venues[$0] },
                    times: MeetingTimes(
                        rule: group.series.rule, start: group.series.firstStart.time, end: group.series.firstEnd.time),
                    season: group.season, costPence: group.costPence, contact: group.contact.name,
                    phone: group.contact.phone, status: group.status)
            },
            places: tables.venues.map { KnownPlace(reference: $0.reference, name: $0.name, type: $0.type) })
    }

    /// Row, verdict on an empty hub, the group of the town it is merged with, the rule and the start.
    private static let expected: [(Int, Verdict, String, String)] = [
        (2, .create, "G01", "FREQ=WEEKLY;BYDAY=TU 14:00"), (3, .create, "G02", "FREQ=WEEKLY;BYDAY=TH 10:30"),
        (4, .create, "G03", "FREQ=MONTHLY;BYDAY=2WE 14:00"), (5, .create, "G04", "FREQ=WEEKLY;BYDAY=FR 13:30"),
        (6, .create, "G05", "FREQ=WEEKLY;BYDAY=MO 10:30"), (7, .create, "G06", "FREQ=WEEKLY;BYDAY=WE 19:00"),
        (8, .create, "G07", "FREQ=WEEKLY;BYDAY=TU,FR 13:00"), (9, .create, "G08", "FREQ=MONTHLY;BYDAY=1SA 10:00"),
        (10, .create, "G09", "FREQ=MONTHLY;BYDAY=-1TH 14:00"), (11, .create, "G10", "FREQ=WEEKLY;BYDAY=MO,WE 11:00"),
        (12, .create, "G11", "FREQ=WEEKLY;BYDAY=TH 17:30"), (13, .create, "G12", "FREQ=MONTHLY;BYDAY=3SA 10:00"),
        // Every other Sunday: from which one?
        (14, .ask, "G13", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU 10:00"),
        (15, .create, "G14", "FREQ=MONTHLY;BYDAY=1FR 14:00"), (16, .create, "G15", "FREQ=MONTHLY;BYDAY=2TU,4TU 19:30"),
        (17, .create, "G16", "FREQ=WEEKLY;BYDAY=SA 10:00"), (18, .create, "G17", "FREQ=WEEKLY;BYDAY=MO 19:30"),
        (19, .create, "G18", "FREQ=WEEKLY;BYDAY=WE,TH 09:30"), (20, .create, "G19", "FREQ=MONTHLY;BYDAY=1TU 10:30"),
        (21, .create, "G20", "FREQ=MONTHLY;BYDAY=2TH,4TH 13:30"), (22, .create, "G21", "FREQ=WEEKLY;BYDAY=FR 13:30"),
        // "river" names no place.
        (23, .ask, "G22", "FREQ=WEEKLY;BYDAY=SA 07:00"),
        // It has stopped: made as closed.
        (24, .create, "G23", "FREQ=MONTHLY;BYDAY=1MO 14:00"), (25, .create, "G24", "FREQ=WEEKLY;BYDAY=SA 14:00"),
        (26, .create, "G25", "FREQ=MONTHLY;BYDAY=-1MO 14:00"),
        // The same as row 2 in other letters.
        (27, .merge, "G01", "FREQ=WEEKLY;BYDAY=TU 14:00"),
    ]

    @Test func `the connector's list on an empty hub`() throws {
        let rows = try GroupIntake(roster: GroupRoster(), today: Self.today).read(try Self.messy()).rows
        #expect(rows.map(\.row) == Array(1...27))
        #expect(rows[0].verdict == .skip && rows[0].reasons == [.header])
        for (row, verdict, _, times) in Self.expected {
            let found = rows[row - 1]
            #expect(found.verdict == verdict, "row \(row): \(found.reasons)")
            #expect(found.candidate?.times.map { "\($0.rule) \($0.start)" } == times, "row \(row)")
        }
        #expect(rows[26].with == [.row(2)])
        #expect(rows[13].reasons.contains(.doubt(.whichWeek)))
        #expect(rows[22].reasons.contains(.placeUnclear("river")))
        #expect(rows[23].candidate?.status == .closed)
        #expect(rows[22].candidate?.status == .seasonal)
        #expect(rows[1].candidate?.name == "Knit and Natter")
        #expect(rows[10].candidate?.phone == "07700 900802")
    }

    @Test func `the connector's list where every group is known`() throws {
        let roster = try Self.town()
        let rows = try GroupIntake(roster: roster, today: Self.today).read(try Self.messy()).rows
        for (row, _, group, _) in Self.expected {
            #expect(rows[row - 1].verdict == .merge, "row \(row): \(rows[row - 1].reasons)")
            #expect(rows[row - 1].with == [.group(Reference(group))], "row \(row)")
        }
        // What the list says otherwise than the town's tables: nothing but the season and the day ticket.
        let differing = rows.filter { row in
            row.reasons.contains {
                switch $0 {
                case .timesDiffer, .placeDiffers, .contactDiffers, .phoneDiffers, .statusDiffers: true
                default: false
                }
            }
        }
        #expect(differing.map(\.row) == [])
        #expect(rows[22].reasons.contains(.costDiffers(known: 0, told: 600)))
    }

    @Test func `what the list says otherwise is listed and does not divide the group`() throws {
        let rows = try Self.read(
            """
            Group,Where,When,£,Who runs it,Tel
            Knit & Natter,copper kettle,Tuesdays 2.30pm,£1,Kerry Whitlock,01632 960799
            """, try Self.town())
        #expect(rows[1].verdict == .merge && rows[1].with == [.group(Reference("G01"))])
        let half = TimeOfDay(hour: 14, minute: 30) ?? .midnight
        #expect(
            rows[1].reasons.contains { if case .timesDiffer(_, let told) = $0 { told.start == half } else { false } })
        #expect(rows[1].reasons.contains(.costDiffers(known: 0, told: 100)))
        #expect(rows[1].reasons.contains(.contactDiffers(known: "Pauline Whitlock", told: "Kerry Whitlock")))
        #expect(rows[1].reasons.contains(.phoneDiffers(known: "01632 960700", told: "01632 960799")))
    }

    @Test
    func
        `the same name elsewhere, another name in the same room, and a name that is much like another are asked about`()
        throws
    {
        let rows = try Self.read(
            """
            Group,Where,When
            Repair Cafe,Highfields Hub,first Monday 6pm
            Crafty Cuppa,The Copper Kettle Cafe,Tuesdays 2pm
            Libary Chess,,Saturdays 3pm
            Dominoes and Whist,Millgate Working Men's Club,Fridays 1.30pm
            """, try Self.town())
        #expect(rows[1].verdict == .ask && rows[1].with == [.group(Reference("G12"))])
        #expect(rows[1].reasons.first == .nameAlone)
        #expect(rows[2].verdict == .ask && rows[2].reasons.first == .otherName)
        #expect(rows[3].verdict == .ask && rows[3].with.first == .group(Reference("G16")))
        #expect(rows[4].verdict == .merge && rows[4].with == [.group(Reference("G04"))])
    }

    @Test func `another hand's list: semicolons, a title, days and times apart, ditto marks, remarks that limit`()
        throws
    {
        let rows = try Self.read(
            """
            "Groups in Lower Wending, updated by Moira";;;;;;;
            ;;;;;;;
            Activity;Day(s);Time;Venue;Cost per session;Contact;Contact no;Comments
            Tai Chi;Mon;10-11;Village Hall;£4;Jo;01632 960 222;just turn up
            Line Dancing;Tues & Thurs;7.30-9pm;"Village Hall, Main Street";£3.50/£2 concs;Sandra;07700 900444;not school holidays
            W.I.;2nd Thursday;7 for 7.30pm;Village Hall;£45 a year;Mrs Allsop;(01632)960333;except August
            Coffee morning;1st & 3rd Sat;10 till noon;Methodist Chapel;donations;ditto;ditto;
            Knitting;alternate Weds;2pm;Pat's house;bring a cake;Pat;;
            Film Club;last Fri of the month;19:30;village hall;£5;Dave;7.7009E+09;Oct-Mar only
            Craft;Monday;tbc;library;;;;stopped in covid - check
            Activity;Day(s);Time;Venue;Cost per session;Contact;Contact no;Comments
            Quiz;monthly;8pm;The Fox & Hounds;£1;Landlord;;
            Total;9;;;;;;
            """)
        let verdicts = rows.map(\.verdict)
        #expect(
            verdicts == [
                .skip, .skip, .skip, .create, .create, .create, .create, .ask, .create, .ask, .skip, .ask, .skip,
            ])
        let candidates = rows.map(\.candidate)
        #expect(candidates[3]?.joining == .justTurnUp)
        #expect(candidates[4]?.meeting.remarks.contains(.termTimeOnly) == true)
        #expect(candidates[4]?.place == .new(name: "Village Hall", type: .communityCentre))
        #expect(
            candidates[5]?.meeting.season == Season(from: MonthDay(month: 9, day: 1), to: MonthDay(month: 7, day: 31)))
        #expect(rows[5].reasons.contains(.costNotPerVisit("£45 a year")))
        #expect(candidates[6]?.contact == "Mrs Allsop" && candidates[6]?.phone == "01632 960333")
        #expect(rows[7].reasons.contains(.placePrivate("Pat's house")))
        #expect(rows[8].reasons.contains(.phoneDigitsLost("7.7009E+09")))
        #expect(rows[9].reasons.contains(.doubt(.noTime)))
        #expect(rows[11].reasons.contains(.doubt(.whichOfMonth)))
        #expect(rows[12].reasons == [.totals])
    }

    @Test func `two times are two groups, and a person says so`() throws {
        let rows = try Self.read("Name,Venue,When\nYoga,Village Hall,\"Mon 10am, Thu 7pm\"\n")
        #expect(rows[1].verdict == .ask)
        #expect(rows[1].reasons.contains { if case .severalTimes(let times) = $0 { times.count == 2 } else { false } })
    }

    @Test(arguments: [
        ("Y", GroupStatus.active), ("yes", .active), ("✓", .active), ("no - stopped", .closed), ("N", .closed),
        ("folded in 2024", .closed), ("on hold", .paused), ("not at the moment", .paused), ("starting soon", .draft),
        ("not Mar-June", .seasonal), ("closed July and August", .seasonal), ("?", .active), ("think so", .active),
        ("no change", .active),
    ])
    func `whether it is still going`(words: String, status: GroupStatus) throws {
        let rows = try Self.read("Name,Venue,When,Still going?\nYoga,Village Hall,Mon 10am,\(words)\n")
        #expect(rows[1].candidate?.status == status)
    }

    @Test func `columns may be named by hand, and a list without names is refused with what was seen`() throws {
        let sheet = try Sheet(reading: Array("Thing,Spot,Slot\nYoga,Village Hall,Mon 10am\n".utf8))
        #expect(throws: GroupSheetError.noNameColumn(seen: ["Thing", "Spot", "Slot"])) {
            try GroupIntake(roster: GroupRoster(), today: Self.today).read(sheet)
        }
        let map: [String: GroupField] = ["Thing": .name, "Spot": .place, "slot": .when]
        let rows = try GroupIntake(roster: GroupRoster(), today: Self.today, map: map).read(sheet).rows
        #expect(rows[1].verdict == .create)
        #expect(throws: GroupSheetError.noColumn("Colour", header: ["Thing", "Spot", "Slot"])) {
            let map: [String: GroupField] = ["Thing": .name, "Spot": .place, "Colour": .notes]
            _ = try GroupIntake(roster: GroupRoster(), today: Self.today, map: map).read(sheet)
        }
    }

    @Test func `a list read twice makes every group once`() throws {
        let text = String(
            decoding: try Data(contentsOf: Checkout.root.appending(path: "Tests/Fixtures/Messy/groups_list.csv")),
            as: UTF8.self)
        let twice = text + text.split(whereSeparator: \.isNewline).dropFirst().joined(separator: "\n")
        let rows = try Self.read(twice)
        let again = rows.dropFirst(27).filter { $0.candidate != nil }
        #expect(again.count == 26)
        #expect(again.allSatisfy { $0.verdict == .merge }, "\(again.filter { $0.verdict != .merge }.map(\.row))")
    }
}
