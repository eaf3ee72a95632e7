import CivilTime
package import Domain

/// What a month lacks, and which of its days want a second look.
package enum GapWords {
    package static func sentence(_ gap: MonthGap, _ names: Names) -> String { words(gap, names).upperFirst.sentence }

    private static func words(_ gap: MonthGap, _ names: Names) -> String {
        switch gap {
        case .nothingInReach(let area): "\(place(area, names)): nothing within reach of most people there"
        case .noEvening(let area): "\(place(area, names)): nothing in the evening"
        case .noWeekend(let area): "\(place(area, names)): nothing at the weekend"
        case .nothingFree(let area): "\(place(area, names)): nothing free of charge"
        case .noOnline: "nothing to join from home"
        case .bankHoliday(let day, let rows): "\(DateWords.day(day)) is a bank holiday\(held(rows, names))"
        case .clockChange(let day, let seconds, let rows):
            "the clocks go \(seconds > 0 ? "forward" : "back") on \(DateWords.day(day))\(held(rows, names))"
        }
    }

    private static func place(_ area: Identifier<Area>?, _ names: Names) -> String {
        area.map { names.areas[$0] ?? "a neighbourhood" } ?? "everywhere"
    }

    private static func held(_ rows: [Reference], _ names: Names) -> String {
        rows.isEmpty ? "" : ", and on that day there is \(SummaryWords.list(rows.map { names.row($0) }))"
    }
}
