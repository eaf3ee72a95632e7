import CivilTime
package import Domain

/// A post that tells others how good something was, ready to copy: no name of anybody stands in it, and no number under
/// five.
package struct EncouragingPost: Sendable {
    private let event: HostedEvent
    private let place: String
    private let came: Int?
    private let again: Again?
    private let community: String
    private let phone: String

    /// The most letters of a short post.
    package static let shortLimit = 280

    /// - Parameters:
    ///   - event: One that is for everybody, and was held.
    ///   - place: The public name of its place; empty where it has none.
    ///   - came: How many came, the host among them; nil where that is not told.
    ///   - again: Whether it happens once more.
    ///   - community: Who says it.
    package init(_ event: HostedEvent, place: String, came: Int?, again: Again?, of community: Community) {
        self.event = event
        self.place = place
        self.came = came.flatMap(LikelyCompany.told)
        self.again = again
        self.community = community.name
        phone = community.phone
    }

    /// At most 280 letters.
    package var short: String {
        let opening = "\(event.title) on \(DateWords.day(event.start.date)): \(company.lowerFirst)"
        let all = "\(opening) \(next) Ring \(phone)."
        if all.count <= Self.shortLimit { return all }
        let rest = " on \(DateWords.day(event.start.date)). \(next) Ring \(phone)."
        return event.title.prefix(max(0, Self.shortLimit - rest.count - 1)) + "…" + rest
    }

    /// For a page or a newsletter.
    package var long: String {
        let there = place.isEmpty ? "" : " at \(place)"
        return """
            \(event.title) was on \(DateWords.day(event.start.date))\(there), and it was good to be there. \(company)

            You do not have to know anybody, or to be good at it. Come as you are, bring a friend if you like, and go home \
            when you have had enough.

            \(next) Ring Circles Connected, \(community), on \(phone), and we tell you when and where, and who can come \
            along with you the first time.
            """
    }

    private var company: String {
        came.map { "\(SummaryWords.people($0).upperFirst) came." } ?? "It was good company."
    }

    private var next: String {
        switch again {
        case .yes?: "We do it again: come along."
        case .perhaps?, nil: "Would you come if we did it again?"
        case .no?: "There is more like it in our calendar."
        }
    }
}
