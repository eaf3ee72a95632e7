import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// How the hub is kept, on the connector's pages.
@Suite("The pages about keeping the hub")
struct HubSiteKeepingTests {
    private let place: HubSiteTown
    private let bex: String?

    init() throws {
        place = try HubSiteTown()
        bex = try place.session(of: .connector)
    }

    private func look(_ path: String) throws -> String { try place.respond(.get, path, session: bex).text }

    private func press(_ form: String) throws -> Response {
        try place.respond(.post, "/connector/settings", session: bex, form: form)
    }

    @Test func `a look at a record stands in the audit a moment later, by the person's reference`() throws {
        _ = try look("/connector/people/M017")
        try place.town.hub.noteLooks()
        let page = try look("/connector/audit?about=M017")
        #expect(page.contains("Looked at M017") && !page.contains("Looked at M003"))
        #expect(try look("/connector/audit?about=M999").contains("Nothing yet."))
    }

    @Test func `every entry stands on one page of the audit, the newest first, and the whole is found whole`() throws {
        try place.town.write { memory throws(HubError) in
            for number in 1...120 {
                try memory.audit(action: "try", entity: "test", reference: Reference("T1"), reason: "test \(number)")
            }
        }
        var pages = 0
        var deeds: [String] = []
        while true {
            pages += 1
            let page = try look("/connector/audit?page=\(pages)")
            #expect(page.utf8.count < 50_000)
            deeds += page.split(separator: "“test ").dropFirst().map { String($0.prefix { $0 != "”" }) }
            guard page.contains("rel=\"next\"") else { break }
        }
        #expect(deeds == (1...120).reversed().map(String.init) && pages > 2)
        #expect(try look("/connector/audit?check=yes").contains("The audit is whole"))
    }

    @Test func `a number that is changed stands at the foot of every page`() throws {
        #expect(try press("phone=01632+960999&days=Mon-Wed&community_phone=01632+960998").status == .seeOther)
        let page = try place.respond(.get, "/month/2027-03", session: nil).text
        #expect(page.contains("01632\u{00A0}960999") || page.contains("01632&nbsp;960999"), "\(page.suffix(900))")
        #expect(page.contains("Monday to Wednesday"))
        #expect(try look("/connector/settings").contains("value=\"01632 960998\""))
        #expect(try look("/connector/audit?about=K01").contains("phone, days"))
    }

    @Test func `what is no number and no day is put back with a sentence, and nothing changes`() throws {
        let before = try look("/connector/settings")
        for form in [
            "phone=&days=&community_phone=01632+960998", "phone=ring+me&days=&community_phone=01632+960998",
            "phone=01632+960999&days=sometimes&community_phone=01632+960998", "",
        ] {
            let answer = try press(form)
            #expect(answer.status == .unprocessableContent && answer.text.contains("role=\"alert\""), "\(form)")
        }
        let typed = try press("phone=%3Cb%3E&days=Tue&community_phone=x").text
        #expect(typed.contains("value=\"&lt;b&gt;\""))
        #expect(try look("/connector/settings") == before)
    }

    @Test func `labels are for those who have letters by post, and for nobody else`() throws {
        let page = try look("/connector/labels/2027-03")
        let round = try look("/connector/ring-round/2027-03")
        let posted = try #require(
            round.split(separator: "<h2>To post (").dropFirst().first?.split(separator: ")").first.flatMap { Int($0) })
        #expect(posted > 0 && page.split(separator: "<li>").count - 1 == posted)
        #expect(try look("/connector/print/2027-03").contains("\(posted) label"))
        #expect(try look("/connector/print/2027-04").contains("is not published yet"))
    }
}
