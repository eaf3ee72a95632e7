import Domain
import Fixtures
import HTTP
import Hub
import Testing

@testable import Web

/// Bringing a list in through the pages: looked at, stored, answered, taken back.
@Suite("Lists on the connector's page")
struct ListsPageTests {
    private let place: HubSiteTown
    private let session: String?

    init() throws {
        place = try HubSiteTown()
        session = try place.session(of: .connector)
    }

    private func upload(_ kind: String, _ name: String, _ bytes: [UInt8]) throws -> Response {
        let head = """
            --x\r\nContent-Disposition: form-data; name="seal"\r\n\r\n\(FormSeal.of(session: session ?? ""))\r\n\
            --x\r\nContent-Disposition: form-data; name="kind"\r\n\r\n\(kind)\r\n\
            --x\r\nContent-Disposition: form-data; name="list"; filename="\(name)"\r\n\r\n
            """
        let body = Array(head.utf8) + bytes + Array("\r\n--x--\r\n".utf8)
        return try place.respond(
            .post, "/connector/import", body: body, type: "multipart/form-data; boundary=x", session: session)
    }

    private func key(in page: String) throws -> String {
        let start = try #require(page.firstRange(of: "name=\"key\" value=\"")).upperBound
        return String(page[start...].prefix { $0 != "\"" })
    }

    @Test func `a file is looked at, stored once, and taken back`() throws {
        let list = Array("Group,Where,When\nBeekeepers <b>,Highfields Hub,Mondays 9am\nAnglers,river,Sat 7am\n".utf8)
        let looked = try upload("groups", "groups.csv", list)
        #expect(looked.status == .ok)
        let page = looked.text
        #expect(page.contains("Beekeepers &lt;b&gt;") && page.contains("Every Monday, 9am to 10:30am"))
        let key = try key(in: page)
        let stored = try place.respond(.post, "/connector/import/store", session: session, form: "key=\(key)")
        #expect(stored.status == .seeOther)
        let again = try place.respond(.post, "/connector/import/store", session: session, form: "key=\(key)")
        #expect(again.status == .unprocessableContent)
        let overview = try place.respond(.get, "/connector/import", session: session).text
        #expect(overview.contains("groups.csv") && overview.contains("names no one place"))
        let answered = try place.respond(
            .post, "/connector/import/R1/3/answer", session: session,
            form: "decision=create&where=Ashbourne+Vale+Library")
        #expect(answered.status == .seeOther)
        let undone = try place.respond(.post, "/connector/import/R1/undo", session: session, form: "")
        #expect(undone.status == .seeOther)
        #expect(try place.respond(.get, "/connector/import", session: session).text.contains("taken back"))
    }

    @Test func `who it may be is offered by name, and a couple alone can be made two`() throws {
        let list = Array("Name,Likes,OK to share?\nMargaret Hughes,choir,Y\nTrevor & Jean Ashdown,dancing,Y\n".utf8)
        let key = try key(in: try upload("members", "people.csv", list).text)
        _ = try place.respond(.post, "/connector/import/store", session: session, form: "key=\(key)")
        let page = try place.respond(.get, "/connector/import", session: session).text
        #expect(page.contains(">It is M004 Margaret Hughes</button>"))
        #expect(page.contains("<button name=\"decision\" value=\"merge M005\">"))
        #expect(page.split(separator: "Make two of it").count == 2)
        let answered = try place.respond(
            .post, "/connector/import/R1/2/answer", session: session, form: "decision=merge+M005")
        #expect(answered.status == .seeOther)
        #expect(try !place.respond(.get, "/connector/import", session: session).text.contains("merge M005"))
        let own = try place.respond(
            .post, "/connector/import/R1/3/answer", session: session, form: "decision=merge&with=m004")
        #expect(own.status == .seeOther)
        let odd = try place.respond(.post, "/connector/import/R1/3/answer", session: session, form: "decision=")
        #expect(odd.status == .badRequest)
    }

    @Test func `a file that is no list is told on a page`() throws {
        let answer = try upload("members", "x.csv", Array("Thing,Spot\nYoga,Hall\n".utf8))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("Thing"))
    }
}
