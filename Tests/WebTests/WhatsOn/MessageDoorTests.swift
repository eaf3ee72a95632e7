import Domain
import Fixtures
import HTTP
import Hub
import Testing

@testable import Web

/// What strangers write to us: kept once, read by those it is for, and by nobody else.
@Suite("What strangers tell")
struct MessageDoorTests {
    private let place: HubSiteTown
    private static let words = "She+has+zqbruises+and+is+frightened"

    init() throws { place = try HubSiteTown() }

    private func post(_ path: String, _ form: String, from peer: String = "203.0.113.9") throws -> Response {
        let headers: Headers = ["Host": "127.0.0.1:8080", "Content-Type": "application/x-www-form-urlencoded"]
        return place.site.respond(
            to: try #require(Request(.post, path, headers: headers, body: Array(form.utf8), peer: peer)))
    }

    @Test func `a worry can be told without a name, and only the connector it was told to reads it`() throws {
        #expect(try post("/worried", "words=\(Self.words)&whom=Doreen").status == .ok)
        let connector = try place.session(of: .connector)
        let page = try place.respond(.get, "/connector/concerns", session: connector).text
        #expect(page.contains("zqbruises"))
        #expect(page.contains("Somebody who would rather not say"))
        for role in HubSiteTown.Role.allCases where role != .connector {
            let answer = try place.respond(.get, "/connector/concerns", session: try place.session(of: role))
            #expect(!answer.text.contains("zqbruises"), "\(role)")
        }
        // On her other pages stands that there is something, and not what.
        for path in [
            "/connector/today", "/connector/people", "/connector/rights", "/connector/search?q=zqbruises",
            "/connector/rights/person/M003", "/connector/month/2027-03", "/connector/enquiries",
        ] {
            #expect(!(try place.respond(.get, path, session: connector)).text.contains("frightened"), "\(path)")
        }
        let today = try place.respond(.get, "/connector/today", session: connector).text
        #expect(today.contains("Somebody is worried about somebody"))
    }

    @Test func `999 stands before everything else that can be done`() throws {
        let page = try place.respond(.get, "/worried", session: nil).text
        let main = try #require(page.firstRange(of: "<main"))
        let urgent = try #require(page.firstRange(of: "tel:999"))
        let form = try #require(page.firstRange(of: "<form", after: main))
        #expect(urgent.lowerBound < form.lowerBound)
    }

    @Test func `a worry is moved on with what was done, and not without`() throws {
        _ = try post("/worried", "words=\(Self.words)")
        let connector = try place.session(of: .connector)
        func move(_ form: String) throws -> Response {
            try place.respond(.post, "/connector/concerns/CN1", session: connector, form: form)
        }
        let refused = try move("state=acted&done_CN1=")
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("Write in a few words what was done"))
        #expect(try move("state=nonsense&done_CN1=Rang").status == .unprocessableContent)
        #expect(try move("state=closed&done_CN1=Rang").status == .conflict)
        #expect(try move("state=acted&done_CN1=Rang+her+sister").status == .seeOther)
        #expect(try place.respond(.get, "/connector/concerns", session: connector).text.contains("Rang her sister"))
        #expect(!(try place.respond(.get, "/connector/today", session: connector)).text.contains("is worried about"))
    }

    @Test func `the same form twice is told once`() throws {
        for _ in 0..<2 { _ = try post("/worried", "words=\(Self.words)&form_key=once") }
        for _ in 0..<2 { _ = try post("/start", "name=Ada&contact=01632+960555&place=Netherby&form_key=twice") }
        let connector = try place.session(of: .connector)
        #expect(!(try place.respond(.get, "/connector/concerns", session: connector)).text.contains("CN2"))
        let enquiries = try place.respond(.get, "/connector/enquiries", session: connector).text
        #expect(enquiries.split(separator: "01632 960555").count == 2)
    }

    @Test func `an enquiry is read and answered by either connector, once`() throws {
        _ = try post("/start", "name=Ada+%3Cb%3E&contact=ada@vale.example&place=Netherby&words=A+choir")
        let region = try place.session(of: .regional)
        let page = try place.respond(.get, "/connector/enquiries", session: region).text
        #expect(page.contains("Ada &lt;b&gt;, Netherby") && page.contains("“A choir”"))
        func answer() throws -> Status {
            try place.respond(.post, "/connector/enquiries/SE1", session: region, form: "").status
        }
        #expect(try answer() == .seeOther)
        #expect(try answer() == .conflict)
        #expect(try place.respond(.get, "/connector/enquiries", session: region).text.contains("Answered on"))
    }

    @Test(arguments: [
        ("name=&contact=&place=", ["name", "contact", "place"]),
        ("name=Ada&contact=nobody&place=Here", ["contact"]),
        ("name=Ada&contact=a@b&place=Here", ["contact"]),
        ("name=Ada&contact=01632960555&place=Here&words=" + String(repeating: "a", count: 2001), ["words"]),
    ])
    func `what needs another look is said at its field, and what was typed stays`(
        form: String, fields: [String]
    ) throws {
        let answer = try post("/start", form)
        #expect(answer.status == .unprocessableContent)
        for field in fields { #expect(answer.text.contains("id=\"\(field)-error\""), "\(field)") }
        if form.contains("Ada") { #expect(answer.text.contains("value=\"Ada\"")) }
    }

    @Test func `whoever sends too much is asked to ring, and loses nothing of what was typed`() throws {
        for number in 1...20 { #expect(try post("/worried", "words=Worry+\(number)").status == .ok) }
        let refused = try post("/worried", "words=Worry+the+last&whom=Doreen")
        #expect(refused.status == .tooManyRequests)
        #expect(refused.headers[.retryAfter] != nil)
        #expect(refused.text.contains("Worry the last") && refused.text.contains("We have not taken it yet"))
        // From elsewhere it goes on.
        #expect(try post("/worried", "words=Worry", from: "198.51.100.7").status == .ok)
    }

    @Test func `a form from another site tells us nothing`() throws {
        let headers: Headers = [
            "Host": "127.0.0.1:8080", "Content-Type": "application/x-www-form-urlencoded",
            "Origin": "https://elsewhere.example",
        ]
        let request = try #require(Request(.post, "/worried", headers: headers, body: Array("words=x".utf8)))
        #expect(place.site.respond(to: request).status == .forbidden)
    }
}

extension String {
    /// The first range of a text behind another.
    fileprivate func firstRange(of text: String, after start: Range<String.Index>) -> Range<String.Index>? {
        self[start.upperBound...].firstRange(of: text)
    }
}
