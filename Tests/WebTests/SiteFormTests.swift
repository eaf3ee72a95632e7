import HTTP
import Testing

@testable import Web

@Suite("Forms on their way through the site")
struct SiteFormTests {
    @Test func `joining thanks the person by the name people use`() throws {
        let site = try TestSite()
        let answer = try site.respond(
            .post, "/join", form: "name=Rosemary+Teale&known_as=Rosie&interests=knitting&times=TU-PM")
        #expect(answer.status == .ok && site.asked.all == ["joined Rosemary Teale"])
        #expect(answer.text.contains("<h1>Thank you, Rosie</h1>"))
        #expect(answer.text.contains("<dd>Knitting</dd>") && answer.text.contains("<dd>Tuesday afternoon</dd>"))
    }

    @Test func `a form with something to put right keeps every answer`() throws {
        let form = """
            name=&known_as=Rosie&phone=01632+960641&email=r%40mail.example&channel=phone&interests=knitting\
            &interests=chess&own_words=trains+%26+trams&hands=clocks&offers=share&times=SA-AM&area=Millgate&travel=bus\
            &reach=3000&needs=hearing_loop&keep_my_details=yes&adult=yes&form_key=abc
            """
        let answer = try TestSite().respond(.post, "/join", form: form)
        #expect(answer.status == .unprocessableContent)
        let page = HTMLOutline(answer.text)
        let inputs = page.all("input")
        func value(_ name: String) -> String? { inputs.first { $0.attributes["name"] == name }?.attributes["value"] }
        #expect(value("known_as") == "Rosie" && value("phone") == "01632 960641" && value("form_key") == "abc")
        #expect(value("email") == "r@mail.example")
        let ticked = inputs.filter { $0.attributes["checked"] != nil }.compactMap { input in
            "\(input.attributes["name"] ?? "")=\(input.attributes["value"] ?? "")"
        }
        let expected = [
            "channel=phone", "interests=knitting", "interests=chess", "offers=share", "times=SA-AM",
            "travel=bus", "needs=hearing_loop", "keep_my_details=yes", "adult=yes",
        ]
        #expect(Set(ticked) == Set(expected) && ticked.count == expected.count)
        let chosen = page.all("option").filter { $0.attributes["selected"] != nil }.map { $0.attributes["value"] }
        #expect(chosen == ["Millgate", "3000"])
        #expect(
            answer.text.contains(">\ntrains &amp; trams</textarea>") && answer.text.contains(">\nclocks</textarea>"))
    }

    @Test func `a problem stands at the top with a link, and at its field`() throws {
        let answer = try TestSite().respond(.post, "/join", form: "name=")
        let page = HTMLOutline(answer.text)
        #expect(answer.text.contains("<title>Error: Join us"))
        #expect(answer.text.contains("There is one thing to put right"))
        #expect(page.all("a").contains { $0.attributes["href"] == "#name" })
        let field = try #require(page.all("input").first { $0.attributes["id"] == "name" })
        #expect(field.attributes["aria-invalid"] == "true")
        #expect(field.attributes["aria-describedby"] == "name-hint name-error")
    }

    @Test func `a body that is no form is refused`() throws {
        let site = try TestSite()
        let answer = try site.respond(.post, "/join", headers: [.contentType: "application/json"])
        #expect(answer.status == .unsupportedMediaType && site.asked.all.isEmpty)
        let many = String(repeating: "a=b&", count: 1_001)
        #expect(try site.respond(.post, "/join", form: many).status == .contentTooLarge)
    }

    @Test func `an idea whose day cannot be read comes back with its words`() throws {
        let site = try TestSite()
        let answer = try site.respond(
            .post, "/propose", as: "member", form: "title=Cards&date_1=next+week&time_1=14:00&venue=V02")
        #expect(answer.status == .unprocessableContent && site.asked.all.isEmpty)
        let inputs = HTMLOutline(answer.text).all("input")
        let date = try #require(inputs.first { $0.attributes["id"] == "date_1" })
        #expect(date.attributes["value"] == "next week" && date.attributes["aria-invalid"] == "true")
        #expect(inputs.contains { $0.attributes["value"] == "V02" && $0.attributes["name"] == "venue" })
    }

    @Test func `an idea is sent and shown again in words`() throws {
        let site = try TestSite()
        let answer = try site.respond(
            .post, "/propose", as: "member", form: "title=Cards&date_1=2027-03-20&time_1=14:00&venue=V02")
        #expect(site.asked.all == ["proposed Cards"])
        #expect(answer.text.contains("Saturday 20 March, 2pm") && answer.text.contains("11 Market Place"))
    }

    @Test func `saying yes to an idea that is blocked needs a reason`() throws {
        let site = try TestSite()
        let path = "/connector/proposals/PR11/accept"
        let refused = try site.respond(.post, path, as: "connector", form: "month=2027-03&reason_PR11=+")
        #expect(refused.status == .unprocessableContent && site.asked.all.isEmpty)
        #expect(refused.text.contains("href=\"#reason_PR11\""))
        let form = "month=2027-03&reason_PR11=The+cafe+moves"
        let taken = try site.respond(.post, path, as: "connector", form: form)
        #expect(taken.headers[.location] == "/connector/month/2027-03" && site.asked.all == ["accepted PR11"])
    }

    @Test func `saying no needs words for the person`() throws {
        let site = try TestSite()
        let path = "/connector/proposals/PR3/decline"
        let refused = try site.respond(.post, path, as: "connector", form: "month=2027-03")
        #expect(refused.status == .unprocessableContent && site.asked.all.isEmpty)
        _ = try site.respond(.post, path, as: "connector", form: "month=2027-03&reply_PR3=Perhaps+in+April")
        #expect(site.asked.all == ["declined PR3: Perhaps in April"])
    }

    @Test func `a month that has moved on is not published over`() throws {
        let site = try TestSite()
        let path = "/connector/month/2027-03/publish"
        #expect(try site.respond(.post, path, as: "connector", form: "version=4").status == .conflict)
        #expect(try site.respond(.post, path, as: "connector", form: "version=x").status == .badRequest)
        #expect(site.asked.all.isEmpty)
        _ = try site.respond(.post, path, as: "connector", form: "version=0")
        #expect(site.asked.all == ["published 2027-03"])
    }
}
