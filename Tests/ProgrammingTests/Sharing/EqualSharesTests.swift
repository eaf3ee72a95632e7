import Programming
import Testing

@Suite("A pot of money, shared equally")
struct EqualSharesTests {
    // MARK: - Worked by hand

    /// Tea asks 100 pence of each of three, pottery 300 of each of two, who have that much.
    @Test func `what costs its supporters least for each point is bought first`() throws {
        let pot = try EqualShares(
            potPence: 900, members: 3, offers: [offer(600, [0: 1, 1: 1]), offer(300, [0: 1, 1: 1, 2: 1])])()
        #expect(pot.purchases.first == .init(offer: 1, payments: [pay(0, 100), pay(1, 100), pay(2, 100)]))
    }

    /// 150 pence by three points and one are 112½ and 37½, the odd penny for the first.
    @Test func `who is gladder pays more, by points, and whole pence add up`() throws {
        let pot = try EqualShares(potPence: 300, members: 2, offers: [offer(150, [0: 3, 1: 1])])()
        #expect(pot.purchases.map(\.payments) == [[pay(0, 113), pay(1, 37)]])
        #expect(pot.leftPence == 150)
    }

    /// Of 100 pence each, the first gives 90 for what only they like, and has 10 left for what all three like.
    @Test func `nobody pays more than they have, and the others take over what is missing`() throws {
        let pot = try EqualShares(
            potPence: 300, members: 3, offers: [offer(150, [0: 1, 1: 1, 2: 1]), offer(90, [0: 9])])()
        #expect(
            pot.purchases == [
                .init(offer: 1, payments: [pay(0, 90)]),
                .init(offer: 0, payments: [pay(0, 10), pay(1, 70), pay(2, 70)]),
            ])
        #expect(pot.leftPence == 60)
    }

    /// 220 pence over three are 73⅓ each.
    @Test func `a third of a penny is not lost`() throws {
        let pot = try EqualShares(potPence: 300, members: 3, offers: [offer(220, [0: 4, 1: 4, 2: 4])])()
        #expect(pot.purchases.map(\.payments) == [[pay(0, 74), pay(1, 73), pay(2, 73)]])
    }

    /// Six of ten like five outings, four like three others, each £20: six tenths of £100 are three, four tenths two.
    ///
    /// By most votes first the four would get none.
    @Test func `a minority decides about its own part`() throws {
        let many = Dictionary(uniqueKeysWithValues: (0..<6).map { ($0, 1) })
        let few = Dictionary(uniqueKeysWithValues: (6..<10).map { ($0, 1) })
        let offers = (0..<5).map { _ in offer(2_000, many) } + (0..<3).map { _ in offer(2_000, few) }
        let pot = try EqualShares(potPence: 10_000, members: 10, offers: offers)()
        #expect(pot.purchases.count { $0.offer < 5 } == 3)
        #expect(pot.purchases.count { $0.offer >= 5 } == 2)
        #expect(pot.leftPence == 0)
    }

    @Test func `what no share can use goes to what brings most points a penny`() throws {
        let pot = try EqualShares(potPence: 1_000, members: 10, offers: [offer(900, [0: 1]), offer(800, [1: 1])])()
        #expect(pot.purchases == [.init(offer: 1, payments: [])])
        #expect(pot.leftPence == 200)
    }

    // MARK: - Whatever the town

    /// Extended justified representation, tried over every group of members.
    ///
    /// For offers that cost the same and are liked or not, each group whose part could pay for `n` offers that all of
    /// them like has a member with at least `n` liked ones.
    @Test(arguments: 0..<200) func `every group that agrees gets what its part can pay`(seed: Int) throws {
        var random = Pots(seed: UInt64(seed))
        let (members, price) = (2 + random.below(6), 100)
        let pot = price * (1 + random.below(4))
        let offers = (0..<(1 + random.below(6))).map { _ in
            let fond = (0..<members).filter { _ in random.below(2) == 0 }
            return offer(price, Dictionary(uniqueKeysWithValues: fond.map { ($0, 1) }))
        }
        let chosen = Set(try EqualShares(potPence: pot, members: members, offers: offers)().purchases.map(\.offer))
        let likes = (0..<members).map { member in
            Set(offers.indices.filter { offers[$0].gladness.contains { $0.member == member } })
        }
        for group in 1..<(1 << members) {
            let people = (0..<members).filter { group >> $0 & 1 == 1 }
            let common = people.map { likes[$0] }.reduce(Set(offers.indices)) { $0.intersection($1) }
            let due = min(common.count, people.count * pot / members / price)
            #expect(people.contains { likes[$0].intersection(chosen).count >= due }, "\(people), \(offers), \(chosen)")
        }
    }

    @Test(arguments: 0..<300) func `the pot is never overspent, nor paid for by those who did not ask`(seed: Int) throws
    {
        let (pot, members, offers) = anything(seed)
        let spent = try EqualShares(potPence: pot, members: members, offers: offers)()
        let cost = spent.purchases.map { offers[$0.offer].costPence }.reduce(0, +)
        #expect(cost + spent.leftPence == pot)
        #expect(Set(spent.purchases.map(\.offer)).count == spent.purchases.count)
        for purchase in spent.purchases where !purchase.payments.isEmpty {
            #expect(purchase.payments.map(\.pence).reduce(0, +) == offers[purchase.offer].costPence)
            let asked = Set(offers[purchase.offer].gladness.map(\.member))
            #expect(Set(purchase.payments.map(\.member)).isSubset(of: asked))
        }
        let bought = Set(spent.purchases.map(\.offer))
        for (place, offer) in offers.enumerated() where !bought.contains(place) && !offer.gladness.isEmpty {
            #expect(offer.costPence > spent.leftPence)
        }
    }

    @Test(arguments: 0..<50) func `the order in which supporters are told changes nothing`(seed: Int) throws {
        let (pot, members, offers) = anything(seed)
        let turned = offers.map { PaidOffer(costPence: $0.costPence, gladness: $0.gladness.reversed()) }
        #expect(
            try EqualShares(potPence: pot, members: members, offers: offers)()
                == EqualShares(potPence: pot, members: members, offers: turned)())
    }

    /// Floating point, with the same rule written another way: where no two prices are close, both buy the same.
    @Test(arguments: 0..<200) func `the first thing bought is the one whose price a point is lowest`(seed: Int) throws {
        let (pot, members, offers) = anything(seed)
        let share = Double(pot) / Double(members)
        let prices = offers.map { lowestPrice(of: $0, share: share) }
        guard let lowest = prices.compactMap(\.self).min(),
            prices.compactMap(\.self).filter({ $0 < lowest * 1.000_001 }).count == 1
        else { return }
        let spent = try EqualShares(potPence: pot, members: members, offers: offers)()
        // More for everybody may change what is first; without it the pot would have to be left as it is.
        guard spent.purchases.first?.payments.allSatisfy({ Double($0.pence) <= share + 1 }) == true else { return }
        #expect(prices.firstIndex(of: lowest) == spent.purchases.first?.offer)
    }

    // MARK: - What makes no sense

    @Test func `what makes no sense is refused by name`() {
        #expect(throws: SharingError.members(0)) { try EqualShares(potPence: 1, members: 0, offers: []) }
        #expect(throws: SharingError.pot(-1)) { try EqualShares(potPence: -1, members: 1, offers: []) }
        #expect(throws: SharingError.cost(offer: 0)) {
            try EqualShares(potPence: 1, members: 1, offers: [offer(0, [0: 1])])
        }
        #expect(throws: SharingError.gladness(offer: 0, member: 1)) {
            try EqualShares(potPence: 1, members: 1, offers: [offer(1, [1: 1])])
        }
        #expect(throws: SharingError.gladness(offer: 0, member: 0)) {
            try EqualShares(potPence: 1, members: 1, offers: [offer(1, [0: 0])])
        }
        #expect(throws: SharingError.gladness(offer: 0, member: 0)) {
            let twice = PaidOffer(costPence: 1, gladness: [.init(member: 0, points: 1), .init(member: 0, points: 2)])
            return try EqualShares(potPence: 1, members: 1, offers: [twice])
        }
    }

    @Test func `an empty pot, and nothing to buy, buy nothing`() throws {
        let nothing = SharedPot(purchases: [], leftPence: 5)
        #expect(try EqualShares(potPence: 5, members: 3, offers: [])() == nothing)
        #expect(try EqualShares(potPence: 5, members: 3, offers: [offer(6, [0: 1])])() == nothing)
        #expect(try EqualShares(potPence: 0, members: 3, offers: [offer(1, [0: 1])])().purchases.isEmpty)
        #expect(try EqualShares(potPence: 5, members: 3, offers: [offer(5, [:])])().purchases.isEmpty)
    }

    // MARK: - Helpers of this suite

    private func offer(_ pence: Int, _ points: [Int: Int]) -> PaidOffer {
        PaidOffer(costPence: pence, gladness: points.sorted { $0.key < $1.key }.map { .init(member: $0, points: $1) })
    }

    private func pay(_ member: Int, _ pence: Int) -> SharedPot.Payment { .init(member: member, pence: pence) }

    private func anything(_ seed: Int) -> (Int, Int, [PaidOffer]) {
        var random = Pots(seed: UInt64(seed) &+ 7_000)
        let members = 1 + random.below(9)
        let offers = (0..<random.below(9)).map { _ in
            offer(
                1 + random.below(900),
                Dictionary(
                    uniqueKeysWithValues: (0..<members).filter { _ in random.below(2) == 0 }
                        .map { ($0, 1 + random.below(7)) }))
        }
        return (random.below(2_000), members, offers)
    }

    /// The lowest price a point by halving the interval, nil where all they have is not enough.
    private func lowestPrice(of offer: PaidOffer, share: Double) -> Double? {
        let paid = { (price: Double) in offer.gladness.map { min(share, price * Double($0.points)) }.reduce(0, +) }
        guard Double(offer.gladness.count) * share >= Double(offer.costPence) else { return nil }
        var (low, high) = (0.0, share)
        for _ in 0..<200 {
            let middle = (low + high) / 2
            if paid(middle) < Double(offer.costPence) { low = middle } else { high = middle }
        }
        return high
    }
}

/// Random pots from a seed.
private struct Pots {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9 &+ 11 }

    mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }
}
