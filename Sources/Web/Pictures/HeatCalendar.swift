import CivilTime
import Domain
import HTML
import Wording

/// A small month of one place: a square for each day, the fuller the darker, with how many there are in it.
struct HeatCalendar {
    let month: YearMonth
    let row: MonthHeat.Row

    /// Units of the picture from one square to the next, and what stays free between them.
    private static let step = 22
    private static let gap = 2
    /// Room for the letters of the weekdays.
    private static let head = 16
    /// From so many on the colour is the same.
    private static let fullest = 4

    var body: Markup {
        let weeks = month.weeks
        let height = Self.head + weeks.count * Self.step
        let places = weeks.enumerated().flatMap { week, days in
            days.filter(month.contains).map { day in
                Square(
                    x: (day.weekday.rawValue - 1) * Self.step, y: Self.head + week * Self.step,
                    count: row.days[day] ?? 0)
            }
        }
        let letters = Weekday.allCases.map { day -> Markup in
            let letter = DateWords.weekday(day).prefix(1)
            return "<text x=\"\((day.rawValue - 1) * Self.step + 10)\" y=\"11\">\(letter)</text>"
        }
        return """
            <svg class="heat" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(7 * Self.step - Self.gap) \(height)" \
            role="img" aria-label="\(PictureWords.heat(row))">\
            <g class="days">\(letters)</g>\((0...Self.fullest).map { colour($0, of: places) })\(numbers(of: places))</svg>
            """
    }

    private struct Square {
        let x: Int
        let y: Int
        let count: Int
    }

    /// All squares of one colour in one stroke.
    private func colour(_ level: Int, of squares: [Square]) -> Markup {
        let side = Self.step - Self.gap
        let path = squares.filter { min($0.count, Self.fullest) == level }.map {
            "M\($0.x) \($0.y)h\(side)v\(side)h-\(side)z"
        }.joined()
        return path.isEmpty ? "" : "<path class=\"h\(level)\" d=\"\(path)\"/>"
    }

    private func numbers(of squares: [Square]) -> Markup {
        squares.filter { $0.count > 0 }.map { square -> Markup in
            """
            <text\(" class=\"most\"", when: square.count >= Self.fullest)\(" class=\"more\"", when: square.count == 3) \
            x="\(square.x + 10)" y="\(square.y + 14)">\(square.count)</text>
            """
        }.joined()
    }
}
