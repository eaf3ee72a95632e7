/// A month that holds every limit, with how good it is and how good any other could be.
package struct MonthSolution: Sendable, Hashable {
    /// One seat of one session.
    package struct Seat: Sendable, Hashable {
        package let option: Int
        package let week: Int
        package let member: Int

        package init(option: Int, week: Int, member: Int) {
            self.option = option
            self.week = week
            self.member = member
        }
    }

    /// The options that run, ascending.
    package let running: [Int]
    package let seats: [Seat]
    package let value: Int
    /// No month of this instance has more points.
    package let bound: Int
    /// Moves that were tried, and passes of the bound.
    package let moves: Int
    package let passes: Int

    package init(running: [Int], seats: [Seat], value: Int, bound: Int, moves: Int, passes: Int) {
        self.running = running
        self.seats = seats
        self.value = value
        self.bound = bound
        self.moves = moves
        self.passes = passes
    }

    /// What could still be better, at most: (bound − value) / bound; 0 where nothing can be reached at all.
    package var gap: Double { bound > 0 ? Double(bound - value) / Double(bound) : 0 }
}
