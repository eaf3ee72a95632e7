package import CivilTime

/// Why somebody has a seat.
package enum SeatReason: Sendable, Hashable {
    /// Comes already, or is its contact.
    case goesThere
    case saidYes
    case hosts
    case wishes(Identifier<Interest>, InterestRelation)
    /// What is held is for the wider interest that the wished one belongs to.
    case wishesPart(Identifier<Interest>, InterestRelation, wider: Identifier<Interest>)
}

/// A seat of one meeting, with what it is worth for itself and why it is offered.
package struct PlanSeat: Sendable, Hashable {
    package let member: Identifier<Member>
    package let session: PlanSession
    package let points: Int
    package let reason: SeatReason

    package init(member: Identifier<Member>, session: PlanSession, points: Int, reason: SeatReason) {
        self.member = member
        self.session = session
        self.points = points
        self.reason = reason
    }
}

/// Why something cannot be held as somebody would like, or at all.
package enum PlanObstacle: Sendable, Hashable {
    case unknownItem(String)
    /// A group or an event that is there anyway: it is changed where it stands, not by the plan.
    case fixed(PlanItem)
    case notInMonth(WallTime)
    case isOver(WallTime)
    case notOver(YearMonth)
    case noVenue
    /// A first meeting is in a public place made for meeting.
    case notForFirstMeetings(Identifier<Venue>)
    case closed(Identifier<Venue>, PlanSession)
    /// Another thing is in the room, or with the host, at that time.
    case takenBy(PlanItem, PlanSession)
    case hostAway(Identifier<Member>)
    case noHost
    case nobodyWants
    case noRoomFound
    /// Nobody who wishes it, and could host it, is free together with a place that is open.
    case noTimeInCommon
    case costs(pence: Int, budget: Int)
    case tooManyAWeek(most: Int)
    /// Somebody banned it.
    case banned(by: String, at: Instant)
    case notPlanned(PlanItem)
    case noPlan(YearMonth)
}

/// What stands between somebody and a first gathering of the month.
package enum LeftOutReason: Sendable, Hashable {
    case nothingWanted
    case notAgreedToIntroductions
    case freeTimesUnknown
    /// Nobody holds it, and nobody could be asked.
    case noHost(Identifier<Interest>)
    case access(AccessNeed, Identifier<Venue>)
    case outOfReach(Identifier<Venue>, metres: Int?)
    case onlyFromHome
    case noTimeInCommon(PlanItem)
    case full(PlanItem)
    /// It could be held, and would cost others more than it brings.
    case notHeld(PlanItem)
    /// A person confirms first that the group is for them.
    case confirmFirst(PlanItem)
}

/// The single change that would give somebody a first gathering.
package enum PlanRepair: Sendable, Hashable {
    case askWhatTheyLike
    case askForConsent
    case askWhenFree
    case findHost(Identifier<Interest>)
    /// Nobody has looked yet: a question may be all it takes.
    case askVenue(AccessFeature, Identifier<Venue>, PlanItem)
    case otherPlace(AccessFeature, PlanItem)
    case lift(PlanItem, Identifier<Venue>, metres: Int)
    case otherTime(PlanItem, WeekPart)
    case morePlaces(PlanItem)
    case holdToo(PlanItem)
    case fromHome(PlanItem)
    case confirm(PlanItem)
}

/// Somebody with nothing this month: why, and the cheapest change.
package struct LeftOut: Sendable, Hashable {
    package let member: Identifier<Member>
    package let reason: LeftOutReason
    package let repair: PlanRepair
    /// The points of the first seat that the repair would bring.
    package let points: Int

    package init(member: Identifier<Member>, reason: LeftOutReason, repair: PlanRepair, points: Int) {
        self.member = member
        self.reason = reason
        self.repair = repair
        self.points = points
    }
}

extension [LeftOut] {
    /// The changes by how many they help, the most first; each with those it helps.
    package var byRepair: [(repair: PlanRepair, people: [LeftOut])] {
        var order: [PlanRepair] = []
        var helped: [PlanRepair: [LeftOut]] = [:]
        for one in self {
            let same = one.repair.withoutDistance
            if helped[same] == nil { order.append(same) }
            helped[same, default: []].append(one)
        }
        return order.enumerated().map { ($0.offset, $0.element, helped[$0.element, default: []]) }
            .sorted { ($1.2.count, $0.0) < ($0.2.count, $1.0) }.map { ($0.1, $0.2) }
    }
}

extension PlanRepair {
    /// A lift to one place is one change, however far each of those comes who need it.
    fileprivate var withoutDistance: PlanRepair {
        if case .lift(let item, let venue, _) = self { return .lift(item, venue, metres: 0) }
        return self
    }
}
