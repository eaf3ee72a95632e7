import CivilTime
import Domain
import Recurrence
import SQLite

extension SQL.Interpolation {
    mutating func appendInterpolation(_ date: CivilDate?) { appendInterpolation(date?.description) }
    mutating func appendInterpolation(_ time: WallTime?) { appendInterpolation(time?.description) }
    mutating func appendInterpolation(_ instant: Instant?) { appendInterpolation(instant?.description) }
    mutating func appendInterpolation(_ month: YearMonth) { appendInterpolation(month.description) }
    mutating func appendInterpolation(_ day: MonthDay?) { appendInterpolation(day?.description) }
    mutating func appendInterpolation(_ rule: RecurrenceRule) { appendInterpolation(rule.description) }
}

extension SQL {
    /// Stands between the parts of a list that a subquery joined; no name or identifier holds a line break.
    static let listSeparator: Character = "\n"

    /// The values of one column of a table of parts, in their order, as one text.
    static func list(_ column: SQL, of table: SQL, where condition: SQL, by order: SQL = "place") -> SQL {
        """
        (SELECT group_concat(part, char(10))
         FROM (SELECT \(column) AS part FROM \(table) WHERE \(condition) ORDER BY \(order)))
        """
    }
}
