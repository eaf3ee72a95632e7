package import CivilTime
package import Domain

/// A person's own week, as it is said to that person.
package enum WeekWords {
    /// `Monday 1 to Sunday 7 March`.
    package static func title(_ week: OwnWeek) -> String { title(from: week.monday) }

    /// The same of the week that begins on a Monday.
    package static func title(from monday: CivilDate) -> String {
        let sunday = monday.adding(days: 6)
        let first = monday.month == sunday.month ? "Monday \(monday.day)" : DateWords.day(monday)
        return "\(first) to \(DateWords.day(sunday))"
    }

    /// What day it is and how much there is: `It is Monday 8 March. You have two things this week`, with a stop.
    package static func lead(_ week: OwnWeek) -> String {
        let count = week.count
        let words =
            count == 0
            ? "Nothing is written down for you yet."
            : "You have \(SummaryWords.number(count)) \(count == 1 ? "thing" : "things")"
        let sentence = count == 0 ? words : words + (week.days.contains(week.today) ? " this week." : " in it.")
        return week.days.contains(week.today) ? "It is \(DateWords.day(week.today)). \(sentence)" : sentence
    }

    /// Why days are empty whose month is not out.
    package static func notOut(_ week: OwnWeek) -> String {
        let last = week.monday.adding(days: 6).yearMonth
        let months = [week.monday.yearMonth] + (last == week.monday.yearMonth ? [] : [last])
        let names = SummaryWords.list(months.map { DateWords.monthName($0.month) })
        return week.count == 0 && months.count == 1
            ? "There is no calendar of \(names) here." : "Not every day of \(names) is in the calendar yet."
    }

    /// `Today to Wednesday 17 March`.
    package static func days(from first: CivilDate, to last: CivilDate, today: CivilDate) -> String {
        let start = day(first, today: today)
        return first == last ? start : "\(start) to \(DateWords.day(last))"
    }

    /// `Today`, `Tomorrow`, or `Tuesday 9 March`.
    package static func day(_ date: CivilDate, today: CivilDate) -> String {
        switch date.dayNumber - today.dayNumber {
        case 0: "Today"
        case 1: "Tomorrow"
        default: DateWords.day(date)
        }
    }

    /// `Doreen and Vera come too.`; nil for nobody who may be named.
    package static func others(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        return "\(SummaryWords.list(names)) \(names.count == 1 ? "comes" : "come") too."
    }

    /// Whom they bring and how they get there, of their own answer.
    package static func beside(_ reply: EventReply) -> String? {
        let friends = reply.guests == 0 ? nil : "You bring \(AnswerWords.friends(reply.guests))."
        let companion = reply.hasCompanion ? "Somebody who helps you comes along." : nil
        let lift: String? =
            switch reply.lift {
            case .need: "You asked for a lift."
            case .offer: "You offered somebody a lift."
            case nil: nil
            }
        let words = [friends, companion, lift].compactMap(\.self).joined(separator: " ")
        return words.isEmpty ? nil : words
    }
}
