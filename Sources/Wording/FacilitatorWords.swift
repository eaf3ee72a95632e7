package import Domain

/// Why a facilitator suits a circle: where, when and what they share, each with its points.
package enum FacilitatorWords {
    /// The three reasons, in their order; each names its points.
    package static func reasons(_ offer: FacilitatorOffer, _ names: Names) -> [String] {
        [location(offer), availability(offer), interests(offer, names)].map(\.upperFirst.sentence)
    }

    /// The suggestion for a circle, for the connector: a suggestion and no more.
    package static func summary(_ advice: FacilitatorAdvice, _ names: Names) -> String {
        let focus = names.member(advice.circle.focusPerson)
        guard let suggested = advice.suggested else {
            return "\(focus)'s circle: no facilitator is free for it yet.".upperFirst
        }
        let name = names.member(suggested.facilitator)
        return "\(focus)'s circle: perhaps \(name), who scores \(suggested.score) of 100.".upperFirst
    }

    /// A pair that would rather have each other than what is best for all.
    package static func blocking(_ offer: FacilitatorOffer, _ advice: FacilitatorAdvice, _ names: Names) -> String {
        let focus = names.member(advice.circle.focusPerson)
        let pair = "\(names.member(offer.facilitator)) and \(focus)'s circle"
        return "\(pair) suit each other better than what is best for all.".upperFirst
    }

    private static func location(_ offer: FacilitatorOffer) -> String {
        guard let metres = offer.metres else { return "where they live is not known: 0 of 40" }
        guard !PlaceWords.isSameNeighbourhood(metres: metres) else {
            return "they live in the same neighbourhood: \(offer.location) of 40"
        }
        return "they live \(PlaceWords.distance(metres: metres)) apart: \(offer.location) of 40"
    }

    private static func availability(_ offer: FacilitatorOffer) -> String {
        guard !offer.times.isEmpty else { return "no half-day suits both yet: 0 of 30" }
        let times = offer.times.map { DateWords.part($0.part, of: $0.weekday) }.joined(separator: ", ")
        return "both are free on \(times): \(offer.availability) of 30"
    }

    private static func interests(_ offer: FacilitatorOffer, _ names: Names) -> String {
        guard !offer.shared.isEmpty else { return "no shared interest is known: 0 of 30" }
        let shared = offer.shared.map { names.interest($0).lowerFirst }.joined(separator: ", ")
        return "both like \(shared): \(offer.interests) of 30"
    }
}
