import CivilTime
import Domain
import Fixtures
import Hub
import Testing

@Suite("A town read from its tables")
struct TownReaderTests {
    @Test func `the demo town is read whole`() throws {
        let town = try AshbourneVale.tables()
        #expect(town.community.name == "Ashbourne Vale")
        #expect(town.community.slug.rawValue == "ashbourne-vale")
        #expect(town.community.host == "ashbourne-vale.example")
        #expect(town.community.phone == "01632 960700")
        #expect(town.clock == wall("2027-02-15T09:00"))
        #expect(town.community.bankHolidays.contains(day("2027-03-29")))
        let counts = [
            town.areas.count, town.interests.count, town.partners.count, town.connectors.count,
            town.freelancers.count, town.venues.count, town.members.count, town.memberInterests.count,
            town.gifts.count, town.availability.count, town.consents.count, town.supporters.count,
        ]
        #expect(counts == [6, 61, 8, 13, 4, 13, 62, 180, 104, 219, 488, 12])
        #expect([town.groups.count, town.circles.count, town.facilitators.count] == [25, 4, 6])
        #expect([town.proposals.count, town.events.count, town.posts.count] == [11, 12, 10])
        #expect([town.eventReplies.count, town.attendance.count, town.checkins.count] == [30, 100, 16])
        #expect(town.absent.isEmpty)
    }

    @Test func `the same tables give the same rows`() throws {
        let files = try AshbourneVale.files()
        let one = try TownReader.town(from: files, now: nil)
        let other = try TownReader.town(from: files, now: nil)
        #expect(one.members == other.members)
        #expect(one.groups == other.groups)
        #expect(one.events == other.events)
    }

    @Test func `somebody who gave no answer has none`() throws {
        let town = try AshbourneVale.tables()
        #expect(town.attendance.count { $0.reply == nil } == 13)
        #expect(town.attendance.count { $0.reply == .going } == 87)
    }

    @Test func `a spreadsheet's file with a mark and other line ends is the same table`() throws {
        var files = try AshbourneVale.files()
        let plain = try TownReader.town(from: files, now: nil)
        for (name, bytes) in files where name.hasSuffix(".csv") {
            let text = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n")
            files[name] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        }
        let read = try TownReader.town(from: files, now: nil)
        #expect(read.members == plain.members)
        #expect(read.groups == plain.groups)
        #expect(read.posts == plain.posts)
    }

    @Test func `a file in the old encoding of Windows keeps its letters`() throws {
        var files = try AshbourneVale.files()
        let interests =
            "interest_id,label,category,synonyms,special_category\ncoffee,Caf\u{E9} \u{2013} natter,food,,0\n"
        files["interests.csv"] = interests.unicodeScalars.map { scalar in
            scalar == "\u{2013}" ? 0x96 : UInt8(truncatingIfNeeded: scalar.value)
        }
        for name in ["freelancers", "member_interests", "member_gifts", "groups", "proposals", "oneoff_events"] {
            files["\(name).csv"] = Self.header(of: files["\(name).csv"])
        }
        for name in ["series_exceptions", "attendance_jan_feb_2027", "rsvps_march_2027"] { files["\(name).csv"] = nil }
        let town = try TownReader.town(from: files, now: nil)
        #expect(town.interests.map(\.label) == ["Café – natter"])
    }

    @Test(arguments: [
        "partners", "connectors", "freelancers", "member_access_needs", "member_interests", "member_gifts",
        "member_availability", "supporters", "one_page_profiles", "facilitators", "series_exceptions", "proposals",
        "oneoff_events", "posts", "wellbeing_checkins", "communities_of_practice", "rsvps_march_2027",
        "attendance_jan_feb_2027", "consents", "groups",
    ])
    func `a table with no rows is a table`(name: String) throws {
        var files = try AshbourneVale.files()
        files = Self.leaningOn(name, in: files)
        files["\(name).csv"] = Self.header(of: files["\(name).csv"])
        let town = try TownReader.town(from: files, now: nil)
        #expect(!town.absent.contains("\(name).csv"))
    }

    @Test func `a table that a town may lack is told of`() throws {
        var files = try AshbourneVale.files()
        files["posts.csv"] = nil
        files["rsvps_march_2027.csv"] = nil
        #expect(try TownReader.town(from: files, now: nil).absent == ["rsvps_….csv", "posts.csv"])
    }

    private static func header(of file: [UInt8]?) -> [UInt8] {
        Array((file ?? []).prefix { $0 != UInt8(ascii: "\n") }) + [UInt8(ascii: "\n")]
    }

    /// The folder without what would lean on the rows of a table.
    private static func leaningOn(_ name: String, in files: [String: [UInt8]]) -> [String: [UInt8]] {
        let leaning = [
            "partners": ["freelancers", "connectors", "groups", "attendance_jan_feb_2027", "series_exceptions"],
            "connectors": ["posts"], "freelancers": ["groups", "oneoff_events"],
            "groups": ["series_exceptions", "attendance_jan_feb_2027"], "oneoff_events": ["rsvps_march_2027"],
        ]
        var files = files
        for other in leaning[name, default: []] + (name == "freelancers" ? leaning["groups", default: []] : []) {
            files["\(other).csv"] = header(of: files["\(other).csv"])
        }
        if name == "freelancers" { files["rsvps_march_2027.csv"] = header(of: files["rsvps_march_2027.csv"]) }
        if name == "connectors" || name == "partners" { files["circles.json"] = nil }
        if name == "partners" { files["posts.csv"] = header(of: files["posts.csv"]) }
        if name == "partners" {
            for other in ["oneoff_events", "rsvps_march_2027"] {
                files["\(other).csv"] = header(of: files["\(other).csv"])
            }
        }
        return files
    }
}
