/// What every member has left of the pot: exact fractions of a penny over one denominator.
struct Purses: Sendable {
    /// A price for each point of gladness: pence over points, both over the purses' denominator.
    struct Price: Sendable, Comparable {
        let pence: Natural
        let points: UInt32
        /// Who pay all they have; the others pay by their points.
        let spent: Set<Int>

        static func < (left: Price, right: Price) -> Bool { left.pence * right.points < right.pence * left.points }
    }

    private var parts: [Natural]
    private var denominator: Natural

    /// Everybody has the same part of so many pence.
    init(pence: Int, members: Int) {
        parts = Array(repeating: Natural(pence), count: members)
        denominator = Natural(members)
    }

    /// The lowest price a point at which the supporters can pay together; nil where all they have is not enough.
    func price(of offer: PaidOffer) -> Price? {
        let poorestFirst = offer.gladness.sorted {
            let (left, right) = (parts[$0.member] * UInt32($1.points), parts[$1.member] * UInt32($0.points))
            return left == right ? $0.member < $1.member : left < right
        }
        var owed = denominator * UInt32(offer.costPence)
        var points = UInt32(offer.gladness.map(\.points).reduce(0, +))
        var spent: Set<Int> = []
        for glad in poorestFirst {
            let part = parts[glad.member]
            guard part * points < owed * UInt32(glad.points) else {
                return Price(pence: owed, points: points, spent: spent)
            }
            owed = owed - part
            points -= UInt32(glad.points)
            spent.insert(glad.member)
        }
        return nil
    }

    /// Takes the price from the purses of the supporters.
    ///
    /// - Parameters:
    ///   - offer: What is bought.
    ///   - price: Its price as these purses have it.
    /// - Returns: What each gave, in whole pence that add up to the cost.
    mutating func pay(_ offer: PaidOffer, at price: Price) -> [SharedPot.Payment] {
        let before = parts
        for member in parts.indices { parts[member] = parts[member] * price.points }
        var given: [(member: Int, amount: Natural)] = []
        for glad in offer.gladness.sorted(by: { $0.member < $1.member }) {
            let all = before[glad.member] * price.points
            let amount = price.spent.contains(glad.member) ? all : price.pence * UInt32(glad.points)
            parts[glad.member] = all - amount
            given.append((glad.member, amount))
        }
        denominator = denominator * price.points
        return inPence(given, cost: offer.costPence)
    }

    /// Whole pence by the largest remainder, so that they add up.
    private func inPence(_ given: [(member: Int, amount: Natural)], cost: Int) -> [SharedPot.Payment] {
        var pence = given.map { Int($0.amount.holds(denominator, atMost: UInt32(cost))) }
        let rests = given.indices.map { given[$0].amount - denominator * UInt32(pence[$0]) }
        let missing = cost - pence.reduce(0, +)
        let order = given.indices.sorted {
            rests[$0] == rests[$1] ? given[$0].member < given[$1].member : rests[$1] < rests[$0]
        }
        for place in order.prefix(max(missing, 0)) { pence[place] += 1 }
        return given.indices.map { .init(member: given[$0].member, pence: pence[$0]) }
    }
}
