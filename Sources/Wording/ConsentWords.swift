package import CivilTime
package import Domain

/// A person's answers about consent, as receipts (notice 02).
package enum ConsentWords {
    /// One answer: what was asked, what was said, when and how, who wrote it down.
    package static func receipt(_ consent: Consent) -> String {
        let what = "\(consent.purpose.rawValue), \(MemberWords.consent(consent.purpose))"
        let day = consent.state == .given ? consent.givenOn : consent.endedOn ?? consent.givenOn
        let facts = [
            state(consent.state), day.map { "on \(DateWords.date($0))" },
            consent.method.map { "by \($0.replacing("_", with: " "))" },
            consent.wordingVersion.map { "asked as in wording \($0)" },
            consent.recordedBy.map { "written down by \($0)" }, consent.helpedBy.map { "helped by \($0)" },
        ].compactMap(\.self)
        return "\(what): \(facts.joined(separator: ", "))"
    }

    /// Why somebody else writes down the person's own words, for the audit.
    package static func agreed(on day: CivilDate) -> String { "agreed with the person on \(day)" }

    private static func state(_ state: ConsentState) -> String {
        switch state {
        case .notAsked: "not asked"
        case .given: "yes"
        case .refused: "no"
        case .withdrawn: "withdrawn"
        case .ended: "ended"
        }
    }
}
