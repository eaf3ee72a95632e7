import CivilTime
import Domain

/// The weeks of a month, from Monday to Sunday, and the parts of each: a solver knows time by these numbers alone.
struct PlanWeeks {
    let month: YearMonth
    let count: Int
    private let monday: Int

    init(_ month: YearMonth) {
        self.month = month
        monday = month.first.dayNumber - (month.first.weekday.rawValue - 1)
        count = (month.last.dayNumber - monday) / 7 + 1
    }

    static let slots = Weekday.allCases.count * PartOfDay.allCases.count

    func week(of date: CivilDate) -> Int { (date.dayNumber - monday) / 7 }

    /// The day of a week; nil where it is of another month.
    func date(_ week: Int, _ weekday: Weekday) -> CivilDate? {
        let date = CivilDate(dayNumber: monday + 7 * week + weekday.rawValue - 1)
        return month.contains(date) ? date : nil
    }

    /// The part of the week in which a meeting begins; before the morning counts as morning.
    static func slot(of start: WallTime) -> Int {
        let seconds = start.time.secondsSinceMidnight
        let part = seconds < PartOfDay.afternoon.start ? 0 : seconds < PartOfDay.evening.start ? 1 : 2
        return (start.date.weekday.rawValue - 1) * PartOfDay.allCases.count + part
    }
}
