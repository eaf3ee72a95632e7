import CivilTime
package import Domain

/// A conflict of the month: what it is, the facts, and what to do next.
package struct ConflictWords: Sendable, Hashable {
    package let headline: String
    package let detail: String
    package let nextStep: String

    package init(_ conflict: Conflict, _ names: Names) {
        headline = Self.headline(conflict.kind)
        detail = Self.detail(conflict, names)
        nextStep = Self.nextStep(conflict, names)
    }

    private static func headline(_ kind: ConflictKind) -> String {
        switch kind {
        case .venueDoubleBooked: "Clash: two things want one room"
        case .accessBlocked: "A door that does not open for everyone"
        case .privateFirstMeeting: "A first meeting in a private home"
        case .insuranceExpiring: "Insurance is about to end"
        case .staleGroup: "Please ring first"
        case .facilitatorYearEnds: "A facilitator's year ends"
        case .hostPaused: "A host is taking a break"
        case .outsideOpeningHours: "The place is not open then"
        case .moreThanTheRoomHolds: "More places than the room holds"
        case .hostDoubleBooked: "A host would be in two places"
        case .memberDoubleBooked: "Promised to two things at once"
        case .overBudget: "More than the purse holds"
        case .pinNotKept: "Not held as you pinned it"
        }
    }

    private static func detail(_ conflict: Conflict, _ names: Names) -> String {
        let first = subject(conflict.first, names)
        let second = conflict.second.map { subject($0, names) }
        switch conflict.detail {
        case .overlap(let venue, let start, let end):
            let place = names.venue(venue)
            return "\(first) and \(second ?? "something else") both want \(place) on \(span(start, end))."
        case .unmet(let need, let venue):
            let feature = need.gate.map(AccessWords.feature) ?? "way in that suits"
            let group = second.map { ", where \($0) meets" } ?? ""
            return "\(wish(conflict.first, names)) we know of no \(feature) at \(names.venue(venue))\(group)."
        case .privateHome:
            return "\(first) is a first meeting, and a first meeting has to be in a public place."
        case .insuredTo(let day):
            return "\(first)\(second.map { ", who leads \($0)," } ?? "") is insured only until \(DateWords.date(day))."
        case .verified(let day?, let today):
            let days = SummaryWords.count(today.dayNumber - day.dayNumber, "day")
            return "\(first) has not been checked since \(DateWords.date(day)), \(days) ago."
        case .verified(nil, _): return "\(first) has not been checked yet."
        case .yearEnds(let day):
            let year = second.map { "The year that \($0) gave to" } ?? "The facilitator's year with"
            return "\(year) \(first) ends on \(DateWords.date(day))."
        case .paused:
            return "\(first) is taking a break, and is down to host\(second.map { " \($0)" } ?? "")."
        case .closed(let venue, let start, let end):
            return "\(first) wants \(names.venue(venue)) on \(span(start, end)), when it is not open."
        case .places(let places, let room, let venue):
            let wanted = SummaryWords.count(places, "place")
            return "\(first) offers \(wanted), and \(names.venue(venue)) holds \(SummaryWords.digits(room))."
        case .hosts(let host, let start, let end):
            return "\(leader(host, names)) leads \(first) and \(second ?? "something else") on \(span(start, end))."
        case .promised(let people, let start, let end):
            let who = SummaryWords.list(people.map { names.row($0) })
            let second = second ?? "something else"
            return "\(who) said yes to \(first) and to \(second), which overlap on \(span(start, end))."
        case .costs(let spent, let budget):
            let granted = budget == 0 ? "nothing" : CostWords.amount(pence: budget)
            return "What is planned costs \(CostWords.amount(pence: spent)), and \(granted) is granted; \(first) is "
                + "the dearest of it."
        case .pinned(let start):
            return "You pinned \(first) to \(DateWords.moment(start)), and it is not held then and there."
        }
    }

    private static func nextStep(_ conflict: Conflict, _ names: Names) -> String {
        let first = subject(conflict.first, names)
        switch conflict.kind {
        case .venueDoubleBooked: return "Offer another room or another time."
        case .accessBlocked: return "Ask the place, or find one that everybody can get into."
        case .privateFirstMeeting: return "Offer a public place for the first time."
        case .insuranceExpiring: return "Ask for the new certificate before the next month is built."
        case .staleGroup: return "Ring and ask whether everything still holds, then write down the day."
        case .facilitatorYearEnds: return "Talk with both about what comes next."
        case .hostPaused: return "Ask somebody else, or wait until \(first) is back."
        case .outsideOpeningHours: return "Choose a time when it is open, or ask whether it would open."
        case .moreThanTheRoomHolds: return "Offer fewer places or a bigger room."
        case .hostDoubleBooked: return "Ask somebody else to lead one of them, or move it."
        case .memberDoubleBooked: return "Ring and ask which of the two it is to be."
        case .overBudget: return "Leave something out, find a cheaper room, or grant more."
        case .pinNotKept: return "Move it back, or take the pin away."
        }
    }

    private static func leader(_ host: EventHost, _ names: Names) -> String {
        switch host {
        case .member(let id): names.member(id)
        case .freelancer(let id): names.freelancer(id)
        }
    }

    private static func subject(_ subject: ConflictSubject, _ names: Names) -> String {
        switch subject {
        case .row(let reference), .wish(let reference, _): names.row(reference)
        }
    }

    /// `Winston would like dominoes, and`, before what is in the way.
    private static func wish(_ subject: ConflictSubject, _ names: Names) -> String {
        switch subject {
        case .row(let reference): "\(names.row(reference)):"
        case .wish(let member, let interest): "\(names.row(member)) would like \(names.label(interest).lowerFirst), and"
        }
    }

    private static func span(_ start: WallTime, _ end: WallTime) -> String { DateWords.span(from: start, to: end) }
}
