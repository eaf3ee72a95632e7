package import CivilTime
package import Domain

/// What is worth knowing about a day beside what is on: bank holidays by name, Easter, the change of the clocks.
package struct DayWords: Sendable {
    private let zone: Zone
    private let bankHolidays: Set<CivilDate>

    package init(_ community: Community) {
        zone = community.zone
        bankHolidays = community.bankHolidays
    }

    /// `Good Friday, a bank holiday.`, `Easter Sunday. The clocks go forward.`; nil for an ordinary day.
    package func note(on date: CivilDate) -> String? {
        let notes = [dayName(date), clockChange(date)].compactMap(\.self)
        return notes.isEmpty ? nil : notes.map(\.sentence).joined(separator: " ")
    }

    private func dayName(_ date: CivilDate) -> String? {
        let name = Self.name(date)
        if bankHolidays.contains(date) { return name.map { "\($0), a bank holiday" } ?? "Bank holiday" }
        return name == Self.easterSunday ? name : nil
    }

    private static let easterSunday = "Easter Sunday"

    private static func name(_ date: CivilDate) -> String? {
        switch (date.month, date.day) {
        case (1, 1): return "New Year's Day"
        case (12, 25): return "Christmas Day"
        case (12, 26): return "Boxing Day"
        default: break
        }
        switch date.dayNumber - (easter(date.year)?.dayNumber ?? 0) {
        case -2: return "Good Friday"
        case 0: return easterSunday
        case 1: return "Easter Monday"
        default: return nil
        }
    }

    private func clockChange(_ date: CivilDate) -> String? {
        let start = zone.instant(of: WallTime(date, .midnight))
        let end = zone.instant(of: WallTime(date.adding(days: 1), .midnight))
        switch zone.offset(at: end) - zone.offset(at: start) {
        case 1...: return "The clocks go forward"
        case ..<0: return "The clocks go back"
        default: return nil
        }
    }

    /// Easter Sunday of the Gregorian reckoning, by the method of Meeus, Jones and Butcher.
    private static func easter(_ year: Int) -> CivilDate? {
        let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
        let moonCorrection = (century - (century + 8) / 25 + 1) / 3
        let moon = (19 * (year % 19) + century - century / 4 - moonCorrection + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - moon - yearOfCentury % 4) % 7
        let late = (year % 19 + 11 * moon + 22 * weekday) / 451
        let day = moon + weekday - 7 * late + 114
        return CivilDate(year: year, month: day / 31, day: day % 31 + 1)
    }
}
