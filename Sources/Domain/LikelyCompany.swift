package import CivilTime

/// Who may come to what somebody would like to host, in numbers alone: under five there is none.
package struct LikelyCompany: Sendable, Hashable {
    /// How many like just this and can get to the host's neighbourhood; nil for fewer than five, also for nobody.
    package let liking: Int?
    /// The same with what lies near it; nil where that is no more, or fewer than five.
    package let withAlike: Int?
    /// What lies near it, where `withAlike` counts it.
    package let alike: [Identifier<Interest>]
    /// Whose free times these are.
    package let basis: CompanyBasis
    /// The half-days that suit, the best first.
    package let times: [CommonTime]

    package init(
        liking: Int?, withAlike: Int?, alike: [Identifier<Interest>], basis: CompanyBasis, times: [CommonTime]
    ) {
        self.liking = liking
        self.withAlike = withAlike
        self.alike = alike
        self.basis = basis
        self.times = times
    }

    /// A number as others may be told it: nil for fewer than five.
    package static func told(_ count: Int) -> Int? { count < HeadCount.least ? nil : count }
}

/// The smallest company of five or more whose free times can be told.
package enum CompanyBasis: String, Sendable, Hashable, CaseIterable {
    /// Those who like just this.
    case liking
    /// Those who like this or something near it.
    case alike
    /// Everybody near, whatever they like.
    case anybody
    /// Nobody else: there are fewer than five.
    case oneself
}

/// A half-day on which people are free.
package struct CommonTime: Sendable, Hashable {
    package let when: WeekPart
    /// How many others are free then, five or more; nil where only the host's own times are known.
    package let people: Int?
    /// Whether the host said to be free then.
    package let suitsHost: Bool

    package init(when: WeekPart, people: Int?, suitsHost: Bool) {
        self.when = when
        self.people = people
        self.suitsHost = suitsHost
    }
}

extension WeekPart {
    /// The first ordinary beginning of this part on or after a day, leaving out days on which much is closed.
    package func start(onOrAfter day: CivilDate, except closed: Set<CivilDate>) -> WallTime {
        let ahead = (weekday.rawValue - day.weekday.rawValue + 7) % 7
        var date = day.adding(days: ahead)
        while closed.contains(date) { date = date.adding(days: 7) }
        return WallTime(clockSeconds: date.dayNumber * 86_400 + meeting.start)
    }
}
