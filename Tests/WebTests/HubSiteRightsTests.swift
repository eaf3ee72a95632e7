import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// The connector's pages about what people may ask, over the real hub.
@Suite("What people may ask, on the pages")
struct HubSiteRightsTests {
    private let doors: HubSiteTown
    private let session: String?

    init() throws {
        doors = try HubSiteTown()
        session = try doors.session(of: .connector)
    }

    private func page(_ path: String) throws -> String {
        let response = try doors.respond(.get, path, session: session)
        #expect(response.status == .ok, "\(path)")
        return String(decoding: response.body.bytes, as: UTF8.self)
    }

    private func forget(_ reference: String, _ form: String) throws -> Status {
        try doors.respond(.post, "/connector/rights/person/\(reference)/forget", session: session, form: form).status
    }

    private func note(_ words: String, on reference: Reference) throws {
        _ = try ChangeMember(doors.town.hub)(reference, [.note: words], as: .keeper)
    }

    private func isThere(_ reference: Reference) -> Bool {
        (try? doors.town.read { memory throws(HubError) in try memory.member(reference) }) != nil
    }

    /// The mark of the list, and the box beside some words.
    private func seen(_ page: String, _ words: String) throws -> (mark: String, box: String) {
        let mark = try #require(page.split(separator: "name=\"seen\" value=\"").dropFirst().first)
        let before = try #require(page.split(separator: words).first)
        let box = try #require(before.split(separator: "also-").last)
        return (String(mark.prefix { $0 != "\"" }), "also-" + box.prefix { $0.isNumber })
    }

    @Test func `what was ticked on a page that is no longer so is not removed, and nobody is forgotten`() throws {
        try note("Pauline is kind.", on: Reference("M005"))
        let (mark, box) = try seen(page("/connector/rights/person/M003"), "Pauline is kind.")
        try note("Pauline Quirke is on television.", on: Reference("M001"))
        #expect(try forget("M003", "sure=yes&seen=\(mark)&\(box)=yes") == .conflict)
        #expect(try forget("M003", "sure=yes&\(box)=yes") == .conflict)
        #expect(isThere(Reference("M003")))
        let again = try seen(page("/connector/rights/person/M003"), "Pauline is kind.")
        #expect(again.box != box)
        #expect(try forget("M003", "sure=yes&seen=\(again.mark)&\(again.box)=yes") == .seeOther)
        #expect(!isThere(Reference("M003")))
        let notes = try doors.town.read { memory throws(HubError) in
            [try memory.member(Reference("M001")).connectorNote, try memory.member(Reference("M005")).connectorNote]
        }
        #expect(notes == ["Pauline Quirke is on television.", "(removed) is kind."])
    }

    @Test func `somebody who is no member is looked at first, and forgotten with a second press`() throws {
        let found = try doors.respond(.get, "/connector/rights/outsider?reference=f01", session: session)
        #expect(found.headers[.location] == "/connector/rights/outsider/F01")
        let name = try doors.town.read { memory throws(HubError) in try memory.outsider(Reference("F01")).name }
        let shown = try page("/connector/rights/outsider/F01")
        #expect(shown.contains(try #require(name)) && shown.contains("Their record goes"))
        let forget = "/connector/rights/outsider/F01/forget"
        #expect(try doors.respond(.post, forget, session: session, form: "seen=").status == .seeOther)
        #expect(try page("/connector/rights/outsider/F01") == shown)
        #expect(try doors.respond(.post, forget, session: session, form: "sure=yes&also-0=yes").status == .conflict)
        #expect(try doors.respond(.post, forget, session: session, form: "sure=yes").status == .seeOther)
        #expect(try doors.respond(.get, "/connector/rights/outsider/F01", session: session).status == .notFound)
        let member = try doors.session(of: .member)
        #expect(try doors.respond(.get, "/connector/rights/outsider/S03", session: member).status == .forbidden)
    }

    @Test func `without the tick that says so nobody is forgotten`() throws {
        #expect(try forget("M003", "seen=") == .seeOther)
        #expect(isThere(Reference("M003")))
    }
}
