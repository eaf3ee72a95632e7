import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// A member's one-page profile and talk about good days, filled in step by step as a browser does.
@Suite("The pages of a member's own profile and good days")
struct HubSiteTalksTests {
    private let place: HubSiteTown
    private let pauline: String?
    private let id: Identifier<Member>

    init() throws {
        place = try HubSiteTown()
        pauline = try place.session(of: .member)
        id = try AshbourneVale.member(Reference("M003"))
    }

    private func look(_ path: String) throws -> String { try place.respond(.get, path, session: pauline).text }

    private func press(_ path: String, _ form: String) throws -> Response {
        try place.respond(.post, path, session: pauline, form: form)
    }

    private func own() throws -> OwnTalks { try ShowOwnTalks(place.town.hub)(of: id) }

    /// As the connector reads her page.
    private func connectors() throws -> String {
        try place.respond(.get, "/connector/people/M003", session: try place.session(of: .connector)).text
    }

    @Test func `steps carry what was typed, and nothing is kept before the last press`() throws {
        let first = try look("/me/good-days/new")
        #expect(first.contains("Step 1 of 6") && first.contains("What was in a good day?"))
        let second = try press("/me/good-days", "to=1&good=Rain+on+the+roof%0D%0AA+%22letter%22")
        #expect(second.text.contains("Step 2 of 6") && second.text.contains("name=\"bad\""))
        #expect(second.text.contains("name=\"good\" value=\"Rain on the roof"))
        let last = try press("/me/good-days", "to=5&good=Rain+on+the+roof&people=my+sister&more_of=sun")
        #expect(last.text.contains("Who may read it?") && last.text.contains("my sister</textarea>"))
        #expect(last.text.contains("value=\"sun\""))
        #expect(try own().goodDays.isEmpty)
        for odd in ["to=-4", "to=99", "to=x", "to="] {
            #expect(try press("/me/good-days", "\(odd)&good=Rain").status == .ok, "\(odd)")
        }
        #expect(try own().goodDays.isEmpty)
    }

    @Test func `what is for oneself alone is read by nobody else, and what is shared by the connector`() throws {
        let kept = try press("/me/good-days", "to=keep&good=Quorits%0AChess&more_of=sun")
        #expect(kept.status == .seeOther && kept.headers[.location] == "/me/good-days")
        let talk = try #require(try own().goodDays.first)
        #expect(talk.lines.map(\.words) == ["Quorits", "Chess"] && talk.moreOf == "sun" && !talk.sharedWithConnector)
        #expect(try look("/me/good-days").contains("Only you see it."))
        #expect(try !connectors().contains("Quorits"))
        let shared = "to=keep&id=\(talk.id.rawValue)&seen=\(talk.seen)&good=Quorits%0ATea&readers=connector"
        #expect(try press("/me/good-days", shared).status == .seeOther)
        let now = try own().goodDays
        #expect(now.count == 1 && now[0].lines[0].id == talk.lines[0].id && now[0].lines[1].words == "Tea")
        #expect(try connectors().contains("Quorits"))
        let paper = try look("/me/good-days/\(talk.id.rawValue)/paper")
        #expect(paper.contains("Good days of Pauline") && paper.contains("<li>Quorits</li>"))
    }

    @Test func `a line becomes an interest with one press, once`() throws {
        _ = try press("/me/good-days", "to=keep&good=Allotment")
        let talk = try #require(try own().goodDays.first)
        let form = "line=\(talk.lines[0].id.rawValue)"
        let made = try press("/me/good-days/\(talk.id.rawValue)/interest", form)
        #expect(made.status == .seeOther && made.headers[.location] == "/me/interests")
        #expect(try look("/me/good-days").contains("You told us that you enjoy it."))
        #expect(try press("/me/good-days/\(talk.id.rawValue)/interest", form).status == .conflict)
    }

    @Test func `a profile is kept for whom its owner picks, changed, taken away and put back`() throws {
        let before = try own().profiles.count
        let form = "like_and_admire=My+laugh&important_to_me=Tea+at+four%0ASongs&made_with=Tom&readers=hosts"
        #expect(try press("/me/profile", "to=keep&\(form)").status == .seeOther)
        var profile = try #require(try own().profiles.first { $0.likeAndAdmire == "My laugh" })
        #expect(profile.visibleTo == [.hosts] && profile.madeWith == "Tom")
        #expect(profile.importantToMe == "Tea at four\nSongs")
        let page = try look("/me/profile")
        #expect(page.contains("So do hosts of what you come to.") && page.contains("Tea at four<br>Songs"))
        let id = profile.id.rawValue
        #expect(try look("/me/profile/\(id)").contains("Tea at four\nSongs</textarea>"))
        #expect(try look("/me/profile/\(id)/paper").contains("Made with Tom"))
        let change = "to=keep&id=\(id)&seen=\(profile.seen)&like_and_admire=My+jokes"
        #expect(try press("/me/profile", change).status == .seeOther)
        profile = try #require(try own().profiles.first { $0.id == profile.id })
        #expect(profile.likeAndAdmire == "My jokes" && profile.visibleTo.isEmpty)
        let gone = try press("/me/profile/\(id)/remove", "seen=\(profile.seen)")
        #expect(gone.status == .ok && gone.text.contains("Put it back"))
        #expect(try own().profiles.count == before)
        #expect(try press("/me/profile", "to=keep&like_and_admire=My+jokes").status == .seeOther)
        #expect(try own().profiles.count == before + 1)
    }

    @Test func `a form that is older than what it shows is answered with 409, and keeps what was typed`() throws {
        _ = try press("/me/profile", "to=keep&like_and_admire=My+laugh")
        let old = try #require(try own().profiles.first { $0.likeAndAdmire == "My laugh" })
        let form = "to=keep&id=\(old.id.rawValue)&seen=\(old.seen)"
        _ = try press("/me/profile", "\(form)&like_and_admire=One")
        let late = try press("/me/profile", "\(form)&like_and_admire=Two&readers=members")
        #expect(late.status == .conflict && late.text.contains("Two</textarea>"))
        #expect(late.text.contains("value=\"members\" checked"))
        #expect(try press("/me/profile/\(old.id.rawValue)/remove", "seen=\(old.seen)").status == .conflict)
        let now = try #require(try own().profiles.first { $0.id == old.id })
        #expect(now.likeAndAdmire == "One")
        // Pressed once more with what is seen now, it goes through.
        #expect(late.text.contains("name=\"seen\" value=\"\(now.seen)\""))
        // What is gone meanwhile is kept as a new one.
        _ = try press("/me/profile/\(old.id.rawValue)/remove", "seen=\(now.seen)")
        let lost = try press("/me/profile", "\(form)&like_and_admire=Three")
        #expect(lost.status == .conflict && !lost.text.contains("name=\"id\""))
    }

    @Test func `too much and nothing at all are asked for again at their field`() throws {
        let long = String(repeating: "x", count: 701)
        let profile = try press("/me/profile", "to=keep&important_to_me=\(long)&like_and_admire=still+here")
        #expect(profile.status == .unprocessableContent && profile.text.contains("still here</textarea>"))
        #expect(profile.text.contains("id=\"important_to_me-error\""))
        #expect(try press("/me/profile", "to=keep").status == .unprocessableContent)
        let days = try press("/me/good-days", "to=keep&good=fine&places=\(long)&more_of=\(long)")
        #expect(days.status == .unprocessableContent && days.text.contains("id=\"places-error\""))
        #expect(days.text.contains("id=\"more_of-error\"") && days.text.contains("fine</textarea>"))
        let many = (1...31).map { "line+\($0)" }.joined(separator: "%0A")
        #expect(try press("/me/good-days", "to=keep&good=\(many)").status == .unprocessableContent)
        #expect(try own().goodDays.isEmpty)
    }

    @Test func `somebody else's profile is neither read, changed, printed nor taken away`() throws {
        let neighbour = try place.session(of: .neighbour)
        _ = try place.respond(.post, "/me/profile", session: neighbour, form: "to=keep&like_and_admire=Hers")
        let other = try AshbourneVale.member(Reference("M002"))
        let hers = try #require(
            try ShowOwnTalks(place.town.hub)(of: other).profiles.first { $0.likeAndAdmire == "Hers" })
        let path = "/me/profile/\(hers.id.rawValue)"
        #expect(try place.respond(.get, path, session: pauline).status == .notFound)
        #expect(try place.respond(.get, "\(path)/paper", session: pauline).status == .notFound)
        #expect(try press("\(path)/remove", "seen=\(hers.seen)").status == .conflict)
        let form = "to=keep&id=\(hers.id.rawValue)&seen=\(hers.seen)&like_and_admire=Mine"
        #expect(try press("/me/profile", form).status == .conflict)
        #expect(try ShowOwnTalks(place.town.hub)(of: other).profiles.contains(hers))
    }
}
