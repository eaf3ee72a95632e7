import CivilTime
import Domain
import Fixtures
import Hub
import Testing

private typealias Sample = SampleProgramme

@Suite("The programme as news")
struct NewsFeedTests {
    @Test func `the newest news comes first, then what happens first`() throws {
        let quiz = Sample.singalong(
            title: "Quiz", reference: "E02", start: "2027-03-20T19:00", end: "2027-03-20T20:00",
            modifiedAt: Sample.later)
        let pressed = try Pressed(
            try Sample.programme(events: [Sample.singalong(), quiz], changedAt: Sample.later))
        #expect(
            try pressed.titles() == [
                "Quiz, Saturday 20 March, 7pm to 8pm", "What’s on in March 2027",
                "Singalong, Monday 1 March, 2pm to 3:30pm",
            ])
    }

    @Test func `cancelled and moved things say so first`() throws {
        let changes = [
            Sample.change("2027-03-02T14:00", .neverAnnounced), Sample.change("2027-03-16T14:00", .cancelled),
            Sample.change(
                "2027-03-30T14:00",
                .moved(
                    start: Sample.wall("2027-03-31T10:00"), end: Sample.wall("2027-03-31T11:00"),
                    place: .venue(Sample.library))),
            Sample.change(
                "2027-03-09T14:00",
                .moved(
                    start: Sample.wall("2027-03-09T14:00"), end: Sample.wall("2027-03-09T15:30"),
                    place: .venue(Sample.hall))),
        ]
        let pressed = try Pressed(
            try Sample.programme(
                groups: [Sample.knitters(changes: changes)], events: [Sample.singalong(status: .cancelled)]))
        #expect(
            try pressed.titles() == [
                "What’s on in March 2027", "Cancelled: Singalong, Monday 1 March, 2pm to 3:30pm",
                "Moved: Knit and Natter, Tuesday 9 March, 2pm to 3:30pm, now at Weavers Court",
                "Cancelled: Knit and Natter, Tuesday 16 March, 2pm to 3:30pm",
                "Moved: Knit and Natter, now Wednesday 31 March, 10am to 11am",
            ])
    }

    @Test func `a change in a month nobody has seen is no news yet`() throws {
        let group = try Sample.knitters(changes: [Sample.change("2027-05-04T14:00", .cancelled)])
        #expect(try Pressed(try Sample.programme(groups: [group])).titles() == ["What’s on in March 2027"])
    }

    @Test func `a piece of news is dated when it was told, not when it happens`() throws {
        let rss = try Pressed(try Sample.programme(events: [Sample.singalong()])).text("programme.rss")
        #expect(rss.contains("<pubDate>Mon, 15 Feb 2027 09:00:00 GMT</pubDate>"))
        #expect(!rss.contains("<pubDate>Mon, 01 Mar"))
        #expect(rss.contains("<ev:startdate>2027-03-01T14:00:00Z</ev:startdate>"))
    }

    @Test func `in summer the event's time says how far the clocks are ahead`() throws {
        let walk = Sample.singalong(start: "2027-03-28T06:30", end: "2027-03-28T09:00")
        let rss = try Pressed(try Sample.programme(events: [walk])).text("programme.rss")
        #expect(rss.contains("<ev:startdate>2027-03-28T06:30:00+01:00</ev:startdate>"))
    }

    @Test func `an item keeps its name when its title, time and state change`() throws {
        let before = try Pressed(try Sample.programme(events: [Sample.singalong()])).text("programme.rss")
        let changed = Sample.singalong(
            title: "Big singalong", start: "2027-03-02T14:00", end: "2027-03-02T15:30", status: .cancelled, sequence: 1,
            modifiedAt: Sample.later)
        let after = try Pressed(
            try Sample.programme(events: [changed], changedAt: Sample.later)
        ).text("programme.rss")
        #expect(Set(Self.names(in: before)) == Set(Self.names(in: after)))
        #expect(Set(Self.names(in: before)).count == 2)
    }

    @Test func `a month lists everything by day, with links and states`() throws {
        let rows = try [
            Sample.row(Sample.singalong(start: "2027-03-02T14:00", end: "2027-03-02T15:30", status: .cancelled)),
            Sample.row(Sample.singalong(title: "Tea & talk", reference: "E02", status: .tentative)),
            Sample.row(Sample.singalong(title: "April", reference: "E03", start: "2027-04-01T10:00")),
        ]
        let json = try Pressed(try Sample.programme(occurrences: rows)).text("programme.json")
        let list = [
            "<h3>Monday 1 March</h3>\\n<ul>\\n<li>2pm to 3:30pm: ",
            "<a href=\\\"https://ashby.example/events/E02\\\">Tea &amp; talk</a> (not sure yet). ",
            "Library, Church Lane, Old Town. £1.</li>\\n</ul>\\n<h3>Tuesday 2 March</h3>\\n<ul>\\n<li>2pm to 3:30pm: ",
            "<a href=\\\"https://ashby.example/events/E08\\\">Singalong</a> (cancelled). ",
            "Library, Church Lane, Old Town. £1.</li>\\n</ul>\\n",
        ]
        #expect(json.contains("\"content_html\": \"\(list.joined())\""))
        #expect(json.contains("\"summary\": \"2 things are on.\""))
    }

    @Test func `each format links to itself`() throws {
        let pressed = try Pressed(try Sample.programme())
        for name in ["programme.rss", "programme.atom", "programme.json"] {
            #expect(try pressed.text(name).contains("\"https://ashby.example/feeds/ashby/\(name)\""))
        }
    }

    @Test func `a cancelled event is news for ninety days`() throws {
        let long = Sample.instant("2027-07-01T12:00:00Z")
        let pressed = try Pressed(
            try Sample.programme(events: [Sample.singalong(status: .cancelled)], changedAt: long))
        #expect(try pressed.titles() == ["What’s on in March 2027"])
    }

    private static func names(in rss: String) -> [Substring] {
        rss.split(separator: "\n").filter { $0.contains("<guid") }
    }
}
