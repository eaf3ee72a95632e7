package import CivilTime

/// Somebody elsewhere would like to start something like this where they live.
package struct StartEnquiry: Sendable, Hashable {
    package let id: Identifier<StartEnquiry>
    /// Such as `SE1`.
    package let reference: Reference
    package let askedAt: Instant
    package let name: String
    /// A telephone number or an e-mail address, as they wrote it.
    package let contact: String
    /// Where they live.
    package let place: String
    package let words: String?
    /// When somebody answered, and who; nil while it waits.
    package let answeredOn: CivilDate?
    package let answeredBy: String?

    package init(
        id: Identifier<StartEnquiry>, reference: Reference, askedAt: Instant, name: String, contact: String,
        place: String, words: String?, answeredOn: CivilDate? = nil, answeredBy: String? = nil
    ) {
        self.id = id
        self.reference = reference
        self.askedAt = askedAt
        self.name = name
        self.contact = contact
        self.place = place
        self.words = words
        self.answeredOn = answeredOn
        self.answeredBy = answeredBy
    }

    /// The longest account of what somebody has in mind, in characters.
    package static let wordsLimit = 2000
}
