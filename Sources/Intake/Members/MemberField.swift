/// What a column of a spreadsheet of members tells.
///
/// The raw value is the name used in `--map COLUMN=FIELD`.
package enum MemberField: String, Sendable, Hashable, CaseIterable {
    case reference
    case name
    case title
    case firstName = "first-name"
    case lastName = "last-name"
    case knownAs = "known-as"
    /// Date or year of birth, age, or a band.
    case birth
    case address
    case postcode
    case phone
    case mobile
    case email
    case channel
    case language
    case likes
    /// What the person used to do.
    case misses
    /// What the person would like to try.
    case tries
    case gifts
    case freeTimes = "free"
    case needs
    case homeCare = "home-care"
    case supporter
    case heardFrom = "heard-from"
    /// Who sent the person: never the person themselves.
    case referredBy = "referred-by"
    case joinedOn = "joined"
    case status
    /// Whether the person agreed that we keep and share what they told.
    case consent
    case photoConsent = "photos"
    case hostConsent = "hosts"
    case programmeConsent = "programme"
    case notes
    /// Read past on purpose.
    case ignore
}
