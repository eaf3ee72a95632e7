import CivilTime
import Domain
import Fixtures
import Matching
import Testing

/// What a host is told of others, reckoned by hand.
@Suite("Who may come to what a member would host")
struct CompanySearchTests {
    private static let home = Position(east: 0, north: 0)
    private static let host = Identifier<Member>(rawValue: "host")

    private static func id(_ slug: String) -> Identifier<Interest> { Identifier(rawValue: slug) }

    /// Somebody a kilometre away, who walks three.
    private static func person(
        _ name: String, free: [Weekday: Set<PartOfDay>] = [.tuesday: [.afternoon]], mode: TravelMode = .walk,
        reach: Int = 3_000, agrees: Bool = true, status: MemberStatus = .active, needs: [AccessNeed] = [],
        secret: Set<Identifier<Interest>> = [], blocked: Set<Identifier<Member>> = [], away: CivilDate? = nil,
        support: SupportToAttend = .none
    ) -> Candidate {
        Candidate(
            id: Identifier(rawValue: name), reference: Reference(name), knownAs: name, status: status,
            home: name == "host" ? home : Position(east: 769, north: 0), travel: Travel(mode: mode, reach: reach),
            support: support, language: nil, needs: needs, free: free, gifts: [], agreedToIntroductions: agrees,
            sharesFirstName: true, goesTo: [], contactOf: [], circle: [], supporters: [], privateInterests: secret,
            blockedWith: blocked, awayUntil: away)
    }

    private static func interest(_ slug: String, category: String = "games", special: Bool = false) -> Interest {
        Interest(
            id: id(slug), slug: Slug(naming: slug), label: slug, category: category, synonyms: [], openActive: nil,
            isSpecialCategory: special)
    }

    private func company(
        _ people: [Candidate], likes: [String: [String]], for wanted: [String] = ["chess"],
        hostFree: [Weekday: Set<PartOfDay>] = [:]
    ) -> LikelyCompany {
        let wishes = likes.flatMap { slug, names in
            names.map { Wish(member: .init(rawValue: $0), interest: Self.id(slug), words: nil, relation: .enjoysNow) }
        }
        let interests = [
            Self.interest("chess"), Self.interest("dominoes"),
            Self.interest("faith", category: "belonging", special: true),
            Self.interest("knitting", category: "making"),
        ]
        let facts = MatchingFacts(
            today: AshbourneVale.today, candidates: [Self.person("host", free: hostFree)] + people, wishes: wishes,
            interests: Dictionary(uniqueKeysWithValues: interests.map { ($0.id, $0) }), areas: [:], groups: [],
            venues: [:], partners: [], freelancers: [])
        return CompanySearch(facts, host: Self.host).company(for: wanted.map(Self.id))
    }

    private func people(_ count: Int) -> [Candidate] { (1...max(1, count)).prefix(count).map { Self.person("p\($0)") } }

    private func names(_ count: Int) -> [String] { (1...max(1, count)).prefix(count).map { "p\($0)" } }

    @Test(arguments: [(0, nil), (1, nil), (4, nil), (5, 5), (6, 6)] as [(Int, Int?)])
    func `five are counted, four and none are told alike`(likers: Int, told: Int?) {
        #expect(company(people(9), likes: ["chess": names(likers)]).liking == told)
    }

    @Test func `the same is told of nobody and of four, whatever else is asked`() {
        let none = company(people(3), likes: [:])
        let some = company(people(3), likes: ["chess": names(3)])
        #expect(none == some)
        #expect(none.basis == .oneself && none.times.isEmpty)
    }

    @Test func `who cannot come, must not be counted, or is away is not counted`() {
        let excluded = [
            Self.person("far", reach: 999), Self.person("stays", mode: .none), Self.person("no", agrees: false),
            Self.person("paused", status: .paused), Self.person("home", needs: [.housebound]),
            Self.person("secret", secret: [Self.id("chess")]), Self.person("apart", blocked: [Self.host]),
            Self.person("away", away: day("2027-03-01")),
        ]
        let likers = names(4) + excluded.map(\.id.rawValue) + ["host"]
        #expect(company(people(4) + excluded, likes: ["chess": likers]).liking == nil)
        // Who stays within a thousand metres comes with a lift, and who just reaches it by foot.
        let comers = [Self.person("lift", mode: .lift, reach: 0), Self.person("near", reach: 1_000)]
        #expect(company(people(3) + comers, likes: ["chess": names(3) + ["lift", "near"]]).liking == 5)
    }

    @Test func `times are told only where five are free, those that suit the host first`() {
        let tuesday = (1...6).map { Self.person("p\($0)") }
        let friday = (7...11).map { Self.person("p\($0)", free: [.tuesday: [.afternoon], .friday: [.morning]]) }
        let few = (12...15).map { Self.person("p\($0)", free: [.sunday: [.evening]]) }
        let found = company(
            tuesday + friday + few, likes: ["chess": (1...15).map { "p\($0)" }], hostFree: [.friday: [.morning]])
        #expect(found.liking == 15 && found.basis == .liking)
        #expect(
            found.times == [
                CommonTime(when: WeekPart(.friday, .morning), people: 5, suitsHost: true),
                CommonTime(when: WeekPart(.tuesday, .afternoon), people: 11, suitsHost: false),
            ])
    }

    @Test func `where few like just this, what lies near is counted, then everybody`() {
        let alike = company(people(6), likes: ["chess": names(2), "dominoes": names(6)])
        #expect(alike.liking == nil && alike.withAlike == 6 && alike.alike == [Self.id("dominoes")])
        #expect(alike.basis == .alike && alike.times.map(\.people) == [6])
        let anybody = company(people(6), likes: ["chess": names(2), "knitting": names(6)])
        #expect(anybody.withAlike == nil && anybody.alike.isEmpty)
        #expect(anybody.basis == .anybody && anybody.times.map(\.people) == [6])
    }

    @Test func `where there are few altogether, only the host's own times are told`() {
        let found = company(people(4), likes: ["chess": names(4)], hostFree: [.monday: [.evening]])
        #expect(found.basis == .oneself)
        #expect(found.times == [CommonTime(when: WeekPart(.monday, .evening), people: nil, suitsHost: true)])
    }

    @Test func `nobody is counted for an interest of a special category, nor for a host we do not know`() {
        let found = company(people(9), likes: ["faith": names(9)], for: ["faith"])
        #expect(found.liking == nil && found.withAlike == nil && found.basis == .anybody)
        let facts = MatchingFacts(
            today: AshbourneVale.today, candidates: people(9), wishes: [], interests: [:], areas: [:], groups: [],
            venues: [:], partners: [], freelancers: [])
        #expect(CompanySearch(facts, host: Self.host).company(for: []).basis == .oneself)
    }

    @Test func `no number under five is told of any member's idea in the demo town`() throws {
        let facts = try AshbourneVale.matchingFacts()
        for host in facts.candidates {
            let search = CompanySearch(facts, host: host.id)
            for interest in facts.interests.keys {
                let found = search.company(for: [interest])
                let numbers = [found.liking, found.withAlike].compactMap(\.self) + found.times.compactMap(\.people)
                #expect(numbers.allSatisfy { $0 >= 5 })
                #expect(found.times.count <= 8)
            }
        }
    }
}
