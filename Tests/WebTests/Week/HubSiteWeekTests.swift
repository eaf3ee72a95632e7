import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// A member's week and answers, pressed as a browser presses.
@Suite("The pages of a member's week")
struct HubSiteWeekTests {
    private let place: HubSiteTown
    private let pauline: String?

    init() throws {
        place = try HubSiteTown()
        pauline = try place.session(of: .member)
    }

    private func look(_ path: String) throws -> String { try place.respond(.get, path, session: pauline).text }

    private func press(_ form: String, on event: String = "E02") throws -> Response {
        try place.respond(.post, "/me/events/\(event)", session: pauline, form: form)
    }

    /// The value of a hidden field on a page.
    private func hidden(_ name: String, _ page: String) throws -> String {
        let field = try #require(page.firstRange(of: "name=\"\(name)\" value=\""))
        return String(page[field.upperBound...].prefix { $0 != "\"" })
    }

    private func seen(_ event: String = "E02") throws -> String {
        let page = try look("/me/events/\(event)")
        return "seen_answer=\(try hidden("seen_answer", page))&seen_event=\(try hidden("seen_event", page))"
    }

    @Test func `one press answers, the week shows it, and another press takes it back`() throws {
        #expect(try !look("/me/week/2027-03-10").contains("Photo walk"))
        let answer = try press("answer=going&guests=1&companion=yes&lift=need&\(seen())")
        #expect(answer.status == .seeOther && answer.headers[.location] == "/me/events/E02")
        let week = try look("/me/week/2027-03-10")
        #expect(week.contains("Photo walk: doors of the Old Town") && week.contains("You are going"))
        #expect(week.contains("You bring one friend. Somebody who helps you comes along. You asked for a lift."))
        #expect(try look("/me/events/E02").contains("You are going, with one friend."))
        #expect(try look("/events/E02").contains("You are going, with one friend."))
        let back = try press("answer=not_going&from=week&\(seen())")
        #expect(back.headers[.location] == "/me/week/2027-03-13")
        #expect(try look("/me/week/2027-03-10").contains("I can come after all"))
    }

    @Test func `who needs a lift is named to the connector until they say otherwise`() throws {
        let connector = try place.session(of: .connector)
        func work() throws -> String { try place.respond(.get, "/connector/today", session: connector).text }
        #expect(try !work().contains("Pauline needs a lift"))
        #expect(try press("answer=maybe&lift=need&\(seen())").status == .seeOther)
        let page = try work()
        #expect(page.contains("Pauline needs a lift") && page.contains("href=\"/connector/people/M003\""))
        #expect(try press("answer=going&lift=offer&\(seen())").status == .seeOther)
        #expect(try work().contains("Pauline offers a lift"))
        #expect(try press("answer=not_going&lift=need&\(seen())").status == .seeOther)
        #expect(try !work().contains(" a lift"))
    }

    @Test func `a page that was open too long is answered with 409, and keeps what was chosen`() throws {
        let old = try seen()
        _ = try press("answer=maybe&\(old)")
        let late = try press("answer=going&guests=3&lift=offer&\(old)")
        #expect(late.status == .conflict)
        #expect(late.text.contains("This has changed since you opened the page"))
        #expect(late.text.contains("<option value=\"3\" selected>"))
        #expect(late.text.contains("value=\"offer\" checked"))
        // Looked at again, it goes through.
        let fresh =
            "seen_answer=\(try hidden("seen_answer", late.text))&seen_event=\(try hidden("seen_event", late.text))"
        #expect(try press("answer=going&guests=3&lift=offer&\(fresh)").status == .seeOther)
    }

    @Test func `a form that saw nothing, or says what no form says, is not taken`() throws {
        #expect(try press("answer=going").status == .conflict)
        #expect(try press("answer=going&seen_answer=x&seen_event=y").status == .conflict)
        for form in ["answer=host", "answer=", "answer=going&guests=9", "answer=going&guests=one"] {
            #expect(try press("\(form)&\(seen())").status == .unprocessableContent, "\(form)")
        }
        #expect(try !look("/me/week/2027-03-10").contains("Photo walk"))
    }

    @Test func `without the seal of the session nothing is written`() throws {
        let answer = try place.respond(
            .post, "/me/events/E02", session: pauline, form: "answer=going&\(seen())", seal: "another")
        #expect(answer.status == .forbidden)
        #expect(try !look("/me/week/2027-03-10").contains("Photo walk"))
    }

    @Test func `where every place is taken there is a waiting list, and no number that says who comes`() throws {
        try place.town.write { memory throws(HubError) in
            guard let walk = try memory.events().first(where: { $0.reference.rawValue == "E02" }) else { return }
            try memory.saveEvent(walk.with(places: 2))
        }
        let page = try look("/me/events/E02")
        #expect(page.contains("Every place is taken.") && page.contains("Put me on the waiting list"))
        #expect(!page.contains("Yes, I will come"))
        let late = try press("answer=going&guests=2&\(seen())")
        #expect(late.status == .conflict && late.text.contains("You can go on the waiting list."))
        #expect(late.text.contains("<option value=\"2\" selected>"))
        #expect(try press("answer=waiting&\(seen())").status == .seeOther)
        #expect(try look("/me/week/2027-03-13").contains("Waiting list"))
    }

    @Test func `what is cancelled says so and asks for nothing`() throws {
        let page = try look("/me/events/E07")
        #expect(page.contains("This is not happening") && !page.contains("Will you join in?"))
        #expect(try press("answer=going&seen_answer=0&seen_event=0", on: "E07").status == .conflict)
    }

    @Test func `only a member is asked whether they come`() throws {
        #expect(try !place.respond(.get, "/events/E02", session: nil).text.contains("seen_event"))
        let bex = try place.session(of: .connector)
        #expect(try !place.respond(.get, "/events/E02", session: bex).text.contains("seen_event"))
        #expect(try look("/events/E02").contains("action=\"/me/events/E02\""))
    }

    @Test func `looking at a week or an event writes nothing`() throws {
        let before = try place.town.audit().count
        for path in ["/me", "/me/about", "/me/week/2027-03-10", "/me/events/E01"] { _ = try look(path) }
        #expect(try place.town.audit().count == before)
    }
}

extension Event {
    fileprivate func with(places: Int?) -> Event {
        Event(
            id: id, reference: reference, slug: slug, uid: uid, sequence: sequence, modifiedAt: modifiedAt,
            title: title, group: group, host: host, venue: venue, locationText: locationText, audience: audience,
            start: start, end: end, status: status, interests: interests, costPence: costPence, capacity: places,
            origin: origin, note: note)
    }
}
