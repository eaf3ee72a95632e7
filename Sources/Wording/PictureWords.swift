package import Domain

/// What pictures of a month show, in words.
package enum PictureWords {
    package static func place(_ place: MonthHeat.Place) -> String {
        switch place {
        case .area(let area): area.name
        case .fromHome: "Online and by telephone"
        case .elsewhere: "Other places"
        }
    }

    /// Such as `Old Town: 14 gatherings on 9 days, the most on Tuesday 9 March.`.
    package static func heat(_ row: MonthHeat.Row) -> String {
        guard let most = row.days.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return "\(place(row.place)): nothing this month."
        }
        let sum = "\(place(row.place)): \(gatherings(row.total)) on \(SummaryWords.count(row.days.count, "day"))"
        return row.days.count == 1
            ? "\(sum), \(DateWords.day(most.key))." : "\(sum), the most on \(DateWords.day(most.key))."
    }

    package static func gatherings(_ number: Int) -> String { SummaryWords.count(number, "gathering") }

    package static func share(_ share: MonthCoverage.Share) -> String {
        switch share {
        case .theirs: "Something of theirs"
        case .something: "Something, though not of theirs"
        case .nothing: "Nothing yet"
        }
    }

    package static func gift(_ dimension: GiftDimension) -> String {
        switch dimension {
        case .head: "Head"
        case .heart: "Heart"
        case .hands: "Hands"
        }
    }

    package static func use(_ use: Giving.GiftUse) -> String {
        switch use {
        case .given: "Given"
        case .asked: "Asked for"
        case .unasked: "Nobody has asked"
        }
    }

    package static func balance(_ balance: Giving.Balance) -> String {
        switch balance {
        case .givesAndReceives: "Give and receive"
        case .gives: "Give"
        case .receives: "Receive"
        case .notYet: "Neither yet"
        }
    }
}
