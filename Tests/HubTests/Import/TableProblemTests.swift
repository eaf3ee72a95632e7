import CivilTime
import Domain
import Fixtures
import Hub
import Testing

/// One cell, row or file of the demo town spoilt at a time: what is told must lead to it.
@Suite("A town refused")
struct TableProblemTests {
    struct Spoilt: Sendable, CustomTestStringConvertible {
        let file: String
        let from: String
        let to: String
        let line: Int
        let column: String?
        let expected: String
        let found: String

        init(
            _ file: String, _ from: String, _ to: String, _ line: Int, _ column: String?, _ expected: String,
            _ found: String
        ) {
            self.file = file
            self.from = from
            self.to = to
            self.line = line
            self.column = column
            self.expected = expected
            self.found = found
        }

        var testDescription: String { "\(file), \(column ?? "whole"): \(found)" }
    }

    static let cells = [
        Spoilt("areas.csv", "MG,Millgate,0.6", "MG,Millgate,near", 3, "x_km", "a number", "near"),
        Spoilt("areas.csv", "MG,Millgate,0.6", "MG,Millgate,nan", 3, "x_km", "a number", "nan"),
        Spoilt("areas.csv", "MG,Millgate", "MG,", 3, "name", "some text", "nothing"),
        Spoilt("areas.csv", "54.6964", "546964", 3, "lat", "-90 to 90", "546964"),
        Spoilt("interests.csv", "crochet,Crochet", "Crochet!,Crochet", 3, "interest_id", "small letters", "Crochet!"),
        Spoilt("interests.csv", "hooking,,0", "hooking,,no", 3, "special_category", "1 for yes", "no"),
        Spoilt(
            "venues.csv", "V02,The Copper Kettle Cafe,OT", "V02,The Copper Kettle Cafe,XX", 3, "area_id", "area", "XX"),
        Spoilt("venues.csv", "AV1 2AD,cafe", "AV1 2AD,tea room", 3, "venue_type", "cafe, library", "tea room"),
        Spoilt("venues.csv", "cafe,18,0", "cafe,-18,0", 3, "capacity", "whole number", "-18"),
        Spoilt(
            "freelancers.csv", "chair-exercise tai-chi", "chair-exercise yoga", 3, "skills", "interest",
            "chair-exercise yoga"),
        Spoilt("freelancers.csv", "chair-exercise tai-chi", "tai-chi tai-chi", 3, "skills", "once", "tai-chi tai-chi"),
        Spoilt("freelancers.csv", "4000,P06", "forty,P06", 3, "fee_pence_per_session", "whole number", "forty"),
        Spoilt("freelancers.csv", "4000,P06", "4000,P66", 3, "via_partner_id", "partner", "P66"),
        Spoilt("connectors.csv", "Bex Marlowe,local", "Bex Marlowe,village", 3, "kind", "local, regional", "village"),
        Spoilt(
            "members.csv", "home care worker told her,self,,member,\nM002", "home care worker told her,,,member,\nM002",
            2, "how_joined", "some text", "nothing"),
        Spoilt(
            "members.csv", "M003,Pauline Whitlock,Pauline,,75-84,MG", "M003,Pauline Whitlock,Pauline,,77,MG", 4,
            "age_band", "75-84", "77"),
        Spoilt(
            "members.csv", "M003,Pauline Whitlock,Pauline,,75-84,MG", "M003,Pauline Whitlock,Pauline,,75-84,ZZ", 4,
            "area_id", "area", "ZZ"),
        Spoilt(
            "members.csv", "walk,2.5,none,active,2025-11-04", "walk,-2.5,none,active,2025-11-04", 4, "travel_max_km",
            "0 to", "-2.5"),
        Spoilt(
            "members.csv", "walk,2.5,none,active,2025-11-04", "hops,2.5,none,active,2025-11-04", 4, "travel_mode",
            "walk", "hops"),
        Spoilt(
            "members.csv", "walk,2.5,none,active,2025-11-04", "walk,2.5,none,active,2025-11-31", 4, "joined_on",
            "a date", "2025-11-31"),
        Spoilt(
            "members.csv", "walk,2.5,none,active,2025-11-04", "walk,2.5,none,alive,2025-11-04", 4, "status", "active",
            "alive"),
        Spoilt("member_access_needs.csv", "M004,hearing_loop", "M004,louder", 5, "need", "hearing_loop", "louder"),
        Spoilt("member_access_needs.csv", "M004,hearing_loop", "M404,hearing_loop", 5, "member_id", "member", "M404"),
        Spoilt(
            "member_interests.csv", "M001,coffee,enjoys_now", "M001,tea,enjoys_now", 3, "interest_id", "interest", "tea"
        ),
        Spoilt(
            "member_interests.csv", "M001,coffee,enjoys_now", "M001,coffee,loves", 3, "relation", "enjoys_now", "loves"),
        Spoilt("member_gifts.csv", "GF002,M001,heart", "GF002,M001,soul", 3, "dimension", "head, heart, hands", "soul"),
        Spoilt("member_gifts.csv", "GF002,M001,heart", "GF002,M999,heart", 3, "member_id", "member", "M999"),
        Spoilt("member_availability.csv", "M001,Tue,PM", "M001,Tueday,PM", 3, "weekday", "Mon, Tue", "Tueday"),
        Spoilt("member_availability.csv", "M001,Tue,PM", "M001,Tue,noon", 3, "part", "AM, PM, EVE", "noon"),
        Spoilt(
            "consents.csv", "M001,match_and_introduce,given,2025-09-16", "M001,match_and_introduce,yes,2025-09-16", 3,
            "state", "given", "yes"),
        Spoilt(
            "consents.csv", "M001,match_and_introduce,given,2025-09-16", "M001,match_and_introduce,given,16/09/2025", 3,
            "given_on", "a date", "16/09/2025"),
        Spoilt(
            "supporters.csv", "receive_notices attend_with,1,2026-12-01", "receive_notices drive,1,2026-12-01", 3,
            "scopes", "attend_with", "receive_notices drive"),
        Spoilt("supporters.csv", "S01,M009,M010", "S01,M009,M910", 2, "supporter_member_id", "member", "M910"),
        Spoilt("one_page_profiles.csv", "M057,", "M957,", 13, "member_id", "member", "M957"),
        Spoilt("groups.csv", "Knit and Natter,circles,V02", "Knit and Natter,K99,V02", 2, "run_by", "circles", "K99"),
        Spoilt(
            "groups.csv", "Knit and Natter,circles,V02", "Knit and Natter,circles,V20", 2, "venue_id", "venue", "V20"),
        Spoilt(
            "groups.csv", "V02,FREQ=WEEKLY;BYDAY=TU", "V02,every Tuesday", 2, "rrule", "a rule such as", "every Tuesday"
        ),
        Spoilt(
            "groups.csv", "14:00,15:30,2025-10-07", "14:00,13:30,2025-10-07", 2, "end_local", "after start_local",
            "13:30"),
        Spoilt(
            "groups.csv", "14:00,15:30,2025-10-07", "14:00,14:00,2025-10-07", 2, "end_local", "after start_local",
            "14:00"),
        Spoilt("groups.csv", "14:00,15:30,2025-10-07", "2 pm,15:30,2025-10-07", 2, "start_local", "a time", "2 pm"),
        Spoilt(
            "groups.csv", "14:00,15:30,2025-10-07", "14:00,15:30,2025-10-08", 2, "first_date", "FREQ=WEEKLY;BYDAY=TU",
            "2025-10-08"),
        Spoilt("groups.csv", "14:00,16:00,2024-01-10", "14:00,16:00,2024-01-17", 4, "first_date", "2WE", "2024-01-17"),
        Spoilt(
            "groups.csv", "knitting crochet coffee", "knitting crotchet coffee", 2, "interests", "interest",
            "knitting crotchet coffee"),
        Spoilt("groups.csv", "06-16,03-14", "06-16,03-32", 23, "season_to", "month and day", "03-32"),
        Spoilt("groups.csv", "06-16,03-14", ",03-14", 23, "season_from", "month and day", "nothing"),
        Spoilt(
            "series_exceptions.csv", "G05,2027-03-29,cancelled", "G05,2027-03-30,cancelled", 2, "original_local_date",
            "would meet", "2027-03-30"),
        Spoilt(
            "series_exceptions.csv", "G05,2027-03-29,cancelled", "G05,2027-03-29,off", 2, "kind", "cancelled or moved",
            "off"),
        Spoilt(
            "series_exceptions.csv", "G05,2027-03-29,cancelled", "G55,2027-03-29,cancelled", 2, "group_id", "group",
            "G55"),
        Spoilt(
            "series_exceptions.csv", "2027-03-22T14:00,2027-03-22T16:30", "2027-03-22T14:00,2027-03-22T13:30", 7,
            "new_end_local", "after new_start_local", "2027-03-22T13:30"),
        Spoilt(
            "facilitators.csv", "M058,trained 2026-09-12", "M058,trained last year", 3, "state", "trained",
            "trained last year"),
        Spoilt(
            "facilitators.csv", "M058,trained 2026-09-12", "M058,trained 2026-13-12", 3, "state", "a date",
            "trained 2026-13-12"),
        Spoilt(
            "proposals.csv", "2027-03-13T10:30,V02", "13 March,V02", 3, "suggested_start_local", "date and time",
            "13 March"),
        Spoilt("proposals.csv", "V02,approved", "V02,agreed", 3, "state", "approved", "agreed"),
        Spoilt(
            "oneoff_events.csv", "2027-03-13T10:30,2027-03-13T12:00", "2027-03-13T10:30,2027-03-13T10:00", 3,
            "end_local", "after start_local", "2027-03-13T10:00"),
        Spoilt("oneoff_events.csv", ",M012,V02", ",M912,V02", 3, "host_id", "member", "M912"),
        Spoilt(
            "oneoff_events.csv", ",,public,2027-03-13", ",,everyone,2027-03-13", 3, "audience", "public", "everyone"),
        Spoilt("rsvps_march_2027.csv", "E01,M019,going", "E91,M019,going", 3, "event_id", "event", "E91"),
        Spoilt("rsvps_march_2027.csv", "E01,M019,going", "E01,M019,perhaps", 3, "reply", "going", "perhaps"),
        Spoilt(
            "attendance_jan_feb_2027.csv", "M002,going,came\nG01,2027-01-19T14:00,M003",
            "M002,going,there\nG01,2027-01-19T14:00,M003", 3, "attendance", "came", "there"),
        Spoilt("posts.csv", "2027-03-01T09:00,M012", "2027-03-01T09:00,M912", 3, "author", "member", "M912"),
        Spoilt(
            "wellbeing_checkins.csv", "M001,six_months,2026-03-18,6", "M001,six_months,2026-03-18,11", 3,
            "ons_satisfied_0_10", "0 to 10", "11"),
        Spoilt(
            "communities_of_practice.csv", "2027-03-03T10:00,2027-03-03T12:00", "2027-03-03T10:00,2027-03-03T09:00", 3,
            "ends_local", "after starts_local", "2027-03-03T09:00"),
        Spoilt("circles.json", "\"state\": \"running\"", "\"state\": \"jogging\"", 0, "state", "running", "jogging"),
        Spoilt(
            "circles.json", "\"circle_id\": \"C2\"", "\"circle_id\": \"C1\"", 0, "circle_id", "no other circle", "C1"),
        Spoilt("circles.json", "\"connector\": \"K01\"", "\"connector\": \"K99\"", 0, "connector", "connector", "K99"),
        Spoilt(
            "circles.json", "\"focus_person\": \"M009\"", "\"focus_person\": \"M909\"", 0, "focus_person", "member",
            "M909"),
        Spoilt(
            "circles.json", "\"started_on\": \"2026-03-10\"", "\"started_on\": \"spring\"", 0, "started_on", "a date",
            "spring"),
        Spoilt("circles.json", "\"purpose\":", "\"aim\":", 0, nil, "circles", "no purpose"),
        Spoilt("dataset.json", "Europe/London", "Europe/Loundon", 0, "timezone", "a zone", "Europe/Loundon"),
        Spoilt("dataset.json", "2027-02-15T09:00:00", "soon", 0, "clock", "date and time", "soon"),
        Spoilt("dataset.json", "2027-03-29\"", "2027-02-29\"", 0, "bank_holidays_england", "a date", "2027-02-29"),
        Spoilt(
            "dataset.json", "\"ashbourne-vale\"", "\"Ashbourne Vale\"", 0, "slug", "small letters", "Ashbourne Vale"),
        Spoilt(
            "dataset.json", "https://ashbourne-vale.example", "https://ashbourne-vale.example/", 0, "base_url",
            "an address", "https://ashbourne-vale.example/"),
        Spoilt("dataset.json", "{", "[", 0, nil, "JSON", "something else"),
    ]

    @Test(arguments: cells)
    func `a cell that is not what it must be is named`(spoilt: Spoilt) throws {
        let problem = try #require(try firstProblem(with: spoilt))
        #expect(problem.file == spoilt.file)
        #expect(problem.line == spoilt.line)
        #expect(problem.column == spoilt.column)
        #expect(problem.expected.contains(spoilt.expected), "\(problem.expected)")
        #expect(problem.found == spoilt.found)
    }

    static let records = [
        Spoilt("areas.csv", "MG,Millgate", "MG,\"Millgate", 3, "4", "quotation mark", "end of the file"),
        Spoilt("areas.csv", "MG,Millgate,", "MG,Millgate,,", 3, "37", "7 fields", "8 fields"),
        Spoilt("areas.csv", "CS,Canalside", "CS", 4, "28", "7 fields", "6 fields"),
        Spoilt("areas.csv", "area_id,name", "area_id,area_id", 1, "9", "once", "area_id"),
        Spoilt("areas.csv", "area_id,name", "area_id,", 1, "9", "the name of a column", "nothing"),
        Spoilt(
            "posts.csv", "\"One door, one photo, one line about it. Old phones welcome.\"", "\"One door\" one photo",
            3, "98", "closing quotation mark", "more text"),
    ]

    @Test(arguments: records)
    func `a record that is no record is named by its line and character`(spoilt: Spoilt) throws {
        let problem = try #require(try firstProblem(with: spoilt))
        #expect(problem.file == spoilt.file)
        #expect(problem.line == spoilt.line)
        #expect(problem.column == spoilt.column)
        #expect(problem.expected.contains(spoilt.expected), "\(problem.expected)")
        #expect(problem.found.contains(spoilt.found), "\(problem.found)")
    }

    static let repeated = [
        ("areas.csv", "area_id"), ("interests.csv", "interest_id"), ("partners.csv", "partner_id"),
        ("connectors.csv", "connector_id"), ("freelancers.csv", "freelancer_id"), ("venues.csv", "venue_id"),
        ("members.csv", "member_id"), ("member_access_needs.csv", "need"), ("member_interests.csv", "relation"),
        ("member_gifts.csv", "gift_id"), ("member_availability.csv", "part"), ("supporters.csv", "supporter_id"),
        ("one_page_profiles.csv", "member_id"), ("groups.csv", "group_id"), ("facilitators.csv", "member_id"),
        ("series_exceptions.csv", "original_local_date"), ("proposals.csv", "proposal_id"),
        ("oneoff_events.csv", "event_id"), ("rsvps_march_2027.csv", "member_id"),
        ("attendance_jan_feb_2027.csv", "member_id"), ("posts.csv", "post_id"), ("wellbeing_checkins.csv", "point"),
        ("communities_of_practice.csv", "cop_id"),
    ]

    @Test(arguments: repeated)
    func `a row that stands in its table twice is named`(file: String, column: String) throws {
        var files = try AshbourneVale.files()
        let lines = String(decoding: files[file] ?? [], as: UTF8.self).split(separator: "\n")
        files[file] = Array((lines + [lines[1]]).joined(separator: "\n").utf8)
        let problem = try #require(firstProblem(in: files))
        #expect(problem.file == file)
        #expect(problem.line == lines.count + 1)
        #expect(problem.column == column)
        #expect(problem.expected.contains("line 2"))
        #expect(problem.found.hasPrefix(String(lines[1].prefix { $0 != "," })))
    }

    @Test(arguments: [
        "areas.csv", "interests.csv", "venues.csv", "members.csv", "consents.csv", "groups.csv", "dataset.json",
    ])
    func `a file that every town has is missed`(name: String) throws {
        var files = try AshbourneVale.files()
        files[name] = nil
        let problem = try #require(firstProblem(in: files))
        #expect(problem.file == name)
        #expect(problem.line == 0)
        #expect(problem.found.hasPrefix("no"))
    }

    @Test func `a file with nothing in it is no table`() throws {
        var files = try AshbourneVale.files()
        files["posts.csv"] = []
        #expect(
            firstProblem(in: files)
                == TableProblem(
                    file: "posts.csv", line: 1, column: "1", expected: "a header row", found: "an empty file"))
    }

    /// Each column that a reader asks for by name and cannot do without.
    @Test(arguments: [
        ("areas.csv", "x_km"), ("interests.csv", "special_category"), ("venues.csv", "venue_type"),
        ("partners.csv", "offers"), ("freelancers.csv", "fee_pence_per_session"), ("connectors.csv", "kind"),
        ("members.csv", "home_setting"), ("members.csv", "how_joined"), ("member_gifts.csv", "will_host"),
        ("member_interests.csv", "visible_to"), ("member_availability.csv", "part"), ("consents.csv", "purpose"),
        ("supporters.csv", "scopes"), ("groups.csv", "cost_pence"), ("groups.csv", "first_date"),
        ("series_exceptions.csv", "original_local_date"), ("proposals.csv", "submitted_on"),
        ("oneoff_events.csv", "cost_pence"), ("rsvps_march_2027.csv", "reply"),
        ("attendance_jan_feb_2027.csv", "attendance"), ("posts.csv", "author"), ("wellbeing_checkins.csv", "on"),
        ("communities_of_practice.csv", "mode"), ("facilitators.csv", "state"),
    ])
    func `a column that is not there is missed in the header`(file: String, column: String) throws {
        var files = try AshbourneVale.files()
        let text = String(decoding: files[file] ?? [], as: UTF8.self)
        let header = text.prefix { $0 != "\n" }
        let names = header.split(separator: ",", omittingEmptySubsequences: false).map { $0 == column ? "other" : $0 }
        files[file] = Array((names.joined(separator: ",") + text.dropFirst(header.count)).utf8)
        let problem = try #require(firstProblem(in: files))
        #expect(problem.file == file)
        #expect(problem.line == 1)
        #expect(problem.column == column)
        #expect(problem.expected == "a column of this name")
        #expect(problem.found.contains("other"))
    }

    private func firstProblem(with spoilt: Spoilt) throws -> TableProblem? {
        var files = try AshbourneVale.files()
        let text = String(decoding: files[spoilt.file] ?? [], as: UTF8.self)
        try #require(text.contains(spoilt.from), "\(spoilt.file) has no \(spoilt.from)")
        files[spoilt.file] = Array(text.replacing(spoilt.from, with: spoilt.to, maxReplacements: 1).utf8)
        return firstProblem(in: files)
    }

    private func firstProblem(in files: [String: [UInt8]]) -> TableProblem? {
        do throws(HubError) {
            _ = try TownReader.town(from: files, now: nil)
            return nil
        } catch {
            guard case .table(let problem) = error else { return nil }
            return problem
        }
    }
}
