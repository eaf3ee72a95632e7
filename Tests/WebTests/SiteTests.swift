import Domain
import HTTP
import Hub
import Testing

@testable import Web

@Suite("The site")
struct SiteTests {
    // MARK: - Finding pages

    @Test func `a path without a page is 404, and says where to go`() throws {
        let answer = try TestSite().respond(.get, "/nowhere/at/all")
        #expect(answer.status == .notFound)
        #expect(answer.text.contains("There is no such page") && answer.text.contains("01632\u{A0}960700"))
    }

    @Test(arguments: ["/month/2027-13", "/month/march", "/week/2027-02-30", "/week/x", "/groups/G99", "/events/G01"])
    func `a month, a day or a thing that is not there is 404`(path: String) throws {
        #expect(try TestSite().respond(.get, path).status == .notFound)
    }

    @Test func `another method is 405 and names those there are`() throws {
        let site = try TestSite()
        let answer = try site.respond(.post, "/month/2027-03", form: "")
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.headers[.allow] == "GET, HEAD, OPTIONS")
        #expect(try site.respond(.get, "/sign-out").headers[.allow] == "OPTIONS, POST")
    }

    @Test func `the first page is the month that is published`() throws {
        #expect(try TestSite().respond(.get, "/").text.contains("<h1>What’s on in March 2027</h1>"))
    }

    @Test func `a month without a programme says so`() throws {
        let answer = try TestSite().respond(.get, "/month/2027-04")
        #expect(answer.status == .ok)
        #expect(answer.text.contains("Nothing is published for April 2027 yet"))
    }

    @Test func `any day of a week leads to that week`() throws {
        let site = try TestSite()
        for day in ["2027-03-08", "2027-03-11", "2027-03-14"] {
            let text = try site.respond(.get, "/week/\(day)").text
            #expect(text.contains("<h1>Monday 8 to Sunday 14 March 2027</h1>"), "\(day)")
        }
    }

    @Test func `a feed is served as it is, and readers on other sites may have it`() throws {
        let site = try TestSite()
        let answer = try site.respond(.get, "/feeds/netherby/programme.ics")
        #expect(answer.text == "BEGIN:VCALENDAR")
        #expect(answer.headers["Access-Control-Allow-Origin"] == "*")
        #expect(try site.respond(.get, "/feeds/netherby/private.ics").status == .notFound)
    }

    // MARK: - Saving work

    @Test func `a page that a browser has already is not sent again`() throws {
        let site = try TestSite()
        let first = try site.respond(.get, "/month/2027-03")
        let tag = try #require(first.headers[.entityTag])
        let second = try site.respond(.get, "/month/2027-03", headers: [.ifNoneMatch: tag])
        #expect(second.status == .notModified && second.body.count == 0)
        #expect(first.headers[.vary] == "Accept-Encoding, Cookie")
    }

    @Test func `HEAD says what GET would say`() throws {
        let site = try TestSite()
        let (head, get) = (try site.respond(.head, "/month/2027-03"), try site.respond(.get, "/month/2027-03"))
        #expect(head.status == .ok && head.headers == get.headers)
    }

    @Test func `a page is made once for an edition, and anew for the next`() throws {
        let site = try TestSite()
        for _ in 1...5 { _ = try site.respond(.get, "/month/2027-03") }
        #expect(site.asked.readings == 1)
        site.asked.nextEdition()
        _ = try site.respond(.get, "/month/2027-03")
        #expect(site.asked.readings == 2)
    }

    @Test func `the packed form goes to those who take it`() throws {
        let site = try TestSite()
        let plain = try site.respond(.get, "/month/2027-03")
        let packed = try site.respond(.get, "/month/2027-03", headers: [.acceptEncoding: "gzip"])
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.body.count < plain.body.count)
    }

    @Test func `a page for one reader never reaches the next`() throws {
        let site = try TestSite()
        #expect(try site.respond(.get, "/month/2027-03", as: "member").text.contains("My week"))
        #expect(try !site.respond(.get, "/month/2027-03").text.contains("My week"))
    }

    @Test(arguments: ["/", "/month/2027-03", "/month/2027-04", "/week/2027-03-08"])
    func `what a page says to everyone is made once for strangers and once for members, each in their own frame`(
        path: String
    ) throws {
        let site = try TestSite()
        let member = try site.respond(.get, path, as: "member").text
        let readings = site.asked.readings
        for _ in 1...3 { #expect(try site.respond(.get, path, as: "member").text == member) }
        #expect(site.asked.readings == readings)
        let stranger = try site.respond(.get, path).text
        #expect(try main(of: member) == main(of: stranger))
        #expect(member.contains("My week") && !stranger.contains("My week"))
        #expect(!stranger.contains(FormSeal.of(session: "member")))
        site.asked.nextEdition()
        _ = try site.respond(.get, path, as: "member")
        #expect(site.asked.readings > readings)
    }

    @Test func `a connector is told to ring somebody else in the same page`() throws {
        let site = try TestSite()
        let member = try site.respond(.get, "/month/2027-04", as: "member").text
        let connector = try site.respond(.get, "/month/2027-04", as: "connector").text
        #expect(try main(of: member).contains("Bex") && !main(of: member).contains("Anthea"))
        #expect(try main(of: connector).contains("Anthea"))
    }

    private func main(of page: String) throws -> String {
        let start = try #require(page.firstRange(of: "<main id=\"main\">"))
        let end = try #require(page.firstRange(of: "</main>"))
        return String(page[start.upperBound..<end.lowerBound])
    }

    @Test func `larger print is remembered by the browser and kept apart`() throws {
        let site = try TestSite()
        let change = try site.respond(.get, "/print/large?back=/month/2027-03")
        #expect(change.headers[.location] == "/month/2027-03")
        #expect(change.headers[.setCookie]?.hasPrefix("print=large;") == true)
        _ = try site.respond(.get, "/month/2027-03")
        let large = try site.respond(.get, "/month/2027-03", headers: [.cookie: "print=large"])
        #expect(large.text.contains("<html lang=\"en-GB\" class=\"large\">"))
        #expect(try site.respond(.get, "/print/huge").status == .notFound)
    }

    @Test(arguments: ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)", "month/2027-03"])
    func `changing the print leads to no other site`(back: String) throws {
        #expect(try TestSite().respond(.get, "/print/large?back=\(back)").headers[.location] == "/")
    }

    // MARK: - Signing in and out

    @Test func `opening a sign-in link signs nobody in, the button does`() throws {
        let site = try TestSite()
        let page = try site.respond(.get, "/sign-in/for-pauline")
        #expect(page.headers[.setCookie] == nil)
        #expect(page.text.contains("<form action=\"/sign-in/for-pauline\" method=\"post\">"))
        let entered = try site.respond(.post, "/sign-in/for-pauline", form: "")
        #expect(entered.headers[.location] == "/me")
        let cookie = try #require(entered.headers[.setCookie])
        #expect(cookie == "circles=member; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax")
        #expect(try site.respond(.post, "/sign-in/for-bex", form: "").headers[.location] == "/connector")
    }

    @Test func `over TLS the cookie stays on TLS`() throws {
        let request = try #require(Request(.post, "/sign-in/for-bex", headers: [.host: "hub.example"], isSecure: true))
        let cookie = try TestSite().site.respond(to: request).headers[.setCookie]
        #expect(cookie?.contains("; Secure") == true)
    }

    @Test func `a spent link says how to get another`() throws {
        for answer in [
            try TestSite().respond(.get, "/sign-in/spent"), try TestSite().respond(.post, "/sign-in/spent", form: ""),
        ] {
            #expect(answer.status == .gone && answer.headers[.setCookie] == nil)
            #expect(answer.text.contains("<h1>This link does not work any more</h1>"))
            #expect(answer.text.contains("Send me a link") && answer.text.contains("Bex helps you in"))
        }
    }

    @Test func `a spent link shows who is signed in already the way on`() throws {
        let answer = try TestSite().respond(.get, "/sign-in/spent", as: "member")
        #expect(answer.text.contains("<h1>You are signed in already</h1>"))
        #expect(answer.text.contains("class=\"button\" href=\"/me\""))
    }

    @Test func `signing out ends the session and takes the cookie away`() throws {
        let site = try TestSite()
        let answer = try site.respond(.post, "/sign-out", as: "member", form: "")
        #expect(site.asked.all == ["signed out member"])
        #expect(answer.headers[.setCookie]?.hasPrefix("circles=; Path=/; Max-Age=0") == true)
        #expect(!answer.text.contains("My week"))
    }

    // MARK: - Errors of ours

    @Test func `an error of ours is noted, and its hint stays with us`() throws {
        let site = try TestSite()
        let answer = try site.respond(.get, "/connector/month/2027-05", as: "connector")
        #expect(answer.status == .internalServerError)
        #expect(site.asked.all == ["failure"] && !answer.text.contains("fire"))
    }

    @Test func `a memory that cannot be used now is asked for again later`() throws {
        let answer = try TestSite().respond(.get, "/connector/month/1999-12", as: "connector")
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.headers[.retryAfter] == "30")
    }

    @Test func `what the server refuses has a page too`() throws {
        let request = try #require(Request(.post, "/join"))
        let answer = try TestSite().site.refusal(.contentTooLarge, for: request)
        #expect(answer.status.code == 413 && answer.text.contains("That is too much at once"))
    }
}
