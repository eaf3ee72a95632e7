/// Shares a pot of money so that every member decides about the same part of it: the method of equal shares.
///
/// Each member has the pot divided by the members. Again and again the offer is bought whose supporters pay least for
/// each point of gladness, all at the same price a point, or all they have left (Peters, Pierczyński and Skowron,
/// "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021). Shares are exact fractions. What the
/// shares leave over is spent by giving everybody a little more as long as the pot can pay for what comes of it ("add
/// one"), then on whatever brings most points a penny and can still be paid.
package struct EqualShares: Sendable {
    private let potPence: Int
    private let members: Int
    private let offers: [PaidOffer]

    /// - Parameters:
    ///   - potPence: What may be spent, in pence.
    ///   - members: How many share it.
    ///   - offers: What it could be spent on.
    /// - Throws: `SharingError` where a number makes no sense.
    package init(potPence: Int, members: Int, offers: [PaidOffer]) throws(SharingError) {
        guard (1...1_000_000).contains(members) else { throw .members(members) }
        guard (0...Self.mostPence).contains(potPence) else { throw .pot(potPence) }
        for (place, offer) in offers.enumerated() {
            guard (1...Self.mostPence).contains(offer.costPence) else { throw .cost(offer: place) }
            var seen: Set<Int> = []
            for glad in offer.gladness {
                guard (0..<members).contains(glad.member), (1...1_000).contains(glad.points),
                    seen.insert(glad.member).inserted
                else { throw .gladness(offer: place, member: glad.member) }
            }
        }
        self.potPence = potPence
        self.members = members
        self.offers = offers
    }

    private static let mostPence = 1_000_000_000

    /// Spends the pot; the same answer for the same question, whatever the order of the supporters.
    package func callAsFunction() -> SharedPot {
        var purchases = round(potPence)
        let step = max(potPence / members / Self.stepsToDouble, 1) * members
        for more in 1...Self.mostSteps where purchases.count < offers.count {
            let next = round(potPence + more * step)
            guard cost(of: next) <= potPence else { break }
            purchases = next
        }
        return completed(purchases)
    }

    /// Everybody is given a hundredth of a share more at a time, at least a penny, up to five shares more.
    private static let stepsToDouble = 100
    private static let mostSteps = 500

    private func cost(of purchases: [SharedPot.Purchase]) -> Int {
        purchases.map { offers[$0.offer].costPence }.reduce(0, +)
    }

    /// What everybody buys together when each has a part of so many pence.
    private func round(_ pence: Int) -> [SharedPot.Purchase] {
        var purses = Purses(pence: pence, members: members)
        var waiting = offers.indices.filter { offers[$0].costPence <= potPence }
        var purchases: [SharedPot.Purchase] = []
        while true {
            var best: (place: Int, price: Purses.Price)?
            for place in waiting {
                guard let price = purses.price(of: offers[place]) else { continue }
                if let found = best, !isBetter(place, price, than: found) { continue }
                best = (place, price)
            }
            guard let best else { return purchases }
            let payments = purses.pay(offers[best.place], at: best.price)
            purchases.append(.init(offer: best.place, payments: payments))
            waiting.removeAll { $0 == best.place }
        }
    }

    /// The lower price a point; then more supporters; then the earlier offer.
    private func isBetter(_ place: Int, _ price: Purses.Price, than other: (place: Int, price: Purses.Price)) -> Bool {
        if price < other.price { return true }
        guard !(other.price < price) else { return false }
        return offers[place].gladness.count > offers[other.place].gladness.count
    }

    /// Spends what no share can use on what brings most points a penny.
    private func completed(_ purchases: [SharedPot.Purchase]) -> SharedPot {
        var purchases = purchases
        var left = potPence - cost(of: purchases)
        let bought = Set(purchases.map(\.offer))
        let points = offers.map { $0.gladness.map(\.points).reduce(0, +) }
        let waiting = offers.indices.filter { !bought.contains($0) && points[$0] > 0 }.sorted {
            (points[$1] * offers[$0].costPence, $0) < (points[$0] * offers[$1].costPence, $1)
        }
        for place in waiting where offers[place].costPence <= left {
            left -= offers[place].costPence
            purchases.append(.init(offer: place, payments: []))
        }
        return SharedPot(purchases: purchases, leftPence: left)
    }
}
