package import CivilTime
package import Domain
package import Recurrence

/// When a group meets, as far as words tell.
package struct MeetingTimes: Sendable, Hashable {
    package let rule: RecurrenceRule
    package let start: TimeOfDay
    /// Nil where the words name no end.
    package let end: TimeOfDay?

    package init(rule: RecurrenceRule, start: TimeOfDay, end: TimeOfDay?) {
        self.rule = rule
        self.start = start
        self.end = end
    }

    /// So long a meeting is taken to last where nobody says: until somebody checks.
    package static let usualMinutes = Proposal.usualLength

    /// The end that was said, or the usual length after the start; nil where that is past midnight.
    package var likelyEnd: TimeOfDay? {
        end ?? TimeOfDay(secondsSinceMidnight: start.secondsSinceMidnight + Self.usualMinutes * 60)
    }

    /// Whether the rule alone does not tell which week or month is meant: it needs a date to count from.
    package var countsFromDate: Bool { rule.interval > 1 }
}

/// What the words of one cell say about when a group meets.
package struct MeetingReading: Sendable, Hashable {
    /// One for each time of the week or month; several where the words name several.
    package var times: [MeetingTimes] = []
    /// A date the words name to count from: "from 6 September".
    package var from: CivilDate?
    /// The part of the year, where the words name one.
    package var season: Season?
    /// What was said beside, and is kept in words.
    package var remarks: [MeetingRemark] = []
    /// What keeps the reading from being sure: a person is asked.
    package var doubts: [MeetingDoubt] = []
}

/// Something said about a meeting that no rule holds.
package enum MeetingRemark: Sendable, Hashable {
    case termTimeOnly
    case notOnBankHolidays
    case alsoOnBankHolidays
    /// Doors open or people gather at this time, before the start.
    case gatherFrom(TimeOfDay)
    /// No half of the day was said, and the usual one taken.
    case halfOfDayTaken(TimeOfDay)
    /// Words that were not needed.
    case words(String)
}

/// What a person has to say before a group's words become dates.
package enum MeetingDoubt: Sendable, Hashable {
    case noWords
    case noDay
    case noTime
    /// `7.30` could be either.
    case morningOrEvening(TimeOfDay)
    /// "Every other Sunday" needs one Sunday to count from.
    case whichWeek
    /// "Once a month on a Tuesday": which?
    case whichOfMonth
    /// "Biweekly" and "every second Tuesday of the month" mean different things to different people.
    case twoMeanings(String)
    /// A date or dates of their own, no rule.
    case datesAlone
    /// It ends before it begins.
    case endsBeforeStart
    /// "Summer only", "not when the hall is booked": an exception that was not understood.
    case exception(String)
}
