import CivilTime
package import Domain

/// Why something cannot be held so, or at all.
package enum PlanObstacleWords {
    /// The fact: `the library is closed on Sunday 14 March, 2pm to 3.30pm`.
    package static func words(_ obstacle: PlanObstacle, _ names: Names) -> String {
        let plan = PlanWords(names)
        switch obstacle {
        case .unknownItem(let name): return "nothing of this month is called \(name)"
        case .fixed(let item): return "\(plan.title(item)) happens anyway, and the plan leaves it as it is"
        case .notInMonth(let start): return "\(DateWords.day(start.date)) is not in this month"
        case .isOver(let start): return "\(DateWords.day(start.date)) is over, or today"
        case .notOver(let month): return "\(DateWords.month(month)) is not over yet"
        case .noVenue: return "it has no place yet"
        case .notForFirstMeetings(let venue):
            return "\(names.venue(venue)) is no public place made for meeting, and a first meeting has to be in one"
        case .closed(let venue, let session):
            let when = DateWords.span(from: session.start, to: session.end)
            return "\(names.venue(venue)) is not open on \(when), or nobody knows whether it is"
        case .takenBy(let item, let session):
            let when = DateWords.span(from: session.start, to: session.end)
            return "\(plan.title(item)) has the room or the host on \(when)"
        case .hostAway(let member): return "\(names.member(member)) is away"
        case .noHost: return "nobody has said they would host it"
        case .nobodyWants: return "nobody who wishes it could come when its host is free"
        case .noRoomFound: return "there is no time and no room for it"
        case .noTimeInCommon: return "no public place that its host can reach is open when they are free"
        case .costs(let pence, let budget):
            let granted = budget == 0 ? "no money is granted" : "only \(CostWords.amount(pence: budget)) is granted"
            return "it would cost \(CostWords.amount(pence: pence)) at least, and \(granted)"
        case .tooManyAWeek(let most): return "there are \(SummaryWords.number(most)) new things in that week already"
        case .banned(let who, let at): return "\(who) left it out on \(DateWords.date(at))"
        case .notPlanned(let item): return "\(plan.title(item)) is not planned"
        case .noPlan(let month): return "\(DateWords.month(month)) has no plan yet"
        }
    }

    /// What to do next.
    package static func advice(_ obstacle: PlanObstacle) -> String {
        switch obstacle {
        case .unknownItem, .notPlanned:
            "circles programme show with --plan lists what could be held and what it is called."
        case .fixed: "Change the group or the event itself."
        case .notOver: "Close it after its last day."
        case .notInMonth, .isOver: "Choose a day to come of that month."
        case .noVenue, .notForFirstMeetings, .closed, .noRoomFound:
            "Name another place with --venue or another time with --at."
        case .takenBy: "Choose another time with --at, or another place with --venue."
        case .hostAway, .noHost, .nobodyWants, .noTimeInCommon:
            "Name somebody else with --host or another time with --at."
        case .costs: "Build the month with a budget, such as --budget 25.00."
        case .tooManyAWeek: "Build the month with --new-a-week, or choose another week."
        case .banned: "circles programme unpin lifts that."
        case .noPlan: "Make one with circles programme build."
        }
    }
}
