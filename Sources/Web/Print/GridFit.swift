/// The largest type in which a month stands on one sheet of A4.
///
/// It is reckoned with a wide face, so that it holds whatever face a machine has. What does not fit in the smallest type
/// goes over both sides of the sheet, in type that is easier to read.
struct GridFit: Sendable, Hashable {
    /// Half points.
    let size: Int

    /// The class of the stylesheet.
    var style: String { "fit-\(size)" }

    /// 12 to 8½ points, which is 12 on A3; the stylesheet has a class for each.
    static let sizes = stride(from: 24, through: 17, by: -1)
    /// In which both sides are used.
    static let overBothSides = GridFit(size: 22)

    private init(size: Int) { self.size = size }

    /// - Parameter weeks: The lines of text of each day, by week.
    init(_ weeks: [[[String]]]) {
        let fitting = Self.sizes.first { size in
            weeks.reduce(0) { $0 + Self.height(of: $1, in: Double(size) / 2) } <= Self.room(in: Double(size) / 2)
        }
        self = fitting.map(GridFit.init) ?? Self.overBothSides
    }

    // MARK: - Measures in points

    /// Inside a column of the seven.
    private static let width = 106.0
    /// A letter on average, and a space, as parts of the size; the stylesheet brings all faces to the height of Arial.
    private static let (letter, space) = (0.5, 0.28)
    /// From one line to the next, as part of the size.
    private static let line = 1.12
    /// What the number of a day takes of its first line, as part of the size.
    private static let number = 1.9

    /// What the sheet leaves for the weeks, under its head and the names of the days.
    private static func room(in size: Double) -> Double { 566 - 77 - 1.6 * size - 1 }

    /// A week is as high as its fullest day.
    private static func height(of week: [[String]], in size: Double) -> Double {
        let days = week.map { day in
            day.indices.reduce(0) { $0 + Double(rows(of: day[$1], in: size, isFirst: $1 == 0)) * size * line + 0.7 }
        }
        return max(days.max() ?? 0, 1.2 * size) + 3.5
    }

    /// How many rows a text takes, broken between its words as a browser does.
    private static func rows(of text: String, in size: Double, isFirst: Bool) -> Int {
        var (rows, used) = (1, isFirst ? number * size : 0)
        for word in text.split(separator: " ") {
            let wide = Double(word.count) * size * letter
            if used > 0, used + wide > width {
                rows += 1
                used = 0
            }
            used += wide + size * space
        }
        return rows
    }
}
