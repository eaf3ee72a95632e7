package import Domain

/// Whose part of the purse went where.
package struct ShareWords: Sendable {
    private let shares: SharedMoney
    private let names: Names
    private let held: Set<PlanItem>

    /// - Parameters:
    ///   - shares: How the purse is shared out.
    ///   - held: What is in the month after all.
    ///   - names: The names of all it speaks of.
    package init(_ shares: SharedMoney, held: Set<PlanItem>, _ names: Names) {
        self.shares = shares
        self.held = held
        self.names = names
    }

    /// `£25.00 shared equally among 58 people, 43p each`, then a line for each thing that it pays for.
    package var lines: [String] {
        let each = shares.members > 0 ? shares.budgetPence / shares.members : 0
        let head =
            "\(amount(shares.budgetPence)) shared equally among \(SummaryWords.count(shares.members, "person", "people"))"
            + ", \(amount(each)) each"
        let isAgain = shares.purchases.flatMap(\.payments).contains { $0.pence > each + 1 }
        let again = isAgain ? "; what found no use was shared out again" : ""
        let left = shares.leftPence > 0 ? ["\(amount(shares.leftPence)) is left."] : []
        return [head + again] + shares.purchases.map(line) + left
    }

    private func line(_ purchase: SharedMoney.Purchase) -> String {
        let title = "\(PlanWords(names).title(purchase.item)), \(amount(purchase.costPence))"
        let late = held.contains(purchase.item) ? "" : " (not in the month after all, so the money is kept)"
        guard !purchase.payments.isEmpty else { return "\(title): from what nobody's part could be used for\(late)" }
        let parts = purchase.payments.map { "\(names.member($0.member)) \(amount($0.pence))" }
        return "\(title): \(SummaryWords.list(parts))\(late)"
    }

    /// What one person is told: `Your 30p went to tai chi.`; nil where none of their part is used.
    package func sentence(for member: Identifier<Member>) -> String? {
        let own = shares.payments(of: member).filter { held.contains($0.item) }
        guard !own.isEmpty else { return nil }
        let parts = own.map { "your \(amount($0.pence)) went to \(PlanWords(names).title($0.item).lowerFirst)" }
        return SummaryWords.list(parts).upperFirst.sentence
    }

    private func amount(_ pence: Int) -> String { CostWords.amount(pence: pence) }
}
