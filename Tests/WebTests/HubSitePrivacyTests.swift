import Domain
import Fixtures
import HTTP
import Hub
import Testing
import Wording

/// Whatever a role may open is read for what that role may not know.
@Suite("What the hub's site tells, and to whom")
struct HubSitePrivacyTests {
    private let place: HubSiteTown
    private let confidences: Confidences

    init() throws {
        place = try HubSiteTown()
        confidences = try Confidences()
    }

    /// Every address of the table with words of its own; feeds are the same for everyone and read with the files.
    private var paths: [String] {
        HubSiteWalkTests.doors(feeds: []).filter { $0.method == .get }.flatMap(\.paths)
            .filter { !$0.hasSuffix(".svg") && !$0.hasSuffix(".css") }
    }

    @Test(arguments: [HubSiteTown.Role.nobody, .member, .neighbour, .paused, .regional, .elsewhere])
    func `no page tells a reader what another person told us in confidence`(role: HubSiteTown.Role) throws {
        let session = try place.session(of: role)
        let reader = try? AshbourneVale.member(Reference(role.rawValue))
        for path in paths where !(path == "/join" || path == "/propose") {
            let text = try place.respond(.get, path, session: session).text
            #expect(confidences.told(in: text, to: reader) == [], "\(path) as \(role)")
        }
    }

    @Test(arguments: HubSiteTown.Role.allCases)
    func `forms offer nothing of a special category and no private home`(role: HubSiteTown.Role) throws {
        let session = try place.session(of: role)
        for path in ["/join", "/propose"] {
            let text = try place.respond(.get, path, session: session).text
            let reader = try? AshbourneVale.member(Reference(role.rawValue))
            #expect(confidences.told(in: text, to: reader) == [], "\(path) as \(role)")
        }
    }

    @Test func `the connector reads what is hers to know, and nothing of a special category`() throws {
        let session = try place.session(of: .connector)
        let known: Set<DataKind> = [
            .contactDetails, .connectorNotes, .privateAddress, .interestsAndGifts, .onePageProfile, .circleNotes,
        ]
        for path in paths {
            let text = try place.respond(.get, path, session: session).text
            #expect(confidences.told(in: text, allowing: known) == [], "\(path)")
        }
        #expect(try place.respond(.get, "/connector/ring-round/2027-03", session: session).text.contains("Ackroyd"))
    }

    @Test func `a person's own page names their needs and gifts, and nobody else's`() throws {
        let town = try AshbourneVale.tables()
        for role in [HubSiteTown.Role.member, .neighbour, .paused] {
            let me = try AshbourneVale.member(Reference(role.rawValue))
            let text = try place.respond(.get, "/me", session: try place.session(of: role)).text
            let own = Set(town.accessNeeds.first { $0.0 == me }?.1 ?? [])
            for need in AccessNeed.allCases where !own.contains(need) && need.asksFirst {
                #expect(!text.contains(AccessWords.need(need)), "\(need) as \(role)")
            }
            for other in town.members where other.id != me {
                #expect(!text.contains(">\(other.knownAs)<"), "\(other.reference) as \(role)")
            }
        }
    }

    @Test func `what is confidential would be found if it stood there`() throws {
        let pauline = try AshbourneVale.member(AshbourneVale.pauline)
        for text in [
            "<p>Mrs Whitlock</p>", "ring 01632 960131", "<a href=\"tel:+441632960131\">", "27 Fuller Street",
            "Pauline.Whitlock@example.org", "DESCRIPTION:27 Ful\r\n ler Street", "Shares phone and e-mail with M009",
            "Kerry.Whitlock@example.org", "LGBT+ social", "Joan&#39;s phone is 01632960190.", "AV1 4HN",
        ] {
            #expect(!confidences.told(in: text).isEmpty, "\(text)")
        }
        #expect(confidences.told(in: "Pauline Whitlock, 27 Fuller Street, AV1 4HN", to: pauline) == [])
        #expect(confidences.told(in: "Pauline, Doreen and Yusuf at Weavers Court, AV1 3WC") == [])
    }

    @Test func `a name that is no longer to be told is gone from pages and feeds at once`() throws {
        let (page, feed) = ("/groups/G01", "group/knit-and-natter.ics")
        _ = try place.makeFeeds()
        func told() throws -> (page: Bool, feed: Bool) {
            let bytes = try #require(place.publisher.feed(feed)).bytes
            return (
                try place.respond(.get, page, session: nil).text.contains("Pauline"),
                String(decoding: bytes, as: UTF8.self).contains("Pauline")
            )
        }
        #expect(try told() == (true, true))
        #expect(try !place.publisher.catchUp())
        let connector = try place.session(of: .connector)
        let answer = try place.respond(
            .post, "/connector/rights/person/M003/consent", session: connector,
            form: "purpose=share_first_name_with_hosts&answer=withdrawn")
        #expect(answer.status == .seeOther)
        // What a running hub does each minute, whatever was changed and by whom.
        #expect(try place.publisher.catchUp())
        #expect(try told() == (false, false))
    }
}
