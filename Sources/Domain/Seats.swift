/// The places of a gathering as they stand for one member: those who waited before have the first claim.
package struct Seats: Sendable, Hashable {
    /// How many there are.
    package let places: Int
    /// Used by others who said that they come.
    package let taken: Int
    /// Used by this member and their friends.
    package let own: Int
    /// What those need who wait and whose turn is before this member's, in that order.
    package let ahead: [Int]

    package init(places: Int, taken: Int, own: Int, ahead: [Int]) {
        self.places = places
        self.taken = taken
        self.own = own
        self.ahead = ahead
    }

    /// How many this member and their friends may use.
    ///
    /// Who waits for more than is free is passed over until it is; what somebody has, nobody else's waiting takes away.
    package var free: Int {
        let left = ahead.reduce(places - taken - own) { left, party in party <= left ? left - party : left }
        return max(0, left) + own
    }
}
