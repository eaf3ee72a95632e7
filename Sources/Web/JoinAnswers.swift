package import Domain

/// What somebody wrote into the joining form.
///
/// Texts are as they were written, since they are shown again where one needs another look; answers chosen from a list
/// are values of the domain, and one that is on no list counts as not given.
package struct JoinAnswers: Sendable, Hashable {
    /// Made with the empty form: the same key twice is one joining.
    package var formKey = ""
    package var fullName = ""
    package var knownAs = ""
    package var phone = ""
    package var mobile = ""
    package var email = ""
    package var addressLine = ""
    package var postcode = ""
    package var preferredChannel: Channel?
    package var interests: [Slug] = []
    package var ownWords = ""
    /// What they were asked about their own words, with what they chose; nil keeps the words.
    package var meanings: [String: Slug?] = [:]
    /// What they hope for.
    package var purpose = ""
    package var gifts: [GiftDimension: String] = [:]
    package var willHost = false
    package var willShare = false
    package var willTeach = false
    package var free: Set<WeekPart> = []
    package var area: Reference?
    package var travel: TravelMode?
    /// Metres; nil where the person does not know yet.
    package var reach: Int?
    package var needs: Set<AccessNeed> = []
    /// Whom they would like to come along.
    package var company: SupportToAttend?
    package var consents: Set<ConsentPurpose> = []
    package var isAdult = false

    package init() {}
}

/// The names of the joining form's fields, in which its problems are reported.
package enum JoinField {
    package static let fullName = "name"
    package static let knownAs = "known_as"
    package static let phone = "phone"
    package static let mobile = "mobile"
    package static let email = "email"
    package static let addressLine = "address"
    package static let postcode = "postcode"
    package static let preferredChannel = "channel"
    package static let interests = "interests"
    package static let ownWords = "own_words"
    package static let purpose = "purpose"
    /// What one part of the own words means, and those words.
    package static func meaning(_ place: Int) -> String { "meaning-\(place)" }
    package static func meaningWords(_ place: Int) -> String { "meaning_words-\(place)" }
    package static let offers = "offers"
    package static let times = "times"
    package static let area = "area"
    package static let travel = "travel"
    package static let reach = "reach"
    package static let needs = "needs"
    package static let company = "company"
    package static let adult = "adult"

    /// The dimension's own word: `head`.
    package static func gift(_ dimension: GiftDimension) -> String { dimension.rawValue }

    /// The purpose's own word: `keep_my_details`.
    package static func consent(_ purpose: ConsentPurpose) -> String { purpose.rawValue }
}
