package import CivilTime
package import Domain

/// When somebody was born, as far as a record tells: the days it can have been.
package struct Birth: Sendable, Hashable {
    package let earliest: CivilDate
    package let latest: CivilDate
    /// Whether it was given by "about", "ish" or a decade.
    package let isRough: Bool

    package init(earliest: CivilDate, latest: CivilDate, isRough: Bool = false) {
        self.earliest = min(earliest, latest)
        self.latest = max(earliest, latest)
        self.isRough = isRough
    }

    /// Whole years on a day, at most and at least.
    package func ages(on day: CivilDate) -> ClosedRange<Int> {
        let youngest = Self.age(born: latest, on: day)
        return youngest...max(youngest, Self.age(born: earliest, on: day))
    }

    /// The band on a day; nil where it cannot be told from a neighbouring one, and under 18.
    package func band(on day: CivilDate) -> AgeBand? {
        let ages = ages(on: day)
        let (young, old) = (AgeBand(age: ages.lowerBound), AgeBand(age: ages.upperBound))
        if young == old { return young }
        return isRough || ages.count == 2 ? AgeBand(age: (ages.lowerBound + ages.upperBound) / 2) : nil
    }

    private static func age(born: CivilDate, on day: CivilDate) -> Int {
        let hadBirthday = (day.month, day.day) >= (born.month, born.day)
        return day.year - born.year - (hadBirthday ? 0 : 1)
    }
}

extension AgeBand {
    /// The band of an age in whole years; nil under 18.
    package init?(age: Int) {
        switch age {
        case ..<18: return nil
        case ..<25: self = .from18
        case ..<35: self = .from25
        case ..<45: self = .from35
        case ..<55: self = .from45
        case ..<65: self = .from55
        case ..<75: self = .from65
        case ..<85: self = .from75
        default: self = .from85
        }
    }

    /// The youngest and the oldest of the band.
    package var ages: ClosedRange<Int> {
        switch self {
        case .from18: 18...24
        case .from25: 25...34
        case .from35: 35...44
        case .from45: 45...54
        case .from55: 55...64
        case .from65: 65...74
        case .from75: 75...84
        case .from85: 85...120
        }
    }
}
