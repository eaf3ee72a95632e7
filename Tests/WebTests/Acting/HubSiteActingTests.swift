import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// What helpers see and press: Joan for Arthur, who is her husband; Carmel for Bernard (S07), and for Win, whose answers
/// are not hers to give (S09).
@Suite("The pages of helpers")
struct HubSiteActingTests {
    private let place: HubSiteTown

    init() throws { place = try HubSiteTown() }

    private func session(_ who: String) throws -> String {
        let signIn = SignIn(place.town.hub)
        return try #require(try signIn.redeem(try signIn.token(for: who))).token
    }

    private func get(_ path: String, _ session: String) throws -> Response {
        try place.respond(.get, path, session: session)
    }

    /// Presses an answer on the page as it stands.
    private func press(_ form: String, on path: String, _ session: String) throws -> Response {
        let page = try get(path, session).text
        func hidden(_ name: String) -> String {
            guard let field = page.firstRange(of: "name=\"\(name)\" value=\"") else { return "" }
            return String(page[field.upperBound...].prefix { $0 != "\"" })
        }
        let seen = "seen_answer=\(hidden("seen_answer"))&seen_event=\(hidden("seen_event"))"
        return try place.respond(.post, path, session: session, form: "\(form)&\(seen)")
    }

    private func change(_ reference: Reference, _ change: (Supporter) -> Supporter) throws {
        try place.town.write { memory throws(HubError) in
            guard let found = try memory.supporters().first(where: { $0.reference == reference }) else {
                throw .notFound(reference.rawValue)
            }
            try memory.save(change(found))
        }
    }

    @Test func `Joan says yes for Arthur, he sees who did and when, and one press of his changes it`() throws {
        let (joan, arthur) = (try session("M010"), try session("M009"))
        #expect(try get("/for", joan).text.contains("Arthur"))
        let event = "/for/M009/events/E02"
        #expect(try get(event, joan).text.contains("You are doing this for Arthur."))
        let answer = try press("answer=going&companion=yes&lift=need", on: event, joan)
        #expect(answer.status == .seeOther && answer.headers[.location] == event)
        #expect(try get(event, joan).text.contains("Arthur is going. Somebody comes along to help. A lift is needed."))
        let week = try get("/for/M009/week/2027-03-10", joan).text
        #expect(week.contains("You are doing this for Arthur.") && week.contains("Photo walk"))
        // Arthur reads it on the event and in his week; Joan's own answer is untouched.
        let said = "Joan said yes for you, on "
        #expect(try get("/me/events/E02", arthur).text.contains(said))
        #expect(try get("/me/week/2027-03-10", arthur).text.contains(said))
        #expect(try !get("/me/events/E02", joan).text.contains("You are going"))
        // So do the connector and the audit.
        let connector = try #require(try place.session(of: .connector))
        let record = try get("/connector/people/M009", connector).text
        #expect(record.contains("Joan said yes to “Photo walk: doors of the Old Town” for Arthur, on "))
        let entry = try #require(try place.town.audit().first { $0.action == "answer" })
        #expect(entry.who == "S01" && entry.onBehalfOf?.rawValue == "M009" && entry.reference == "E02")
        #expect(try press("answer=not_going", on: "/me/events/E02", arthur).status == .seeOther)
        #expect(try !get("/me/events/E02", arthur).text.contains("for you, on"))
        #expect(try get(event, joan).text.contains("Arthur does not come this time."))
        #expect(try !get("/connector/people/M009", connector).text.contains("Joan said yes"))
    }

    @Test func `what is wrong keeps what was typed, and what is full is told in words about the member`() throws {
        let joan = try session("M010")
        let event = "/for/M009/events/E02"
        let wrong = try press("answer=soon&guests=3&lift=need", on: event, joan)
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("<option value=\"3\" selected>"))
        #expect(wrong.text.contains("<title>Error: ") && wrong.text.contains("You are doing this for Arthur."))
        let stale = try place.respond(
            .post, event, session: joan, form: "answer=going&guests=2&seen_answer=7&seen_event=0")
        #expect(stale.status == .conflict && stale.text.contains("<option value=\"2\" selected>"))
        #expect(try press("answer=going", on: "/for/M009/events/E07", joan).status == .conflict)
    }

    @Test func `a supporter of their own kind gets through the doors for everyone and their own, and no others`() throws
    {
        let carmel = try session("S07")
        let home = try get("/for", carmel).text
        #expect(home.contains("Bernard") && !home.contains("Edna"))
        #expect(try get("/for/M019", carmel).status == .ok)
        #expect(try press("answer=maybe", on: "/for/M019/events/E02", carmel).status == .seeOther)
        #expect(try get("/for/M020", carmel).status == .notFound)
        #expect(try get("/for/M003/events/E02", carmel).status == .notFound)
        for door in HubSiteWalkTests.doors(feeds: []) where door.method == .get {
            for path in door.paths where !path.hasPrefix("/for") && !path.contains("*") && path != "/devices" {
                let status = try get(path, carmel).status.code
                let shut = door.statuses[0] == 401
                #expect(shut ? [401, 403, 404].contains(status) : status == door.statuses[0], "\(path)")
            }
        }
    }

    @Test func `who may only look cannot answer, and who may be rung in an emergency sees nothing`() throws {
        let looks = try session("S09")
        let page = try get("/for/M053/events/E02", looks)
        #expect(page.status == .ok && !page.text.contains("name=\"answer\""))
        let answer = try place.respond(
            .post, "/for/M053/events/E02", session: looks, form: "answer=going&seen_answer=0&seen_event=0")
        #expect(answer.status == .forbidden)
        for (who, member) in [("S12", "M049"), ("S06", "M001"), ("S05", "M008")] {
            let helper = try session(who)
            #expect(try get("/for", helper).status == .ok)
            for path in ["/for/\(member)", "/for/\(member)/week/2027-03-10", "/for/\(member)/events/E02"] {
                #expect(try get(path, helper).status == .forbidden, "\(who) \(path)")
            }
        }
    }

    @Test func `a scope taken away and a tie ended shut the door at once, in the open session too`() throws {
        let carmel = try session("S07")
        #expect(try get("/for/M019/events/E02", carmel).text.contains("name=\"answer\""))
        try change(Reference("S07")) { $0.with(scopes: [.seeProgramme]) }
        #expect(try !get("/for/M019/events/E02", carmel).text.contains("name=\"answer\""))
        let late = try place.respond(
            .post, "/for/M019/events/E02", session: carmel, form: "answer=going&seen_answer=0&seen_event=0")
        #expect(late.status == .forbidden)
        try change(Reference("S07")) { $0.with(scopes: [.receiveNotices]) }
        #expect(try get("/for/M019", carmel).status == .forbidden)
        try KeepSupporter(place.town.hub).end(Reference("S07"), of: Reference("M019"), as: .keeper)
        #expect(try get("/for/M019", carmel).status == .unauthorised)
        #expect(throws: HubError.self) { try SignIn(place.town.hub).token(for: "S07") }
        // Joan stays a member, and helps nobody any more.
        let joan = try session("M010")
        #expect(try get("/for/M009", joan).status == .ok)
        try KeepSupporter(place.town.hub).end(Reference("S01"), of: Reference("M009"), as: .keeper)
        #expect(try get("/for/M009", joan).status == .notFound)
        #expect(try get("/for", joan).text.contains("You help nobody here at present."))
    }

    @Test func `what a member keeps from everybody is kept from who helps them`() throws {
        try place.town.write { memory throws(HubError) in
            var arthur = try memory.member(Reference("M009"))
            arthur.hiddenFields = [.programme, .firstName]
            try memory.save(arthur)
        }
        let joan = try session("M010")
        let list = try get("/for", joan).text
        #expect(!list.contains("Arthur") && list.contains("The person you help"))
        #expect(try get("/for/M009", joan).status == .forbidden)
    }
}

extension Supporter {
    fileprivate func with(scopes: Set<SupporterScope>) -> Supporter {
        Supporter(
            id: id, reference: reference, member: member, supporterMember: supporterMember, name: name,
            relationship: relationship, contact: contact, scopes: scopes, isActive: isActive, agreedOn: agreedOn,
            endedOn: endedOn, agreedHow: agreedHow, reviewOn: reviewOn)
    }
}
