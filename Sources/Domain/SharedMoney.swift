/// How the money of a month is shared out, so that everybody decides about the same part of it: what it pays for, and
/// whose share went where.
package struct SharedMoney: Sendable, Hashable {
    /// In pence.
    package let budgetPence: Int
    /// How many share it.
    package let members: Int
    /// In the order in which they were chosen.
    package let purchases: [Purchase]
    /// What nothing was found for, in pence.
    package let leftPence: Int

    /// Something that is paid for.
    package struct Purchase: Sendable, Hashable {
        package let item: PlanItem
        package let costPence: Int
        /// Whole pence that add up to the cost; empty where it is paid from what nobody's share could use.
        package let payments: [Payment]

        package init(item: PlanItem, costPence: Int, payments: [Payment]) {
            self.item = item
            self.costPence = costPence
            self.payments = payments
        }
    }

    /// What one person's share gave.
    package struct Payment: Sendable, Hashable {
        package let member: Identifier<Member>
        package let pence: Int

        package init(member: Identifier<Member>, pence: Int) {
            self.member = member
            self.pence = pence
        }
    }

    package init(budgetPence: Int, members: Int, purchases: [Purchase], leftPence: Int) {
        self.budgetPence = budgetPence
        self.members = members
        self.purchases = purchases
        self.leftPence = leftPence
    }

    /// Where one person's share went.
    package func payments(of member: Identifier<Member>) -> [(item: PlanItem, pence: Int)] {
        purchases.compactMap { purchase in
            purchase.payments.first { $0.member == member }.map { (purchase.item, $0.pence) }
        }
    }
}
