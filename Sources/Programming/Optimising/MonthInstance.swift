/// A month to build, as numbers: what could run, who could come to it, and what may not be exceeded.
///
/// Members, items, slots, weeks and options are counted from 0. Every number is small enough that no sum overflows;
/// `init` refuses others.
package struct MonthInstance: Sendable, Hashable {
    /// One way of holding one item: when, in which weeks, for how many, and who could come.
    package struct Option: Sendable, Hashable {
        package let item: Int
        /// The part of the week, the same in each of `weeks`.
        package let slot: Int
        package let weeks: [Int]
        /// Seats of each session.
        package let places: Int
        /// Whether it must run.
        package let isPinned: Bool
        /// Who can come, and what a seat is worth to each.
        package let fits: [Fit]
        /// Points of running it this way, whoever comes: below 0 where it asks something of people, such as a move.
        package let ownPoints: Int

        package init(
            item: Int, slot: Int, weeks: [Int], places: Int, isPinned: Bool, fits: [Fit], ownPoints: Int = 0
        ) {
            self.item = item
            self.slot = slot
            self.weeks = weeks
            self.places = places
            self.isPinned = isPinned
            self.fits = fits
            self.ownPoints = ownPoints
        }
    }

    /// A member who can come, with the points of a seat.
    package struct Fit: Sendable, Hashable {
        package let member: Int
        package let points: Int

        package init(member: Int, points: Int) {
            self.member = member
            self.points = points
        }
    }

    /// What the options that run may use of one thing together: a room, a host, a connector's hour, money.
    package struct Limit: Sendable, Hashable {
        package let most: Int
        package let uses: [Use]

        package init(most: Int, uses: [Use]) {
            self.most = most
            self.uses = uses
        }
    }

    /// What one option uses of a limited thing.
    package struct Use: Sendable, Hashable {
        package let option: Int
        package let amount: Int

        package init(option: Int, amount: Int) {
            self.option = option
            self.amount = amount
        }
    }

    /// What is reached, in points that can be said aloud.
    package struct Points: Sendable, Hashable {
        /// Once for a member with any seat in the month.
        package var firstThisMonth = 30
        /// For a member's first, second, third… seat of a week; further seats bring nothing of their own.
        package var inWeek = [10, 3, 1]
        /// For each session that runs; not above 0.
        package var perSession = -2

        package init(firstThisMonth: Int = 30, inWeek: [Int] = [10, 3, 1], perSession: Int = -2) {
            self.firstThisMonth = firstThisMonth
            self.inWeek = inWeek
            self.perSession = perSession
        }
    }

    package let weeks: Int
    package let slotsPerWeek: Int
    /// The most seats a member takes in a week; as many as there are members.
    package let weeklyCap: [Int]
    /// What the first seat of the month brings each member; more for who was left out last month.
    package let firstThisMonth: [Int]
    package let points: Points
    package let options: [Option]
    package let limits: [Limit]

    package var members: Int { weeklyCap.count }
    /// One more than the highest item.
    package let items: Int

    /// Takes a month as it is told; `firstThisMonth` says what differs from the points for everyone, member by member.
    ///
    /// - Throws: `InstanceError` where a number points nowhere, stands twice, falls where it must not, or is absurd.
    package init(
        weeks: Int, slotsPerWeek: Int, weeklyCap: [Int], points: Points, options: [Option], limits: [Limit],
        firstThisMonth: [Int]? = nil
    ) throws(InstanceError) {
        self.weeks = weeks
        self.slotsPerWeek = slotsPerWeek
        self.weeklyCap = weeklyCap
        self.points = points
        self.options = options
        self.limits = limits
        self.firstThisMonth = firstThisMonth ?? weeklyCap.map { _ in points.firstThisMonth }
        items = (options.map(\.item).filter { (0..<InstanceCheck.mostItems).contains($0) }.max() ?? -1) + 1
        try InstanceCheck(self)()
    }

    /// The same month with one option more that must run.
    ///
    /// - Throws: `InstanceError` where there is no such option, its item has another pin, or a limit forbids it.
    package func pinning(_ place: Int) throws(InstanceError) -> MonthInstance {
        guard options.indices.contains(place) else { throw .option(place, .use) }
        var options = options
        let option = options[place]
        options[place] = Option(
            item: option.item, slot: option.slot, weeks: option.weeks, places: option.places, isPinned: true,
            fits: option.fits, ownPoints: option.ownPoints)
        return try MonthInstance(
            weeks: weeks, slotsPerWeek: slotsPerWeek, weeklyCap: weeklyCap, points: points, options: options,
            limits: limits, firstThisMonth: firstThisMonth)
    }
}
