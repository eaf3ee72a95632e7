import CivilTime
import Domain
import Wording

/// The free times of a week, in order: `Tuesday afternoon`.
enum TimesInWords {
    static func list(_ free: Set<WeekPart>) -> [String] {
        Weekday.allCases.flatMap { day in
            PartOfDay.allCases.filter { free.contains(WeekPart(day, $0)) }.map { DateWords.part($0, of: day) }
        }
    }
}
