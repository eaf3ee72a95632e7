import CivilTime
import Domain
import Fixtures
import Matching
import Testing

@Suite("The wishes of Ashbourne Vale")
struct AshbourneMatchTests {
    let facts: MatchingFacts
    let matches: [Match]

    init() throws {
        facts = try AshbourneVale.matchingFacts()
        matches = WishMatcher(facts).all()
    }

    @Test func `every wish has exactly one answer, in the order of the wishes`() {
        #expect(facts.wishes.count == 177)
        #expect(matches.map(\.wish) == facts.wishes)
    }

    @Test func `the routes are those that the rules alone give`() throws {
        let oracle = Oracle(facts: facts, zone: try AshbourneVale.programmeFacts().zone)
        let differing = matches.filter { oracle.route(of: $0.wish) != $0.route }.map { match in
            "\(name(match.wish)): \(match.route), not \(oracle.route(of: match.wish)?.rawValue ?? "none")"
        }
        #expect(differing.isEmpty)
    }

    @Test func `a group that is offered is open, and one that is refused is not`() throws {
        let oracle = Oracle(facts: facts, zone: try AshbourneVale.programmeFacts().zone)
        for match in matches {
            let person = try #require(facts.candidates.first { $0.id == match.wish.member })
            if let group = group(match.target), !match.reasons.contains(where: \.saysGoes) {
                #expect(oracle.isOpen(group, to: person), "\(name(match.wish))")
            }
            for refused in match.tried.compactMap({ group($0.target) }) {
                #expect(!oracle.isOpen(refused, to: person), "\(name(match.wish)) \(refused.reference)")
            }
        }
    }

    @Test(arguments: [1, 2, 3])
    func `the order in which facts come makes no difference`(seed: UInt64) throws {
        var random = Dice(seed: seed)
        let shuffled = MatchingFacts(
            today: facts.today, candidates: facts.candidates.shuffled(using: &random),
            wishes: facts.wishes.shuffled(using: &random), interests: facts.interests, areas: facts.areas,
            groups: facts.groups.shuffled(using: &random), venues: facts.venues,
            partners: facts.partners.shuffled(using: &random),
            freelancers: facts.freelancers.shuffled(using: &random))
        let answers = Dictionary(uniqueKeysWithValues: WishMatcher(shuffled).all().map { ($0.wish, $0) })
        for match in matches {
            let other = try #require(answers[match.wish])
            #expect(other.route == match.route && other.target == match.target, "\(name(match.wish))")
            #expect(other.reasons == match.reasons && other.support == match.support)
            #expect(Set(other.tried) == Set(match.tried))
        }
    }

    @Test func `each way before the one taken was tried, in order, and told why`() {
        let order: [Route] = [.existingGroup, .memberHost, .partnerOrFreelance, .startWithOne]
        for match in matches {
            guard let taken = order.firstIndex(of: match.route) else {
                #expect(match.tried.isEmpty)
                continue
            }
            let tried = match.tried.compactMap { order.firstIndex(of: $0.route) }
            #expect(tried == tried.sorted(), "\(name(match.wish))")
            if !match.reasons.contains(where: \.saysGoes) {
                #expect(Set(tried).isSuperset(of: 0..<taken), "\(name(match.wish))")
            }
            #expect(tried.allSatisfy { $0 <= taken })
        }
    }

    @Test func `every answer has a reason, and the first two ways a target`() {
        for match in matches {
            #expect(!match.reasons.isEmpty)
            if match.route == .existingGroup || match.route == .memberHost { #expect(match.target != nil) }
        }
    }

    @Test func `no reason and no refusal names a need that is not the person's own`() throws {
        for match in matches {
            let person = try #require(facts.candidates.first { $0.id == match.wish.member })
            let named = match.reasons.compactMap(\.need) + match.tried.compactMap(\.why.need)
            #expect(named.allSatisfy(person.needs.contains), "\(name(match.wish))")
        }
    }

    @Test func `nobody who needs a way without steps is led to steps`() throws {
        for match in matches {
            let person = try #require(facts.candidates.first { $0.id == match.wish.member })
            guard person.needs.contains(.stepFree) || person.needs.contains(.wheelchair),
                let venue = venue(match.target), !venue.isRemote
            else { continue }
            #expect(venue.features.contains(.stepFreeEntrance), "\(name(match.wish))")
        }
    }

    @Test func `a person at home is led to nothing but a screen or a telephone`() throws {
        for match in matches {
            let person = try #require(facts.candidates.first { $0.id == match.wish.member })
            guard person.needs.contains(.housebound) else { continue }
            #expect(venue(match.target)?.isRemote ?? true, "\(name(match.wish))")
            #expect(!match.reasons.contains(.companionWanted(.lift)), "a lift to where one is")
        }
    }

    @Test func `a paused member's wishes are kept for later`() throws {
        let paused = matches.filter { match in reference(match.wish.member) == AshbourneVale.nigel }
        #expect(paused.count == 2)
        #expect(paused.allSatisfy { $0.route == .hold && $0.reasons == [.paused] && $0.target == nil })
    }

    @Test func `what touches faith or identity is asked about, never suggested or counted`() {
        let sensitive = matches.filter { match in
            match.wish.interest.flatMap { facts.interests[$0] }?.isSpecialCategory == true
        }
        #expect(sensitive.count == 3)
        for match in sensitive {
            #expect(match.route == .askMore && match.reasons == [.sensitive])
            #expect(match.target == nil && match.support == nil && match.tried.isEmpty)
        }
    }

    @Test func `who goes already is told so and needs nobody's company`() throws {
        let knitting = try #require(match("M003", "knitting"))
        #expect(knitting.route == .existingGroup && knitting.support == Companion.none)
        #expect(knitting.target == .group(try #require(facts.groups.first { $0.reference == Reference("G01") }).id))
        let history = try #require(match("M015", "local-history"))
        #expect(history.reasons.map(\.saysGoes) == [true])
        for match in matches where match.reasons.contains(where: \.saysGoes) {
            #expect(match.support == Companion.none && match.tried.isEmpty)
        }
    }

    /// Each sum is made by hand from the rule; the distances from the areas' places.
    @Test(
        "points that can be added up by hand",
        arguments: [
            // Same interest 40, would like to try 6, one time 5, 937 m 12 of 15, checked 18 days ago 5.
            ("M003", "book-club", 40 + 6 + 5 + 12 + 5),
            // Same interest 40, misses it 10, one time 5, next door 15, just turn up 5, checked 10 days ago 5.
            ("M010", "tea-dance", 40 + 10 + 5 + 15 + 5 + 5),
            // Same interest 40, enjoys it 8, three times both have free 15, room in the own area 15.
            ("M014", "sewing", 40 + 8 + 15 + 15),
        ])
    func points(member: String, interest: String, sum: Int) throws {
        #expect(try #require(match(member, interest)).score == sum)
    }

    // MARK: - Finding

    private func match(_ member: String, _ interest: String) -> Match? {
        matches.first { match in
            reference(match.wish.member) == Reference(member)
                && match.wish.interest.flatMap { facts.interests[$0] }?.slug.rawValue == interest
        }
    }

    private func reference(_ member: Identifier<Member>) -> Reference? {
        facts.candidates.first { $0.id == member }?.reference
    }

    private func name(_ wish: Wish) -> String {
        let interest = wish.interest.flatMap { facts.interests[$0] }?.slug.rawValue ?? "?"
        return "\(reference(wish.member)?.rawValue ?? "?") \(interest)"
    }

    private func group(_ target: MatchTarget?) -> Group? {
        guard case .group(let id) = target else { return nil }
        return facts.groups.first { $0.id == id }
    }

    private func venue(_ target: MatchTarget?) -> Venue? {
        if case .host(_, let venue) = target { return facts.venues[venue] }
        return group(target)?.venue.flatMap { facts.venues[$0] }
    }
}

extension Reason {
    /// Whether it says that the person is there already.
    var saysGoes: Bool {
        switch self {
        case .alreadyGoes, .contactOf: true
        default: false
        }
    }

    var need: AccessNeed? {
        switch self {
        case .accessMet(let need, _), .askFirst(let need): need
        default: nil
        }
    }
}

extension RefusalReason {
    var need: AccessNeed? {
        guard case .accessUnmet(let need, _) = self else { return nil }
        return need
    }
}

/// A generator that throws the same each time (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
