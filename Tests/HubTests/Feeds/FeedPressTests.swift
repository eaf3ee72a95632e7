import CivilTime
import Domain
import Fixtures
import Hub
import Testing

private typealias Sample = SampleProgramme

@Suite("The files of a community's feeds")
struct FeedPressTests {
    @Test func `there is a file for everything, each interest, group, place and area`() throws {
        let pressed = try Pressed(try Sample.programme(groups: [Sample.knitters()], events: [Sample.singalong()]))
        #expect(
            pressed.paths == [
                "area/old-town.ics", "group/knit-and-natter.ics", "hub.css", "index.html", "interest/knitting.ics",
                "interest/singing.ics", "mark.svg", "programme.atom", "programme.ics", "programme.json",
                "programme.rss", "venue/library.ics",
            ])
    }

    @Test func `before a month is published there is nothing`() throws {
        #expect(try Pressed(try Sample.programme(months: [], groups: [Sample.knitters()])).files.isEmpty)
        let draft = ProgrammeMonth(
            month: Sample.month("2027-03"), state: .drafting, intro: nil, version: 0, publishedAt: nil,
            firstPublishedAt: nil)
        #expect(try Pressed(try Sample.programme(months: [draft], groups: [Sample.knitters()])).files.isEmpty)
    }

    @Test func `a published month with nothing in it still has its feeds, so that nobody's subscription breaks`() throws
    {
        let pressed = try Pressed(try Sample.programme())
        #expect(try pressed.events().isEmpty)
        #expect(try pressed.titles() == ["What’s on in March 2027"])
    }

    @Test func `a place that only those coming are told has no calendar and no address`() throws {
        let tea = Sample.singalong(title: "Garden tea", place: .toldToThoseComing)
        let pressed = try Pressed(try Sample.programme(events: [tea], occurrences: [Sample.row(tea)]))
        #expect(!pressed.paths.contains { $0.hasPrefix("venue/") || $0.hasPrefix("area/") })
        let event = try #require(try pressed.events().first)
        #expect(CalendarText.value("LOCATION", in: event) == "We tell the people who are coming where it is")
        #expect(!event.contains { $0.hasPrefix("GEO") })
    }

    @Test func `a group whose only interest is nobody's business has no interest calendar and no category`() throws {
        let pressed = try Pressed(try Sample.programme(groups: [Sample.knitters(interests: [])]))
        #expect(!pressed.paths.contains { $0.hasPrefix("interest/") })
        #expect(try !pressed.calendar().lines.contains { $0.hasPrefix("CATEGORIES") })
    }

    @Test func `an address of its own is not shown for what happens online`() throws {
        let room = Sample.venue("V12", "Online room", address: nil, area: nil, isRemote: true)
        let pressed = try Pressed(try Sample.programme(groups: [Sample.knitters(place: .venue(room))]))
        let event = try #require(try pressed.events("venue/online-room.ics").first)
        #expect(CalendarText.value("LOCATION", in: event) == "Online room (Online or by phone)")
    }

    @Test func `the calendar of a part holds the very components of the whole`() throws {
        let moved = Sample.change(
            "2027-03-09T14:00",
            .moved(
                start: Sample.wall("2027-03-09T14:00"), end: Sample.wall("2027-03-09T15:30"),
                place: .venue(Sample.hall)))
        let pressed = try Pressed(
            try Sample.programme(groups: [Sample.knitters(changes: [moved])], events: [Sample.singalong()]))
        let whole = Set(try pressed.events())
        for path in pressed.paths where path.contains("/") {
            let part = try pressed.events(path)
            #expect(!part.isEmpty)
            #expect(whole.isSuperset(of: part))
        }
        #expect(try pressed.events("group/knit-and-natter.ics").count == 2)
        #expect(try pressed.events("interest/singing.ics").count == 1)
        #expect(!pressed.paths.contains("venue/weavers-court.ics"))
    }

    @Test func `the same programme gives the same bytes, whatever the order of its parts`() throws {
        let groups = try [
            Sample.knitters(),
            Sample.knitters(name: "Chess", interests: [Sample.interest("Chess"), Sample.knitting]),
        ].enumerated().map { index, group in
            try Self.renumbered(group, "G0\(index + 1)")
        }
        let events = [
            Sample.singalong(), Sample.singalong(title: "Quiz", reference: "E02", start: "2027-03-01T14:00"),
            Sample.singalong(title: "Walk", reference: "E03", start: "2027-03-20T10:00", end: "2027-03-20T11:00"),
        ]
        let rows = try events.map { try Sample.row($0) }
        let months = [Sample.published("2027-03"), Sample.published("2027-04", at: Sample.later)]
        let one = try Pressed(
            try Sample.programme(months: months, groups: groups, events: events, occurrences: rows))
        let other = try Pressed(
            try Sample.programme(
                months: months.reversed(), groups: groups.reversed(), events: events.reversed(),
                occurrences: rows.reversed()))
        #expect(one.files == other.files)
    }

    /// The same group under another reference and UID.
    private static func renumbered(_ group: PublicGroup, _ reference: String) throws -> PublicGroup {
        PublicGroup(
            reference: Reference(reference), slug: group.slug, name: group.name, organiser: group.organiser,
            place: group.place,
            series: PublicSeries(
                uid: "\(reference)@ashby.example", sequence: 0, modifiedAt: Sample.announced,
                firstStart: group.series.firstStart, firstEnd: group.series.firstEnd, rule: group.series.rule,
                changes: []),
            season: nil, cost: group.cost, interests: group.interests, joining: group.joining, mode: group.mode,
            accessNote: nil, whoFor: nil, contact: group.contact, verifiedOn: nil, isStale: false)
    }

    @Test func `a title cannot break out of any format`() throws {
        let title = "Tea, \"cake\" & <script>alert(1)</script> ]]>\r\nATTENDEE:mailto:x@y.example;\\ \u{7}é"
        let event = Sample.singalong(title: title)
        let pressed = try Pressed(try Sample.programme(events: [event], occurrences: [Sample.row(event)]))
        let calendar = try pressed.calendar()
        #expect(calendar.events.count == 1)
        #expect(!calendar.lines.contains { $0.hasPrefix("ATTENDEE") })
        #expect(
            CalendarText.value("SUMMARY", in: calendar.events[0])
                == "Tea\\, \"cake\" & <script>alert(1)</script> ]]>\\nATTENDEE:mailto:x@y.example\\;\\\\ é")
        for path in ["programme.rss", "programme.atom", "index.html"] {
            #expect(try !pressed.text(path).contains("<script"))
        }
    }

    @Test func `long lines are folded at 75 octets, between characters`() throws {
        let title = String(repeating: "Ŵyl y Gwanwyn 🎻 ", count: 12)
        let bytes = try Pressed(try Sample.programme(events: [Sample.singalong(title: title)])).bytes()
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        #expect(lines.allSatisfy { $0.count <= 76 && $0.last == UInt8(ascii: "\r") })
        #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    }

    @Test func `an address that Google would drop without a word is refused`() throws {
        let long = "https://\(String(repeating: "a", count: 250)).example"
        let programme = try Sample.programme(groups: [Sample.knitters()], baseURL: long)
        #expect {
            try Pressed(programme)
        } throws: { error in
            guard case HubError.internal(let hint) = error else { return false }
            return hint.hasPrefix("programme.ics:") && hint.contains("are never fetched")
        }
    }

    @Test func `two events of one UID are refused`() throws {
        let twins = [Sample.singalong(), Sample.singalong(title: "Another")]
        #expect {
            try Pressed(try Sample.programme(events: twins))
        } throws: { error in
            guard case HubError.internal(let hint) = error else { return false }
            return hint.contains("The same occurrence of E08-uid@ashby.example is there twice.")
        }
    }

    @Test func `an event without a UID is refused`() throws {
        let group = try Sample.knitters()
        let nameless = PublicEvent(
            reference: Reference("E01"), slug: group.slug, uid: "", sequence: 0, modifiedAt: Sample.announced,
            title: "Walk",
            start: Sample.wall("2027-03-01T14:00"), end: Sample.wall("2027-03-01T15:00"), place: group.place,
            status: .confirmed, interests: [], cost: group.cost, places: nil, host: nil, contact: group.contact,
            mode: .inPerson)
        #expect {
            try Pressed(try Sample.programme(events: [nameless]))
        } throws: { error in
            guard case HubError.internal(let hint) = error else { return false }
            return hint.hasPrefix("programme.ics:") && hint.contains("VEVENT has no UID.")
        }
    }
}
