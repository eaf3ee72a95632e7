/// How a pot of money was spent: what for, and whose share went where.
package struct SharedPot: Sendable, Hashable {
    /// Something that is paid for.
    package struct Purchase: Sendable, Hashable {
        /// Which offer, counted from 0.
        package let offer: Int
        /// What each member's share gave, by member: whole pence that add up to the cost.
        ///
        /// Empty where it was paid from what nobody's share could use.
        package let payments: [Payment]

        package init(offer: Int, payments: [Payment]) {
            self.offer = offer
            self.payments = payments
        }
    }

    /// What one member's share gave.
    package struct Payment: Sendable, Hashable {
        package let member: Int
        package let pence: Int

        package init(member: Int, pence: Int) {
            self.member = member
            self.pence = pence
        }
    }

    /// In the order in which they were chosen.
    package let purchases: [Purchase]
    /// What is left, in pence.
    package let leftPence: Int

    package init(purchases: [Purchase], leftPence: Int) {
        self.purchases = purchases
        self.leftPence = leftPence
    }
}
