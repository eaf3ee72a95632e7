package import CivilTime

/// The private address at which a member's own calendar is fetched; the address itself is kept nowhere.
package struct CalendarLink: Sendable, Hashable {
    package let madeOn: CivilDate
    /// The day on which a program last fetched it; never nearer than that.
    package let lastUsedOn: CivilDate?

    package init(madeOn: CivilDate, lastUsedOn: CivilDate?) {
        self.madeOn = madeOn
        self.lastUsedOn = lastUsedOn
    }
}
