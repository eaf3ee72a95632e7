package import CivilTime

/// Something that waits for the connector, with when it wants doing: her work comes in three parts, not in cases.
package struct WorkItem: Sendable, Hashable {
    package let task: WorkTask
    package let time: WorkTime

    package init(_ task: WorkTask, on today: CivilDate) {
        self.task = task
        time = task.time(on: today)
    }
}

/// When something wants doing.
package enum WorkTime: Sendable, Hashable, CaseIterable {
    case today, thisWeek, whenYouCan
}

/// What there is to do; each in ten-minute pieces.
package enum WorkTask: Sendable, Hashable {
    case lettersHeld
    /// What worried people told; no more is said of it here.
    case concerns(Int)
    /// People elsewhere who would like to start something.
    case startEnquiries(Int)
    /// What somebody asked about their data.
    case request(DataRequest)
    case conflict(Conflict, in: YearMonth)
    /// People to ring about an offer or a question.
    case calls(Int)
    /// Needs a lift to something, or offers one.
    case lift(LiftAsk)
    /// Said yes to what was found for them.
    case wanted(WantedStep)
    /// A host told how it went, and nobody has read it.
    case told(ToldEvent)
    /// Said they would be back by now.
    case pauseIsOver(Reference, name: String)
    /// Ideas for meetups that wait for an answer.
    case ideas(Int, YearMonth)
    /// The next step of the month that is being built.
    case month(YearMonth, ProgrammeState)
    /// What differs from the printed copy, and people with paper have not been told.
    case changes(Int, YearMonth)
    /// Asked, and not said yes in their own words.
    case ownWordMissing(Int)
    /// Words that nobody has placed under an interest.
    case words(Int)
    /// Records of a list that wait for an answer.
    case records(Int)

    /// Policy: what happens within a week is for today; what the month needs is for this week.
    package func time(on today: CivilDate) -> WorkTime {
        switch self {
        case .lettersHeld, .calls, .pauseIsOver, .concerns: .today
        case .request(let request):
            switch request.standing(on: today) {
            case .overdue, .dueSoon: .today
            case .open, .done: .thisWeek
            }
        case .lift(let ask): ask.start.date < today.adding(days: 7) ? .today : .thisWeek
        case .conflict(let conflict, _):
            if let day = conflict.day { day < today.adding(days: 7) ? .today : .thisWeek } else { .whenYouCan }
        case .ideas, .month, .changes, .startEnquiries, .wanted, .told: .thisWeek
        case .ownWordMissing, .words, .records: .whenYouCan
        }
    }
}

extension Conflict {
    /// The day on which people would stand before it; nil where it is about no one day.
    package var day: CivilDate? {
        switch detail {
        case .overlap(_, let start, _), .closed(_, let start, _), .hosts(_, let start, _), .promised(_, let start, _),
            .pinned(let start):
            start.date
        case .unmet, .privateHome, .insuredTo, .verified, .yearEnds, .paused, .places, .costs: nil
        }
    }
}
