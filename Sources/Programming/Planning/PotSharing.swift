import Domain

/// Chooses by equal shares which of the things that cost money the purse pays for.
///
/// What can be had for nothing is paid for by nobody; what the connector pinned is paid first.
struct PotSharing {
    let town: PlanTown

    /// Leaves only those ways of holding something that are free, pinned or paid for.
    ///
    /// - Throws: `SharingError` where the purse makes no sense.
    func share(_ catalogue: inout Catalogue) throws(SharingError) {
        let paid = paidItems(catalogue)
        let offers = paid.map { PaidOffer(costPence: $0.costPence, gladness: $0.gladness) }
        let pinned = catalogue.options.filter { $0.isPinned && !$0.isFixed }.map(\.held.costPence).reduce(0, +)
        let pot = max(town.facts.limits.budgetPence - pinned, 0)
        let shared = try EqualShares(potPence: pot, members: max(town.people.count, 1), offers: offers)()
        let bought = Dictionary(
            uniqueKeysWithValues: shared.purchases.map { (paid[$0.offer].item, paid[$0.offer].costPence) })
        let before = Set(catalogue.options.map(\.held.item))
        catalogue.options.removeAll { option in
            guard !option.isFixed, !option.isPinned, option.held.costPence > 0 else { return false }
            return option.held.costPence > bought[option.held.item] ?? 0
        }
        for item in before.subtracting(catalogue.options.map(\.held.item)) {
            let cost = paid.first { $0.item == item }?.costPence ?? 0
            catalogue.obstacles[item] = .costs(pence: cost, budget: town.facts.limits.budgetPence)
        }
        catalogue.shares = SharedMoney(
            budgetPence: pot, members: town.people.count,
            purchases: shared.purchases.map { purchase in
                SharedMoney.Purchase(
                    item: paid[purchase.offer].item, costPence: paid[purchase.offer].costPence,
                    payments: purchase.payments.map {
                        SharedMoney.Payment(member: town.people[$0.member].id, pence: $0.pence)
                    })
            }, leftPence: shared.leftPence)
    }

    /// Something that cannot be had for nothing, at its lowest price, and who would be glad of it.
    private struct Paid {
        let item: PlanItem
        let costPence: Int
        let gladness: [PaidOffer.Gladness]
    }

    private func paidItems(_ catalogue: Catalogue) -> [Paid] {
        let open = catalogue.options.filter { !$0.isFixed && !$0.isPinned }
        return Dictionary(grouping: open, by: \.held.item).sorted { $0.key < $1.key }.compactMap { item, ways in
            guard let cost = ways.map(\.held.costPence).min(), cost > 0 else { return nil }
            return Paid(item: item, costPence: cost, gladness: gladness(ways.filter { $0.held.costPence == cost }))
        }
    }

    /// How glad each would be of the way that suits them best, as a guest.
    private func gladness(_ ways: [PlanOption]) -> [PaidOffer.Gladness] {
        var best: [Int: Int] = [:]
        for fit in ways.flatMap(\.fits) where fit.reason != .hosts && fit.points > 0 {
            best[fit.person] = max(best[fit.person] ?? 0, min(fit.points, 1_000))
        }
        return best.sorted { $0.key < $1.key }.map { PaidOffer.Gladness(member: $0.key, points: $0.value) }
    }
}
