import CivilTime
import Domain

/// The facts of matching, arranged for looking up and kept right through every change.
struct Town: Sendable {
    let today: CivilDate
    let interests: [Identifier<Interest>: Interest]
    let venues: [Identifier<Venue>: Venue]
    let partners: [Partner]
    let freelancers: [Freelancer]
    let placesLeft: [Identifier<Event>: Int]
    private let partnersByInterest: [Identifier<Interest>: [Partner]]
    /// What is still to come, the soonest first, and where in it each interest stands.
    private let coming: [Event]
    private let comingByInterest: [Identifier<Interest>: [Int]]

    /// The public places made for meeting, by reference, as any meeting uses them.
    let rooms: [(venue: Venue, place: PlaceRow)]

    private(set) var candidates: [Identifier<Member>: Candidate] = [:]
    private(set) var wishes: [Identifier<Member>: [Wish]] = [:]
    private(set) var distances: Distances
    private(set) var table: GroupTable
    private(set) var best: TenBest
    private var numbers: [Identifier<Member>: Int] = [:]
    private var goers = Roster<Group>()
    private var givers = Roster<Interest>()
    private var enjoyers = Roster<Interest>()
    private var wishers = Roster<Interest>()
    private var keptApart: [Identifier<Member>: Set<Identifier<Member>>] = [:]

    init(_ facts: MatchingFacts) {
        today = facts.today
        interests = facts.interests
        venues = facts.venues
        partners = facts.partners.sorted { $0.reference < $1.reference }
        freelancers = facts.freelancers.sorted { $0.reference < $1.reference }
        let coming = facts.events.filter { $0.start.date >= facts.today }
            .sorted { ($0.start, $0.reference) < ($1.start, $1.reference) }
        self.coming = coming
        var comingByInterest: [Identifier<Interest>: [Int]] = [:]
        for (place, event) in coming.enumerated() {
            for interest in Set(event.interests) { comingByInterest[interest, default: []].append(place) }
        }
        self.comingByInterest = comingByInterest
        placesLeft = facts.placesLeft
        let words = OfferWords(facts.interests.values)
        var partnersByInterest: [Identifier<Interest>: [Partner]] = [:]
        for partner in partners {
            for interest in words.interests(in: partner.offers) {
                partnersByInterest[interest, default: []].append(partner)
            }
        }
        self.partnersByInterest = partnersByInterest
        wishes = Dictionary(grouping: facts.wishes, by: \.member)
        candidates = Dictionary(facts.candidates.map { ($0.id, $0) }) { first, _ in first }
        let distances = Distances(facts.areas)
        self.distances = distances
        rooms = facts.venues.values.filter(\.suitsFirstMeeting).sorted { $0.reference < $1.reference }
            .map { ($0, PlaceRow($0, distances)) }
        let meeting = Set(facts.candidates.filter(CompanionSearch.couldMeet).flatMap(\.goesTo))
        table = GroupTable(facts, distances, hasBuddy: meeting.contains)
        best = TenBest(interests: table.interests.count)
        for person in facts.candidates where numbers[person.id] == nil {
            note(person)
            for other in person.blockedWith { keptApart[other, default: []].insert(person.id) }
        }
        for person in facts.candidates where numbers[person.id] == nil {
            numbers[person.id] = numbers.count
            let (row, avoided) = row(person)
            best.add(row, avoiding: avoided, wishes: rankedWishes(of: person))
        }
        // The town's own, which know every home by now.
        best.matchAll(in: table, self.distances)
    }

    // MARK: - Looking up

    /// Members with a gift for an interest, by reference: those who would host, lead or teach.
    func givers(of interest: Identifier<Interest>) -> [Candidate] { people(givers[interest]) }

    /// Members who enjoy an interest and let it be known, by reference.
    func enjoyers(of interest: Identifier<Interest>) -> [Candidate] { people(enjoyers[interest]) }

    /// The others who have the same wish and let it be known, by reference.
    func others(wishing interest: Identifier<Interest>, than person: Candidate) -> [Candidate] {
        people(wishers[interest]).filter { $0.id != person.id && !$0.isKeptApart(from: person) }
    }

    /// The members who go to a group, by reference.
    func goers(to group: Identifier<Group>) -> [Candidate] { people(goers[group]) }

    func partners(for interest: Identifier<Interest>) -> [Partner] { partnersByInterest[interest, default: []] }

    /// What happens once and is still to come, about an interest, the soonest first.
    func events(about interest: Identifier<Interest>) -> LazyMapSequence<[Int], Event> {
        comingByInterest[interest, default: []].lazy.map { coming[$0] }
    }

    func people(_ members: Set<Identifier<Member>>) -> [Candidate] {
        members.compactMap { candidates[$0] }.sorted { $0.reference < $1.reference }
    }

    private func people(_ members: [Identifier<Member>]) -> [Candidate] { members.compactMap { candidates[$0] } }

    /// A person's row and number; nil for who is not here.
    func personRow(_ id: Identifier<Member>) -> (number: Int, row: PersonRow)? {
        numbers[id].map { ($0, best.row(of: $0)) }
    }

    /// When a person could meet others at a time of their own: free, and at no group that they go to every week.
    func openTimes(of person: Candidate) -> WeekParts {
        WeekParts(person.free).subtracting(table.taken(by: person.goesTo.union(person.contactOf)))
    }

    /// The ten best groups for a wish, best first; none where the wish is not one for groups.
    func bestGroups(for wish: Wish) -> [Group] {
        guard let number = numbers[wish.member], let place = wishes[wish.member]?.firstIndex(of: wish) else {
            return []
        }
        return best.slots(person: number, wish: place).compactMap { table.groups[Int($0)] }
    }

    // MARK: - Changing

    /// Matches every wish again.
    mutating func matchAgain() { best.matchAll(in: table, distances) }

    /// Takes a group's new form and matches again what it can affect.
    mutating func change(_ group: Group?, _ id: Identifier<Group>) {
        let hasBuddy = goers(to: id).contains(where: CompanionSearch.couldMeet)
        let affected = table.change(group, id, distances, hasBuddy: hasBuddy)
        guard let slot = table.slot(of: id) else { return }
        best.match(changed: slot, interests: affected, in: table, distances)
    }

    /// Takes a member's new facts and wishes, or takes the member out, and matches again what they can affect.
    mutating func change(_ person: Candidate?, _ told: [Wish], _ id: Identifier<Member>) {
        let before = candidates[id]
        if let before { forget(before) }
        candidates[id] = person
        wishes[id] = person == nil ? nil : told
        if let person { note(person) }
        let gone = Candidate.blank(id)
        match(person ?? gone)
        let groups = (before?.goesTo ?? []).union(person?.goesTo ?? [])
        for group in groups.sorted() { refreshEase(of: group) }
        var apart = (before?.blockedWith ?? []).union(person?.blockedWith ?? [])
        for other in before?.blockedWith ?? [] { keptApart[other]?.remove(id) }
        for other in person?.blockedWith ?? [] { keptApart[other, default: []].insert(id) }
        apart.formUnion(keptApart[id, default: []])
        for other in apart.sorted() { refresh(other) }
        refresh(id)
    }

    private mutating func match(_ person: Candidate) {
        let (row, avoided) = row(person)
        if let number = numbers[person.id] {
            best.set(number, row, avoiding: avoided, wishes: rankedWishes(of: person))
            best.match(person: number, in: table, distances)
        } else {
            numbers[person.id] = numbers.count
            best.add(row, avoiding: avoided, wishes: rankedWishes(of: person))
            best.match(person: numbers.count - 1, in: table, distances)
        }
    }

    private mutating func refresh(_ id: Identifier<Member>) {
        if let person = candidates[id] { match(person) }
    }

    /// A group is easier to come to for the first time where a member could meet the newcomer.
    private mutating func refreshEase(of id: Identifier<Group>) {
        guard let group = table.group(id), let slot = table.slot(of: id), let before = table.rows[slot]?.points else {
            return
        }
        let hasBuddy = goers(to: id).contains(where: CompanionSearch.couldMeet)
        let affected = table.change(group, id, distances, hasBuddy: hasBuddy)
        guard table.rows[slot]?.points != before else { return }
        best.match(changed: slot, interests: affected, in: table, distances)
    }

    private mutating func row(_ person: Candidate) -> (PersonRow, Set<Int32>) {
        var groups = person.goesTo.union(person.contactOf).union(person.declined.groups)
        for other in person.blockedWith.union(keptApart[person.id, default: []]) {
            guard let other = candidates[other] else { continue }
            groups.formUnion(other.goesTo.union(other.contactOf))
        }
        let slots = Set(groups.map { Int32(table.slot(reservedFor: $0)) })
        return (PersonRow(person, home: distances.row(person.home), avoidsSome: !slots.isEmpty), slots)
    }

    private func rankedWishes(of person: Candidate) -> [(interest: Int?, points: Int)] {
        wishes[person.id, default: []].map { (table.number(of: $0.interest), Score.relation($0.relation)) }
    }

    // MARK: - Who has what

    private mutating func note(_ person: Candidate) {
        for group in person.goesTo { goers.insert(person, under: group) }
        guard person.status == .active || person.status == .paused else { return }
        for interest in Self.given(by: person) { givers.insert(person, under: interest) }
        guard person.status == .active, person.agreedToIntroductions else { return }
        for wish in openWishes(of: person) {
            guard let interest = wish.interest else { continue }
            wishers.insert(person, under: interest)
            if wish.relation == .enjoysNow { enjoyers.insert(person, under: interest) }
        }
    }

    private mutating func forget(_ person: Candidate) {
        for group in person.goesTo { goers.remove(person, under: group) }
        for interest in Self.given(by: person) { givers.remove(person, under: interest) }
        for interest in wishes[person.id, default: []].compactMap(\.interest) {
            wishers.remove(person, under: interest)
            enjoyers.remove(person, under: interest)
        }
    }

    private static func given(by person: Candidate) -> [Identifier<Interest>] {
        person.gifts.filter { $0.willHost || $0.willLead || $0.willTeach }.compactMap(\.interest)
    }

    /// What others may know of: neither kept to oneself nor of faith, health or identity.
    private func openWishes(of person: Candidate) -> [Wish] {
        wishes[person.id, default: []].filter { wish in
            guard let interest = wish.interest.flatMap({ interests[$0] }) else { return false }
            return !interest.isSpecialCategory && !person.privateInterests.contains(interest.id)
        }
    }
}

extension Candidate {
    /// Nobody any more: no wish, no way, no gift.
    fileprivate static func blank(_ id: Identifier<Member>) -> Candidate {
        Candidate(
            id: id, reference: Reference(id.rawValue), knownAs: "", status: .left, home: nil,
            travel: Travel(mode: nil, reach: 0), support: .none, language: nil, needs: [], free: [:], gifts: [],
            agreedToIntroductions: false, sharesFirstName: false, goesTo: [], contactOf: [], circle: [],
            supporters: [], privateInterests: [])
    }
}
