package import CivilTime

/// One thing of a month with those it is for.
package struct HeldItem: Sendable, Hashable {
    package let held: PlannedItem
    package let interests: [Identifier<Interest>]
    /// Whether it happens anyway: the plan keeps it as it is.
    package let isFixed: Bool
    package let isPinned: Bool
    package let seats: [PlanSeat]

    package init(
        held: PlannedItem, interests: [Identifier<Interest>], isFixed: Bool, isPinned: Bool, seats: [PlanSeat]
    ) {
        self.held = held
        self.interests = interests
        self.isFixed = isFixed
        self.isPinned = isPinned
        self.seats = seats
    }
}

/// Why something is held: what it brings, and to whom.
package struct WhyThis: Sendable, Hashable {
    package let items: [HeldItem]
    /// What the month would lose without it.
    package let points: Int
    /// Those whose only gathering of the month it is.
    package let firsts: [Identifier<Member>]

    package init(items: [HeldItem], points: Int, firsts: [Identifier<Member>]) {
        self.items = items
        self.points = points
        self.firsts = firsts
    }
}

/// Why something is not held: the best it could be, and what that would cost.
package struct WhyNot: Sendable, Hashable {
    /// Nil where there is no way at all.
    package let best: PlannedItem?
    /// Above 0 the month would gain.
    package let points: Int
    /// What would have to give way.
    package let inTheWay: [PlanItem]
    package let gain: [Identifier<Member>]
    package let lose: [Identifier<Member>]
    package let obstacle: PlanObstacle?

    package init(
        best: PlannedItem?, points: Int, inTheWay: [PlanItem], gain: [Identifier<Member>],
        lose: [Identifier<Member>], obstacle: PlanObstacle?
    ) {
        self.best = best
        self.points = points
        self.inTheWay = inTheWay
        self.gain = gain
        self.lose = lose
        self.obstacle = obstacle
    }
}

/// One way of holding something, and what that would do to the month.
package struct PlanWay: Sendable, Hashable {
    package let held: PlannedItem
    package let points: Int
    /// What would have to give way.
    package let inTheWay: [PlanItem]
    package let gain: [Identifier<Member>]
    package let lose: [Identifier<Member>]

    package init(
        held: PlannedItem, points: Int, inTheWay: [PlanItem], gain: [Identifier<Member>], lose: [Identifier<Member>]
    ) {
        self.held = held
        self.points = points
        self.inTheWay = inTheWay
        self.gain = gain
        self.lose = lose
    }
}

/// What a change of the month does: to what is held, and to people's first gathering.
package struct PlanChange: Sendable, Hashable {
    package let points: Int
    package let started: [PlannedItem]
    package let stopped: [PlannedItem]
    package let moved: [Move]
    package let gain: [Identifier<Member>]
    package let lose: [Identifier<Member>]

    /// One thing that is held otherwise than before.
    package struct Move: Sendable, Hashable {
        package let was: PlannedItem
        package let now: PlannedItem

        package init(was: PlannedItem, now: PlannedItem) {
            self.was = was
            self.now = now
        }
    }

    package init(
        points: Int, started: [PlannedItem], stopped: [PlannedItem], moved: [Move], gain: [Identifier<Member>],
        lose: [Identifier<Member>]
    ) {
        self.points = points
        self.started = started
        self.stopped = stopped
        self.moved = moved
        self.gain = gain
        self.lose = lose
    }

    /// The same, where all that is new stands beside it already.
    package var withoutStarted: PlanChange {
        PlanChange(points: points, started: [], stopped: stopped, moved: moved, gain: gain, lose: lose)
    }

    /// Whether everything is held as before.
    package var isNothing: Bool { started.isEmpty && stopped.isEmpty && moved.isEmpty }
}

/// How many people of one kind have something of theirs in a month, without the plan and with it.
package struct CoverageRow: Sendable, Hashable {
    package let trait: FairnessTrait
    package let members: Int
    package let before: Int
    package let after: Int

    package init(trait: FairnessTrait, members: Int, before: Int, after: Int) {
        self.trait = trait
        self.members = members
        self.before = before
        self.after = after
    }
}

/// What a month lacks, or should be looked at twice.
package enum MonthGap: Sendable, Hashable {
    /// Nothing within the reach of most people who live there.
    case nothingInReach(Identifier<Area>)
    case noEvening(Identifier<Area>?)
    case noWeekend(Identifier<Area>?)
    case nothingFree(Identifier<Area>?)
    case noOnline
    case bankHoliday(CivilDate, rows: [Reference])
    /// The clocks change on this day, by so many seconds.
    case clockChange(CivilDate, seconds: Int, rows: [Reference])
}
