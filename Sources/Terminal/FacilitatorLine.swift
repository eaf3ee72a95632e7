import Domain
import Hub
import Wording

/// The advice for one circle as a line for programs, or a few lines for people.
struct FacilitatorLine: Encodable {
    let circle: String
    let focus: String
    let offers: [Profile]
    /// Who would be best for all circles together, as a suggestion; null where nobody is left.
    let suggested: String?
    let blocking: [String]
    private let words: [String]

    struct Profile: Encodable {
        let facilitator: String
        let score: Int
        let location: Int
        let availability: Int
        let interests: Int
        let reasons: [String]
    }

    init(_ advice: FacilitatorAdvice, _ list: FacilitatorList) {
        func reference(_ offer: FacilitatorOffer) -> String {
            list.references.member(offer.facilitator)?.rawValue ?? ""
        }
        circle = advice.circle.reference.rawValue
        focus = list.references.member(advice.circle.focusPerson)?.rawValue ?? ""
        offers = advice.offers.map { offer in
            Profile(
                facilitator: reference(offer), score: offer.score, location: offer.location,
                availability: offer.availability, interests: offer.interests,
                reasons: FacilitatorWords.reasons(offer, list.names))
        }
        suggested = advice.suggested.map(reference)
        blocking = advice.blocking.map(reference)
        words =
            [FacilitatorWords.summary(advice, list.names)]
            + advice.offers.flatMap { offer in
                ["  \(list.names.member(offer.facilitator)), \(offer.score) of 100 [\(reference(offer))]"]
                    + FacilitatorWords.reasons(offer, list.names).map { "        + \($0)" }
            }
            + advice.blocking.map { "        * \(FacilitatorWords.blocking($0, advice, list.names))" }
    }

    private enum CodingKeys: String, CodingKey { case circle, focus, offers, suggested, blocking }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(circle, forKey: .circle)
        try container.encode(focus, forKey: .focus)
        try container.encode(offers, forKey: .offers)
        try container.encode(suggested, forKey: .suggested)
        try container.encode(blocking, forKey: .blocking)
    }

    var text: String { (["\(circle)  \(words.first ?? "")"] + words.dropFirst()).joined(separator: "\n") }
}
