/// What is done with the gifts that people told us of, and who gives and who receives.
package struct Giving: Sendable, Hashable {
    /// How far a gift has come.
    package enum GiftUse: Sendable, Hashable, CaseIterable {
        /// Its giver hosts something about it, helps to run a group about it, or said yes when asked.
        case given
        /// Its giver was asked, and nothing has come of it yet.
        case asked
        /// Nobody has asked: a gift on a list is no gift.
        case unasked
    }

    /// How one person stands towards the others.
    package enum Balance: Sendable, Hashable, CaseIterable {
        case givesAndReceives, gives, receives, notYet
    }

    package let gifts: [GiftDimension: [GiftUse: Int]]
    package let people: [Balance: Int]

    /// - Parameters:
    ///   - facts: Everybody who belongs, their gifts, and what is on.
    ///   - asks: Everything people were asked for.
    ///   - circles: Whom a circle is around, and who facilitates it.
    package init(_ facts: MatchingFacts, asks: [Ask], circles: [Circle]) {
        let deeds = Deeds(facts, asks: asks, circles: circles)
        var gifts: [GiftDimension: [GiftUse: Int]] = [:]
        var people: [Balance: Int] = [:]
        for person in facts.candidates {
            for gift in person.gifts { gifts[gift.dimension, default: [:]][deeds.use(of: gift), default: 0] += 1 }
            people[deeds.balance(of: person), default: 0] += 1
        }
        self.gifts = gifts
        self.people = people
    }

    package func count(_ dimension: GiftDimension, _ use: GiftUse) -> Int { gifts[dimension]?[use] ?? 0 }

    package func count(_ balance: Balance) -> Int { people[balance] ?? 0 }
}

/// What members do for others, by what it is about.
private struct Deeds {
    private var about: [Identifier<Member>: Set<Identifier<Interest>>] = [:]
    private var asked: [Identifier<Member>: Set<Identifier<Interest>>] = [:]
    /// Who does anything, whatever it is about.
    private var givers: Set<Identifier<Member>> = []
    private var receivers: Set<Identifier<Member>> = []

    init(_ facts: MatchingFacts, asks: [Ask], circles: [Circle]) {
        for event in facts.events where event.status != .cancelled {
            guard case .member(let host)? = event.host else { continue }
            givers.insert(host)
            about[host, default: []].formUnion(event.interests)
        }
        let groups = Dictionary(facts.groups.map { ($0.id, $0.interests) }) { first, _ in first }
        for person in facts.candidates where !person.contactOf.isEmpty {
            givers.insert(person.id)
            about[person.id, default: []].formUnion(person.contactOf.flatMap { groups[$0] ?? [] })
        }
        for ask in asks { note(ask) }
        for circle in circles where circle.state.isMeeting {
            receivers.insert(circle.focusPerson)
            if let facilitator = circle.facilitator { givers.insert(facilitator) }
        }
    }

    private mutating func note(_ ask: Ask) {
        let isAgreed = ask.answer == .yes
        if isAgreed { givers.insert(ask.member) }
        guard case .host(let interest, _) = ask.purpose else { return }
        asked[ask.member, default: []].insert(interest)
        if isAgreed { about[ask.member, default: []].insert(interest) }
    }

    func use(of gift: Gift) -> Giving.GiftUse {
        if let interest = gift.interest {
            if about[gift.member]?.contains(interest) == true { return .given }
            if asked[gift.member]?.contains(interest) == true { return .asked }
        }
        return gift.lastAskedOn == nil ? .unasked : .asked
    }

    func balance(of person: Candidate) -> Giving.Balance {
        let receives = !person.goesTo.isEmpty || receivers.contains(person.id)
        switch (givers.contains(person.id), receives) {
        case (true, true): return .givesAndReceives
        case (true, false): return .gives
        case (false, true): return .receives
        case (false, false): return .notYet
        }
    }
}
