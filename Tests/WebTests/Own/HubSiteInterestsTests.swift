import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// What a member tells of what they like and could give, pressed as a browser presses.
@Suite("The page of a member's own interests and gifts")
struct HubSiteInterestsTests {
    private let place: HubSiteTown
    private let pauline: String?
    private let id: Identifier<Member>

    init() throws {
        place = try HubSiteTown()
        pauline = try place.session(of: .member)
        id = try AshbourneVale.member(Reference("M003"))
    }

    private func look(_ path: String = "/me/interests") throws -> String {
        try place.respond(.get, path, session: pauline).text
    }

    private func press(_ path: String, _ form: String) throws -> Response {
        try place.respond(.post, path, session: pauline, form: form)
    }

    private func told() throws -> [MemberInterest] {
        try place.town.hub.store.read(as: .member(id)) { memory throws(HubError) in try memory.memberInterests(of: id) }
    }

    private func gifts() throws -> [Gift] {
        try place.town.hub.store.read(as: .member(id)) { memory throws(HubError) in try memory.gifts(of: id) }
    }

    /// The hidden fields of the form with this address, as a browser sends them.
    private func hidden(in page: String, of address: String) throws -> String {
        let start = try #require(page.firstRange(of: "action=\"\(address)\""))
        let form = String(page[start.upperBound...].prefix { $0 != "§" })
        let end = try #require(form.firstRange(of: "</form>"))
        return form[..<end.lowerBound].split(separator: "type=\"hidden\" name=\"").dropFirst().compactMap { part in
            let parts = part.split(separator: "\"", omittingEmptySubsequences: false)
            return parts[0] == "seal"
                ? nil
                : "\(parts[0])=\(parts[2].replacing("&amp;", with: "&").replacing(" ", with: "+").replacing("&", with: "%26"))"
        }.joined(separator: "&")
    }

    @Test func `what is told stands there in the same words, with who may know of it`() throws {
        #expect(try look("/me").contains("href=\"/me/interests\""))
        #expect(try look("/me/about").contains("href=\"/me/interests\""))
        let answer = try press(
            "/me/interests", "own_words=Kites+on+the+%3Cmoor%3E&relation=misses&visible_to=private&note=with+Tom")
        #expect(answer.status == .seeOther && answer.headers[.location] == "/me/interests")
        let page = try look()
        #expect(page.contains("Kites on the &lt;moor>") || page.contains("Kites on the &lt;moor&gt;"))
        #expect(page.contains("You added: “with Tom”. Only you see it."))
        let new = try #require(try told().last)
        #expect(new.relation == .misses && new.visibleTo == .private && new.since == AshbourneVale.today)
        // Nobody else is told of it: not the connector, and not by her queue of wishes.
        let bex = try place.session(of: .connector)
        for path in ["/connector/people/M003", "/connector/people/M003/offer", "/connector/matches"] {
            #expect(try !place.respond(.get, path, session: bex).text.contains("Kites on the"), "\(path)")
        }
    }

    @Test func `a name of ours is that interest, and is not told twice`() throws {
        let form = "own_words=allotment&relation=wants_to_try&visible_to=members"
        #expect(try press("/me/interests", form).status == .seeOther)
        let new = try #require(try told().last)
        #expect(new.interest != nil && new.visibleTo == .members && new.relation == .wantsToTry)
        let again = try press("/me/interests", form)
        #expect(again.status == .unprocessableContent && again.text.contains("You told us that already."))
        #expect(again.text.contains("allotment</textarea>"))
        // It can stand another way in a life too.
        #expect(try press("/me/interests", form.replacing("wants_to_try", with: "misses")).status == .seeOther)
    }

    @Test func `what touches faith is never opened to members, however it is asked for`() throws {
        _ = try press("/me/interests", "own_words=faith&relation=enjoys_now&visible_to=members")
        let new = try #require(try told().last)
        #expect(new.interest != nil && new.visibleTo == .connector)
        _ = try press("/me/interests/\(new.key)", "act=save&seen=\(new.seen)&relation=misses&visible_to=members")
        let changed = try #require(try told().last)
        #expect(changed.relation == .misses && changed.visibleTo == .connector)
    }

    @Test func `what needs another look is said at its field, and what was typed is kept`() throws {
        let before = try told()
        let long = String(repeating: "x", count: 201)
        for form in [
            "own_words=&relation=misses&visible_to=members&note=still+here",
            "own_words=kites&relation=often&visible_to=members&note=still+here",
            "own_words=kites&relation=misses&visible_to=all&note=still+here",
            "own_words=\(long)&relation=misses&visible_to=members&note=still+here",
        ] {
            let answer = try press("/me/interests", form)
            #expect(answer.status == .unprocessableContent && answer.text.contains("value=\"still here\""), "\(form)")
        }
        #expect(try told() == before)
    }

    @Test func `one is changed, taken away and put back as it was`() throws {
        let old = try #require(try told().first)
        let page = try look("/me/interests/\(old.key)")
        #expect(page.contains("value=\"\(old.seen)\""))
        let saved = try press(
            "/me/interests/\(old.key)",
            "act=save&seen=\(old.seen)&relation=from_profile&visible_to=private&note=Tuesdays")
        #expect(saved.status == .seeOther)
        let changed = try #require(try told().first)
        #expect(changed.key == old.key && changed.relation == .fromProfile && changed.visibleTo == .private)
        #expect(changed.note == "Tuesdays")
        let gone = try press("/me/interests/\(old.key)", "act=remove&seen=\(changed.seen)")
        #expect(gone.status == .ok && gone.text.contains("Taken away: "))
        #expect(try !told().contains { $0.key == old.key })
        let back = try press("/me/interests/put-back", try hidden(in: gone.text, of: "/me/interests/put-back"))
        #expect(back.status == .seeOther)
        #expect(try told().last == changed)
        // A second press changes nothing.
        _ = try press("/me/interests/put-back", try hidden(in: gone.text, of: "/me/interests/put-back"))
        #expect(try told().count { $0.key == old.key } == 1)
    }

    @Test func `a page that was open too long is answered with 409, and keeps what was chosen`() throws {
        let old = try #require(try told().first)
        let form = "seen=\(old.seen)&relation=misses&visible_to=private&note=mine"
        _ = try press("/me/interests/\(old.key)", "act=save&seen=\(old.seen)&relation=misses&visible_to=connector")
        let late = try press("/me/interests/\(old.key)", "act=save&\(form)")
        #expect(late.status == .conflict && late.text.contains("This has changed since you opened the page"))
        #expect(
            late.text.contains("value=\"mine\"") && late.text.contains("value=\"private\" id=\"visible_to\" checked"))
        #expect(try press("/me/interests/\(old.key)", "act=remove&\(form)").status == .conflict)
        let now = try #require(try told().first)
        #expect(now.visibleTo == .connector)
        #expect(try press("/me/interests/\(old.key)", "act=remove&seen=\(now.seen)").status == .ok)
        let gone = try press("/me/interests/\(old.key)", "act=remove&seen=\(now.seen)")
        #expect(gone.status == .conflict && gone.text.contains("as it stands now"))
    }

    @Test func `nothing is put back that names what is not there, or another's line`() throws {
        let before = try told()
        for form in [
            "interest=nowhere&relation=misses&visible_to=private", "relation=misses&visible_to=private",
            "own_words=kites&relation=misses&visible_to=private&line=nowhere",
            "own_words=kites&relation=often&visible_to=private",
        ] {
            #expect(try press("/me/interests/put-back", form).status == .conflict, "\(form)")
        }
        #expect(try told() == before)
    }

    @Test func `a gift is told, changed, taken away and put back; when it was asked for stays`() throws {
        let before = try gifts().count
        _ = try press("/me/gifts", "gift=Songs+%26+rounds&dimension=heart&will=share&will=lead")
        var gift = try #require(try gifts().first { $0.description == "Songs & rounds" })
        #expect(gift.dimension == .heart && gift.willing == [.share, .lead] && gift.lastAskedOn == nil)
        try KeepGift(place.town.hub).asked(gift.reference, of: Reference("M003"), as: .keeper)
        let change = "act=save&seen=\(gift.seen)&gift=Songs&dimension=hands&will=teach"
        #expect(try press("/me/gifts/\(gift.reference)", change).status == .seeOther)
        // The same form once more is older than what it changes.
        let late = try press("/me/gifts/\(gift.reference)", change.replacing("Songs", with: "Rounds"))
        #expect(late.status == .conflict && late.text.contains("Rounds</textarea>"))
        gift = try #require(try gifts().first { $0.reference == gift.reference })
        #expect(gift.description == "Songs" && gift.willing == [.teach] && gift.lastAskedOn == AshbourneVale.today)
        let gone = try press("/me/gifts/\(gift.reference)", "act=remove&seen=\(gift.seen)")
        #expect(gone.status == .ok)
        #expect(try gifts().count == before)
        let back = try press("/me/gifts/put-back", try hidden(in: gone.text, of: "/me/gifts/put-back"))
        #expect(back.status == .seeOther)
        let same = try #require(try gifts().first { $0.description == "Songs" })
        #expect(same.willing == [.teach] && same.lastAskedOn == AshbourneVale.today)
    }

    @Test func `a gift without words or of no kind is asked for again, and keeps what was ticked`() throws {
        let before = try gifts()
        let empty = try press("/me/gifts", "gift=+&dimension=heart&will=host")
        #expect(empty.status == .unprocessableContent && empty.text.contains("value=\"host\" checked"))
        let unsorted = try press("/me/gifts", "gift=Songs&will=host")
        #expect(unsorted.status == .unprocessableContent && unsorted.text.contains("Songs</textarea>"))
        #expect(try gifts() == before)
    }

    @Test func `somebody else's interest or gift is nowhere to be found`() throws {
        let neighbour = try AshbourneVale.member(Reference("M002"))
        let others = try place.town.hub.store.read(as: .member(neighbour)) { memory throws(HubError) in
            (try memory.memberInterests(of: neighbour), try memory.gifts(of: neighbour))
        }
        let own = Set(try told().map(\.key))
        for one in others.0 where !own.contains(one.key) {
            #expect(try place.respond(.get, "/me/interests/\(one.key)", session: pauline).status == .notFound)
            #expect(try press("/me/interests/\(one.key)", "act=remove&seen=\(one.seen)").status == .conflict)
        }
        for gift in others.1 {
            #expect(try place.respond(.get, "/me/gifts/\(gift.reference)", session: pauline).status == .notFound)
            #expect(try press("/me/gifts/\(gift.reference)", "act=remove&seen=\(gift.seen)").status == .conflict)
        }
    }

    @Test func `what is not certain is asked back before anything is kept`() throws {
        let place = try HubSiteTown(understands: true)
        let session = try place.session(of: .member)
        let form = "own_words=a+nice+quiz+in+the+pub&relation=misses&visible_to=members"
        let asked = try place.respond(.post, "/me/interests", session: session, form: form)
        guard asked.status == .ok else {
            // Certain by now: then it is kept at once.
            #expect(asked.status == .seeOther)
            return
        }
        #expect(asked.text.contains("Did we understand you?") && asked.text.contains("a nice quiz in the pub"))
        #expect(
            asked.text.contains("value=\"misses\" id=\"relation\"") || asked.text.contains("value=\"misses\" checked"))
        let words = try #require(asked.text.firstRange(of: "name=\"meaning_words-0\" value=\""))
        let said = asked.text[words.upperBound...].prefix { $0 != "\"" }.replacing(" ", with: "+")
        let kept = try place.respond(
            .post, "/me/interests", session: session, form: "\(form)&meaning_words-0=\(said)&meaning-0=keep")
        #expect(kept.status == .seeOther)
    }

    @Test func `looking writes nothing`() throws {
        let before = try place.town.audit().count
        _ = try look()
        for one in try told() { _ = try look("/me/interests/\(one.key)") }
        #expect(try place.town.audit().count == before)
    }
}
