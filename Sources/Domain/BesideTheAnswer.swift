package import CivilTime

/// Something that happens once, of the wished interest, that the person can come to.
package struct ComingEvent: Sendable, Hashable {
    package let event: Identifier<Event>
    package let title: String
    package let start: WallTime
    /// Nil where people join from home or the place is told only in words.
    package let metres: Int?
    /// Only where there are places to count and answers have come.
    package let placesLeft: Int?

    package init(event: Identifier<Event>, title: String, start: WallTime, metres: Int?, placesLeft: Int?) {
        self.event = event
        self.title = title
        self.start = start
        self.metres = metres
        self.placesLeft = placesLeft
    }
}

/// A group for an interest near the wished one: offered beside the answer, never as it.
package struct NearOffer: Sendable, Hashable {
    package let group: Identifier<Group>
    package let score: Int
    package let reasons: [Reason]

    package init(group: Identifier<Group>, score: Int, reasons: [Reason]) {
        self.group = group
        self.score = score
        self.reasons = reasons
    }
}

/// People who wish the same and could begin together.
package struct Cluster: Sendable, Hashable {
    /// By reference; only those who agreed to be introduced and do not keep the interest to themselves.
    package let others: [Identifier<Member>]
    /// When most of them are free together with the person, best first.
    package let times: [ClusterTime]

    package init(others: [Identifier<Member>], times: [ClusterTime]) {
        self.others = others
        self.times = times
    }
}

/// One common time of a cluster.
package struct ClusterTime: Sendable, Hashable {
    package let when: WeekPart
    /// Who of the others is free then and can reach the first of the rooms.
    package let others: [Identifier<Member>]
    /// Open public rooms, the one that most can reach first.
    package let rooms: [Identifier<Venue>]

    package init(when: WeekPart, others: [Identifier<Member>], rooms: [Identifier<Venue>]) {
        self.when = when
        self.others = others
        self.rooms = rooms
    }
}

/// A single change, and the way that it would open.
package struct Opening: Sendable, Hashable {
    package let change: Change
    package let target: MatchTarget?
    /// How much it asks of people, in small whole numbers that order the changes.
    package let price: Int

    package init(change: Change, target: MatchTarget?, price: Int) {
        self.change = change
        self.target = target
        self.price = price
    }
}

/// One thing that could be otherwise.
package enum Change: Sendable, Hashable {
    /// The place would have this: often it has, and nobody has looked.
    case feature(AccessFeature, at: Identifier<Venue>)
    /// Somebody drives the person there, so far as people really go.
    case lift(metres: Int, to: Identifier<Venue>)
    /// The person is free then too, or the group meets when the person is: `instead` is the nearest such part.
    case time(WeekPart, instead: WeekPart?)
    /// The season begins.
    case season(from: MonthDay)
    /// The member who could host is asked again from this day.
    case rest(until: CivilDate)
    /// The freelancer's insurance is renewed.
    case insurance
}
