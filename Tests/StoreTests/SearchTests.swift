import Domain
import Fixtures
import Hub
import SQLite
import Store
import Testing

/// The demo town, searched.
@Suite("Searching")
struct SearchTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
    }

    private func found(_ words: String, as viewer: Viewer = .keeper, limit: Int = 10) throws -> [SearchSection] {
        try store.read(as: viewer) { memory throws(HubError) in
            try memory.search(words, today: AshbourneVale.today, limit: limit)
        }
    }

    private func titles(_ kind: SearchKind, _ words: String, as viewer: Viewer = .keeper) throws -> [String] {
        try found(words, as: viewer).first { $0.kind == kind }?.findings.map(\.title) ?? []
    }

    /// Changes one member of the town.
    private func write(_ body: (Writing) throws(HubError) -> Void) throws {
        try store.write(as: .keeper, at: AshbourneVale.now, body)
    }

    private func rename(_ reference: Reference, to name: String, phone: String? = nil) throws {
        var member = try #require(try AshbourneVale.tables().members.first { $0.reference == reference })
        member.fullName = name
        member.knownAs = String(name.prefix { $0 != " " })
        if let phone { member.phone = phone }
        let renamed = member
        try write { memory throws(HubError) in try memory.save(renamed) }
    }

    // MARK: - Finding people

    @Test(arguments: [
        "Doreen Ackroyd", "doreen", "ackroyd", "Ackroyd, Doreen", "ACK dor", "d ackroyd", "m001", "doré ack",
    ])
    func `a person is found by the words of the name, in any order and begun only`(words: String) throws {
        #expect(try titles(.member, words).first == "Doreen Ackroyd")
    }

    @Test(arguments: [
        ("Zoë Müller-Łuczak", ["zoe", "muller", "Müller-Łuczak", "mullerłuczak", "zoe muller", "muller zoe"]),
        ("Siobhán O’Brien", ["o'brien", "obrien", "O’Brien", "siobhan o brien", "brien"]),
        ("Ana-María de la Cruz", ["anamaria", "ana maria", "cruz, ana", "de la cruz"]),
        ("Zoe\u{308} Decomposed", ["zoë", "zoe"]),
    ])
    func `marks, hyphens and apostrophes need not be typed`(name: String, asked: [String]) throws {
        try rename("M001", to: name)
        for words in asked { #expect(try titles(.member, words).contains(name), "\(words)") }
    }

    @Test(arguments: [
        "01632 960999", "01632960999", "01632-960-999", "(01632) 960 999", "+44 1632 960999", "+44 (0)1632 960999",
        "0044 1632 960999", "441632960999", "1632960999", "960999", "960 999", "01632 9609", "016329609",
    ])
    func `a number is found in any spelling`(typed: String) throws {
        for kept in ["01632 960999", "+44 1632 960 999", "(01632) 960-999", "+44 (0)1632 960999", "01632.960.999"] {
            try rename("M001", to: "Doreen Ackroyd", phone: kept)
            #expect(try titles(.member, typed).contains("Doreen Ackroyd"), "\(kept)")
        }
    }

    @Test func `another number is not found`() throws {
        try rename("M001", to: "Doreen Ackroyd", phone: "01632 960999")
        for words in ["01632 960998", "632960999", "96099999", "0163296099900"] {
            #expect(try !titles(.member, words).contains("Doreen Ackroyd"), "\(words)")
        }
    }

    @Test func `who is called what was typed comes before who only begins so, and before whose notes say it`() throws {
        try rename("M001", to: "Martin Amber")
        try rename("M002", to: "Ambery Tillotson")
        try rename("M003", to: "Amber Martin")
        let both = try titles(.member, "amber martin")
        #expect(Array(both.prefix(2)) == ["Amber Martin", "Martin Amber"])
        let one = try titles(.member, "amber")
        #expect(Set(one.prefix(2)) == ["Amber Martin", "Martin Amber"])
        #expect(one.dropFirst(2).first == "Ambery Tillotson")
    }

    @Test func `an excerpt quotes what was found beside the name`() throws {
        let finding = try #require(
            try found("chess").first { $0.kind == .member }?.findings.first { $0.excerpt != nil })
        let excerpt = try #require(finding.excerpt)
        #expect(excerpt.pieces.filter(\.isHit).allSatisfy { $0.text.lowercased() == "chess" })
        #expect(!excerpt.pieces.filter(\.isHit).isEmpty)
        #expect(excerpt.pieces.allSatisfy { !$0.text.contains("\u{2}") && !$0.text.contains("\u{3}") })
    }

    // MARK: - Finding things

    @Test func `groups, places, events, gifts, interests, partners, artists and helpers are found by name`() throws {
        let town = try AshbourneVale.tables()
        for group in town.groups { #expect(try titles(.group, group.name).contains(group.name)) }
        for venue in town.venues { #expect(try titles(.venue, venue.name).contains(venue.name)) }
        for event in town.events { #expect(try titles(.event, event.title).contains(event.title)) }
        for gift in town.gifts { #expect(try titles(.gift, gift.description).contains(gift.description)) }
        for partner in town.partners { #expect(try titles(.partner, partner.name).contains(partner.name)) }
        for freelancer in town.freelancers {
            #expect(try titles(.freelancer, freelancer.name).contains(freelancer.name))
        }
        for supporter in town.supporters {
            if let name = supporter.name { #expect(try titles(.supporter, name).contains(name)) }
        }
        for interest in town.interests.prefix(80) {
            #expect(try titles(.interest, interest.label).contains(interest.label))
            for synonym in interest.synonyms { #expect(try titles(.interest, synonym).contains(interest.label)) }
        }
    }

    @Test func `more than the limit is said to be more`() throws {
        let section = try #require(try found("a", limit: 3).first { $0.kind == .member })
        #expect(section.findings.count == 3 && section.hasMore)
        let few = try #require(try found("doreen ackroyd", limit: 3).first { $0.kind == .member })
        #expect(!few.hasMore)
    }

    // MARK: - Hostile words

    @Test(arguments: [
        "", " ", "\"", "\"\"", "'", "*", "**", "^", "^^a", "NEAR", "NEAR(a b)", "a NEAR/2 b", "AND", "OR", "NOT",
        "a AND",
        "OR b", "NOT", "(", ")", "((a", "{", "{name} : x", "name : doreen", "kind:member", "- doreen", "+", "a + b",
        "a:b",
        "\\", "%", "_", ";", "--", "'; DROP TABLE member; --", "\u{0}", "a\u{0}b", "\u{2}\u{3}", "\u{301}\u{301}",
        "\u{FEFF}",
        "👵🏽", "日本", "ﬁ", "ẞ", "١٢٣", "½", "rank", "search", "\u{200B}", "\"doreen\" OR *", "doreen*", "*doreen",
        "^doreen", "col:\"x\"", String(repeating: "a", count: 100_000), String(repeating: "a ", count: 50_000),
        String(repeating: "(", count: 1000), String(repeating: "1 ", count: 1000),
    ])
    func `nothing that is typed is ever syntax`(words: String) throws {
        for viewer in [Viewer.keeper, .everyone, .member(try AshbourneVale.member("M001"))] {
            _ = try found(words, as: viewer)
        }
    }

    @Test func `words around which nothing is left find nothing`() throws {
        for words in ["", "\"*^()", "—", "👵🏽"] { #expect(try found(words).isEmpty, "\(words)") }
    }

    // MARK: - Who finds what

    @Test func `what only the connector is told finds nothing for anybody else`() throws {
        let town = try AshbourneVale.tables()
        let elsewhere = try AshbourneVale.connector("K02")
        let others: [Viewer] = [
            .everyone, .member(try AshbourneVale.member("M002")), elsewhere, .publisher, .courier, .matching,
            .supporter(try #require(town.supporters.first { $0.reference == "S06" }).id),
            try AshbourneVale.connector("K00"),
        ]
        let open: Set<SearchKind> = [.group, .event, .venue]
        for viewer in others {
            for member in town.members where member.reference != "M002" {
                let words = member.email ?? member.phone ?? member.fullName
                #expect(try found(member.fullName, as: viewer).allSatisfy { open.contains($0.kind) }, "\(words)")
                #expect(try found(words, as: viewer).allSatisfy { open.contains($0.kind) }, "\(words)")
            }
            // A home's name and a contact's words lead to no group and no venue.
            for venue in town.venues where !venue.mayBeNamed {
                #expect(try !titles(.venue, venue.name, as: viewer).contains(venue.name))
            }
            for group in town.groups {
                guard let name = group.contact.name, !group.name.contains(name) else { continue }
                #expect(try titles(.group, name, as: viewer).isEmpty, "\(name)")
            }
        }
    }

    @Test func `everybody finds what everybody may join`() throws {
        let groups = try store.read(as: .everyone) { memory throws(HubError) in
            try memory.publicGroups(today: AshbourneVale.today)
        }
        for group in groups { #expect(try titles(.group, group.name, as: .everyone).contains(group.name)) }
    }

    @Test func `a member finds their own record by name, and not by what was noted about them`() throws {
        let sylvia = try AshbourneVale.member("M051")
        let record = try #require(try AshbourneVale.tables().members.first { $0.reference == "M051" })
        #expect(try titles(.member, record.fullName, as: .member(sylvia)) == [record.fullName])
        let note = try #require(record.connectorNote)
        #expect(try titles(.member, note).contains(record.fullName))
        #expect(try found(note, as: .member(sylvia)).allSatisfy { $0.kind != .member })
    }

    @Test func `what a person keeps private is nobody's to find`() throws {
        let ruth = try AshbourneVale.member(AshbourneVale.ruth)
        try write { memory throws(HubError) in
            try memory.save(
                [
                    MemberInterest(
                        member: ruth, interest: nil, words: "xylothrope", relation: .enjoysNow, visibleTo: .private),
                    MemberInterest(
                        member: ruth, interest: nil, words: "zymurgle", relation: .enjoysNow, visibleTo: .connector),
                ], of: ruth)
        }
        #expect(try found("xylothrope").isEmpty)
        #expect(try found("xylothrope", as: .member(ruth)).isEmpty)
        #expect(try found("zymurgle").map(\.kind) == [.member])
    }
}
