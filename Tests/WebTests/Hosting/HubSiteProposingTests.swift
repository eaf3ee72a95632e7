import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing

@testable import Web

/// The pages of the form for a meetup over the real hub, filled in as a browser without scripts does it.
@Suite("A meetup is suggested, page by page")
struct HubSiteProposingTests {
    private let place: HubSiteTown
    private let winston: String

    init() throws {
        place = try HubSiteTown()
        let signIn = SignIn(place.town.hub)
        winston = try #require(try signIn.redeem(try signIn.token(for: "M006"))).token
    }

    /// The fields that a browser sends back from a page: what is hidden, typed, ticked and chosen.
    private func fields(_ page: String) -> [(name: String, value: String)] {
        let outline = HTMLOutline(page)
        let inputs = outline.all("input").compactMap { input -> (String, String)? in
            guard let name = input.attributes["name"], name != "seal" else { return nil }
            let isBox = ["checkbox", "radio"].contains(input.attributes["type"] ?? "")
            guard !isBox || input.attributes["checked"] != nil, input.attributes["disabled"] == nil else { return nil }
            return (name, input.attributes["value"] ?? "")
        }
        return inputs
    }

    private func encoded(_ fields: [(name: String, value: String)]) -> String {
        fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
                ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// Presses a button of a page after some fields were filled in; what had one value has the new one.
    private func press(
        _ to: String, on page: Response, _ typed: [(name: String, value: String)] = [], as session: String? = nil
    ) throws -> Response {
        let kept = fields(page.text).filter { field in !typed.contains { $0.name == field.name } }
        return try place.respond(
            .post, "/propose", session: session ?? winston, form: encoded(kept + typed + [("to", to)]))
    }

    private func open(_ query: String = "") throws -> Response {
        try place.respond(.get, "/propose\(query)", session: winston)
    }

    private func checkPage() throws -> Response {
        let company = try press("company", on: open(), [("title", "Dominoes"), ("places", "8")])
        let times = try press("times", on: company)
        let rooms = try press("place", on: times, [("date_1", "2027-04-07"), ("time_1", "14:00")])
        return try press("check", on: rooms, [("venue", "V02")])
    }

    private func proposals() throws -> [Proposal] {
        try place.town.read { memory throws(HubError) in try memory.proposals() }
    }

    @Test func `five pages and one press make one proposal, and nothing is kept before`() throws {
        let check = try checkPage()
        #expect(check.status == .ok && check.text.contains("step 5 of 5"))
        for words in ["Dominoes", "Up to 8 people", "Wednesday 7 April, 2pm", "The Copper Kettle Cafe"] {
            #expect(check.text.contains(words), "\(words)")
        }
        #expect(try proposals().count == 11)
        for _ in 0..<2 {
            let thanks = try press("send", on: check, [("note", "I bring the tiles")])
            #expect(thanks.status == .ok && thanks.text.contains("/me/ideas/PR12"))
        }
        let made = try proposals().filter { $0.reference > Reference("PR11") }
        #expect(made.map(\.title) == ["Dominoes"] && made.first?.note == "I bring the tiles")
        #expect(made.first?.suggestedStarts == [wall("2027-04-07T14:00")] && made.first?.places == 8)
        #expect(made.first?.lengthMinutes == 90)
    }

    @Test func `every page keeps what was typed on the others, also on the way back`() throws {
        var page = try press("idea", on: checkPage())
        for step in ["company", "times", "place", "check"] { page = try press(step, on: page) }
        #expect(page.text.contains("Up to 8 people") && page.text.contains("Wednesday 7 April, 2pm"))
        #expect(page.text.contains("The Copper Kettle Cafe"))
    }

    @Test func `words that are not sure are asked about before the next page`() throws {
        let asked = try press("company", on: open(), [("title", "qwrtz")])
        #expect(asked.status == .ok && asked.text.contains("step 1 of 5"))
        #expect(asked.text.contains("We are not sure what kind of thing that is"))
        // To go on without an answer is told at the field.
        let again = try press("company", on: asked)
        #expect(again.status == .unprocessableContent && again.text.contains("href=\"#interests\""))
        let company = try press("company", on: asked, [("interests", "bingo")])
        #expect(company.status == .ok && company.text.contains("We take your idea as: <strong>Bingo</strong>"))
        // Other words later are read anew.
        let other = try press("company", on: press("idea", on: company), [("title", "Dominoes")])
        #expect(other.text.contains("<strong>Dominoes</strong>") && !other.text.contains("<strong>Bingo"))
    }

    @Test func `what is wrong is told on its own page, with what was typed, and nothing goes on`() throws {
        let empty = try press("company", on: open())
        #expect(empty.status == .unprocessableContent && empty.text.contains("href=\"#title\""))
        let crowd = try press("company", on: open(), [("title", "Dominoes"), ("places", "eight")])
        #expect(crowd.status == .unprocessableContent && crowd.text.contains("value=\"eight\""))
        let times = try press("times", on: press("company", on: open(), [("title", "Dominoes")]))
        for (typed, field) in [
            ([("date_1", "2027-02-30"), ("time_1", "14:00")], "date_1"), ([("date_2", "2027-04-07")], "time_2"),
            ([("date_1", "2027-02-14"), ("time_1", "14:00")], "date_1"), ([], "pick"),
            ((1...4).map { ("pick", "2027-04-0\($0)T14:00") }, "pick"), ([("pick", "<b>")], "pick"),
        ] as [([(name: String, value: String)], String)] {
            let answer = try press("place", on: times, typed)
            #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#\(field)\""), "\(typed)")
            for field in typed where field.name != "pick" { #expect(answer.text.contains("value=\"\(field.value)\"")) }
        }
    }

    @Test func `nobody is told a number under five`() throws {
        // Four in the town like dominoes, Winston among them.
        let company = try press("company", on: open(), [("title", "Dominoes")])
        #expect(company.text.contains("A few people near you, at most"))
        let times = try press("times", on: company).text
        for few in ["One person", "Two people", "Three people", "Four people"] {
            #expect(!company.text.contains(few) && !times.contains(few))
        }
        for name in ["Doreen", "Pauline", "Bernard", "Arthur"] {
            #expect(!company.text.contains(name) && !times.contains(name))
        }
    }

    @Test func `a room that was free when it was chosen and is not any more is told, and all is kept`() throws {
        // The library has its Conversation Cafe on Saturdays at two.
        let check = try checkPage()
        let sent = try press(
            "send", on: check, [("date_1", "2027-04-10"), ("venue", "V03"), ("note", "I bring the tiles")])
        #expect(sent.status == .conflict && sent.text.contains("Somebody else has it by now"))
        #expect(sent.text.contains("value=\"I bring the tiles\"") && sent.text.contains("value=\"Dominoes\""))
        #expect(try proposals().count == 11)
    }

    @Test func `home and help are answers too, and a home that is not ours to give is none`() throws {
        let check = try checkPage()
        #expect(try press("send", on: check, [("venue", "V13")]).status == .unprocessableContent)
        #expect(try press("send", on: check, [("venue", "home")]).status == .ok)
        let made = try #require(try proposals().last { $0.title == "Dominoes" })
        #expect(made.isAtHome && made.venue == nil)
    }

    @Test(arguments: [
        "", "to=check", "at=idea", "at=nowhere&to=nothing", "at=check&to=send", "at=place&to=check&venue=%00",
    ])
    func `a form by halves is answered with what is missing`(form: String) throws {
        let answer = try place.respond(.post, "/propose", session: winston, form: form)
        #expect(answer.status == .unprocessableContent)
        #expect(try proposals().count == 11)
    }

    @Test func `a page asked for by its address shows it, and sends nothing`() throws {
        let page = try open("?at=idea&to=times&title=Dominoes&date_1=2027-04-07&time_1=14:00")
        #expect(page.status == .ok && page.text.contains("step 3 of 5"))
        let sent = try open("?at=check&to=send&title=Dominoes&interests=bingo&pick=2027-04-07T14:00")
        #expect(sent.status == .ok && sent.text.contains("step 5 of 5"))
        #expect(try proposals().count == 11)
    }

    @Test func `who is paused is told, and keeps the words`() throws {
        let session = try place.session(of: .paused)
        let check = try checkPage()
        let sent = try press("send", on: check, as: session)
        #expect(sent.status == .conflict && sent.text.contains("It has moved on") && sent.text.contains("Dominoes"))
    }

    // MARK: - On its way

    private func idea() throws -> String {
        _ = try press("send", on: checkPage())
        return "/me/ideas/PR12"
    }

    @Test func `an idea is changed while it is with the connector, and an old page is refused with its words`() throws {
        let path = try idea()
        let way = try place.respond(.get, path, session: winston)
        #expect(way.status == .ok && way.text.contains("/propose?change=PR12") && way.text.contains("Take it back"))
        let first = try open("?change=PR12")
        let second = try open("?change=PR12")
        #expect(try press("send", on: first, [("title", "Dominoes and tea")]).status == .ok)
        let late = try press("send", on: second, [("title", "Dominoes and cake")])
        #expect(late.status == .conflict && late.text.contains("Dominoes and cake"))
        #expect(try proposals().first { $0.reference == Reference("PR12") }?.title == "Dominoes and tea")
        // Who has read that and sends it all the same means it.
        #expect(try press("send", on: late).status == .ok)
        #expect(try proposals().first { $0.reference == Reference("PR12") }?.title == "Dominoes and cake")
    }

    @Test func `one press takes it back, another sends it after all, and each leads to its way`() throws {
        let path = try idea()
        let gone = try place.respond(.post, "\(path)/withdraw", session: winston, form: "")
        #expect(gone.status.code == 303 && gone.headers["Location"] == path)
        #expect(try place.respond(.get, path, session: winston).text.contains("Send it after all"))
        #expect(try place.respond(.post, "\(path)/again", session: winston, form: "").status.code == 303)
        #expect(try place.respond(.get, path, session: winston).text.contains("Take it back"))
        #expect(try place.respond(.get, "/me", session: winston).text.contains("href=\"\(path)\""))
    }

    @Test func `a no is told with its reason and a next step`() throws {
        _ = try idea()
        try AnswerProposal(place.town.hub, Settings()).decline(
            Reference("PR12"), as: AshbourneVale.connector(Reference("K01")),
            reply: "The library has dominoes on Mondays.")
        let way = try place.respond(.get, "/me/ideas/PR12", session: winston).text
        #expect(way.contains("The library has dominoes on Mondays.") && way.contains("/propose?again=PR12"))
        #expect(!way.contains("/propose?change=PR12") && !way.contains("Take it back"))
        let again = try open("?again=PR12")
        #expect(again.status == .ok && again.text.contains("value=\"Dominoes\""))
        #expect(try open("?change=PR12").status == .conflict)
    }

    @Test func `another's idea is not there to see, to change or to take back`() throws {
        let path = try idea()
        for role in [HubSiteTown.Role.member, .neighbour] {
            let session = try place.session(of: role)
            #expect(try place.respond(.get, path, session: session).status == .notFound)
            #expect(try place.respond(.get, "/propose?change=PR12", session: session).status == .notFound)
            #expect(try place.respond(.get, "/propose?again=PR12", session: session).status == .notFound)
            #expect(try place.respond(.post, "\(path)/withdraw", session: session, form: "").status == .notFound)
            let form = try press("send", on: open("?change=PR12"), as: session)
            #expect(form.status == .notFound)
        }
        #expect(try proposals().first { $0.reference == Reference("PR12") }?.state == .submitted)
    }
}
