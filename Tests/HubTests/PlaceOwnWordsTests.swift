import Domain
import Fixtures
import Hub
import Interests
import Store
import Testing

@Suite("Words nobody has placed yet")
struct PlaceOwnWordsTests {
    private let town: WorkingTown
    private let reader: InterestReader
    private let place: PlaceOwnWords

    init() throws {
        town = try WorkingTown()
        reader = try InterestReader(files: try InterestFiles.all())
        place = PlaceOwnWords(town.hub, reader)
    }

    /// Adds a wish in own words to a member's.
    private func wish(_ words: String, of reference: Reference, kept audience: InterestAudience = .connector) throws {
        let member = try AshbourneVale.member(reference)
        try town.write { memory throws(HubError) in
            let now = try memory.memberInterests(of: member)
            let wish = MemberInterest(
                member: member, interest: nil, words: words, relation: .misses, visibleTo: audience)
            try memory.save(now + [wish], of: member)
        }
    }

    private func interests(of reference: Reference, said words: String) throws -> [String] {
        let member = try AshbourneVale.member(reference)
        return try town.read { memory throws(HubError) in
            let told = try memory.memberInterests(of: member).filter { $0.words == words }
            let known = try memory.interests()
            return told.compactMap { one in known.first { $0.id == one.interest }?.slug.rawValue }
        }
    }

    @Test func `said once, they are learnt for everyone who says them, however they are written`() throws {
        try wish("Whit Walk tea urn", of: AshbourneVale.doreen)
        try wish("the whit walks tea-urn!", of: AshbourneVale.winston)
        let waiting = try place.waiting().first { $0.words == "Whit Walk tea urn" }
        #expect(waiting?.members == [AshbourneVale.doreen, AshbourneVale.winston])
        let placed = try place("whit walk tea urn", under: "coffee morning")
        #expect(placed.members == [AshbourneVale.doreen, AshbourneVale.winston])
        #expect(try interests(of: AshbourneVale.doreen, said: "Whit Walk tea urn") == ["coffee"])
        #expect(try interests(of: AshbourneVale.winston, said: "the whit walks tea-urn!") == ["coffee"])
        #expect(try !place.waiting().contains { $0.words == "Whit Walk tea urn" })
    }

    @Test func `whoever joins with placed words has the interest at once`() throws {
        _ = try place("the counting machines", under: "maths puzzles")
        var hub = town.hub
        hub.reader = LateReader(reader)
        var answers = RegisterMember.Answers()
        (answers.fullName, answers.mobile, answers.area) = ("Ada Byron", "07700 900123", "OT")
        (answers.consents, answers.isAdult, answers.formKey) = ([.keepMyDetails], true, "ada")
        answers.preferredChannel = .phone
        answers.travelMode = .walk
        answers.ownWords = "counting machines / miss the bingo / the usual"
        let reference = try RegisterMember(hub)(answers)
        let told = try town.read { memory throws(HubError) in
            let known = try memory.interests()
            return try memory.memberInterests(of: try memory.member(reference).id).map { one in
                (one.words, one.relation, known.first { $0.id == one.interest }?.slug.rawValue)
            }
        }
        #expect(told.map(\.0) == ["counting machines", "miss the bingo", "the usual"])
        #expect(told.map(\.1) == [.wantsToTry, .misses, .wantsToTry])
        #expect(told.map(\.2) == ["maths-puzzles", "bingo", nil])
    }

    @Test func `an activity that the community does not have yet is taken up with the first who says it`() throws {
        try wish("the old bones at the Legion", of: AshbourneVale.doreen)
        _ = try place("the old bones at the Legion", under: "wargaming")
        #expect(try interests(of: AshbourneVale.doreen, said: "the old bones at the Legion") == ["wargaming"])
    }

    @Test func `a second word replaces the first`() throws {
        _ = try place("quorits", under: "chess")
        _ = try place("quorits", under: "draughts")
        let placed = try town.read { memory throws(HubError) in try memory.placedWords() }
        #expect(placed.map(\.activity.rawValue) == ["draughts"])
    }

    @Test func `what a person keeps private is neither listed nor settled`() throws {
        try wish("quorits in the shed", of: AshbourneVale.ruth, kept: .private)
        #expect(try !place.waiting().contains { $0.words == "quorits in the shed" })
        #expect(try place("quorits in the shed", under: "chess").members.isEmpty)
    }

    @Test(arguments: [("prayers at home", "church group"), ("my nerves", "mental health peer support")])
    func `words are never put to faith, health or identity`(words: String, label: String) {
        #expect(throws: HubError.forbidden) { try place(words, under: label) }
    }

    @Test func `what is no activity, and words that say nothing, are refused`() {
        #expect(throws: HubError.notFound("activity moonwalking")) { try place("quorits", under: "moonwalking") }
        #expect(throws: HubError.problems([Problem(field: "words", kind: .missing)])) {
            try place("the", under: "chess")
        }
    }

    @Test func `others than the connector do not see them`() throws {
        #expect(throws: HubError.forbidden) {
            try town.hub.store.read(as: .everyone) { memory throws(HubError) in try memory.ownWords() }
        }
        #expect(throws: HubError.forbidden) {
            try town.hub.store.read(as: .everyone) { memory throws(HubError) in try memory.placedWords() }
        }
    }
}
