package import CivilTime

/// A person who belongs to the community, with everything we were told.
///
/// Personal throughout: only a store asked by the person, the connector or matching gives one out.
package struct Member: Sendable, Hashable {
    package let id: Identifier<Member>
    package let reference: Reference
    package let fullName: String
    package let knownAs: String
    package let pronouns: String?
    package let ageBand: AgeBand?
    package let area: Identifier<Area>
    package let addressLine: String?
    package let postcode: String?
    package let phone: String?
    package let mobile: String?
    package let email: String?
    package let preferredChannel: Channel
    package let format: Format
    /// A BCP 47 tag such as `pl`.
    package let otherLanguage: String?
    package let homeSetting: HomeSetting
    /// Nil where nobody asked, or where the person did not agree that the reader knows.
    package let usesHomeCare: Bool?
    package let travel: Travel
    package let support: SupportToAttend
    package var status: MemberStatus
    package let joinedOn: CivilDate?
    package let heardVia: String?
    /// Always `self`: people join by their own word.
    package let howJoined: String
    package let hiddenFields: [String]
    package let roles: [String]
    /// The connector's alone.
    package let connectorNote: String?

    package init(
        id: Identifier<Member>, reference: Reference, fullName: String, knownAs: String, pronouns: String?,
        ageBand: AgeBand?, area: Identifier<Area>, addressLine: String?, postcode: String?, phone: String?,
        mobile: String?, email: String?, preferredChannel: Channel, format: Format, otherLanguage: String?,
        homeSetting: HomeSetting, usesHomeCare: Bool?, travel: Travel, support: SupportToAttend,
        status: MemberStatus, joinedOn: CivilDate?, heardVia: String?, howJoined: String, hiddenFields: [String],
        roles: [String], connectorNote: String?
    ) {
        self.id = id
        self.reference = reference
        self.fullName = fullName
        self.knownAs = knownAs
        self.pronouns = pronouns
        self.ageBand = ageBand
        self.area = area
        self.addressLine = addressLine
        self.postcode = postcode
        self.phone = phone
        self.mobile = mobile
        self.email = email
        self.preferredChannel = preferredChannel
        self.format = format
        self.otherLanguage = otherLanguage
        self.homeSetting = homeSetting
        self.usesHomeCare = usesHomeCare
        self.travel = travel
        self.support = support
        self.status = status
        self.joinedOn = joinedOn
        self.heardVia = heardVia
        self.howJoined = howJoined
        self.hiddenFields = hiddenFields
        self.roles = roles
        self.connectorNote = connectorNote
    }
}

/// Where a member's belonging stands.
package enum MemberStatus: String, Sendable, Hashable, CaseIterable {
    case enquiry, active, paused, left, erased, died, closed

    /// The states that may follow this one.
    package var next: Set<MemberStatus> {
        switch self {
        case .enquiry: [.active, .closed, .died]
        case .active: [.paused, .left, .died]
        case .paused: [.active, .left, .died]
        case .left: [.erased, .died]
        case .closed: [.died]
        case .died, .erased: []
        }
    }
}

/// An age given as a band, never as a date.
package enum AgeBand: String, Sendable, Hashable, CaseIterable {
    case from18 = "18-24"
    case from25 = "25-34"
    case from35 = "35-44"
    case from45 = "45-54"
    case from55 = "55-64"
    case from65 = "65-74"
    case from75 = "75-84"
    case from85 = "85+"
}

/// How a person likes to hear from us.
package enum Channel: String, Sendable, Hashable, CaseIterable {
    case email, sms, phone, post
    case inPerson = "in_person"
    case viaSupporter = "via_supporter"
}

/// The form in which words reach a person best.
package enum Format: String, Sendable, Hashable, CaseIterable {
    case standard
    case largePrint = "large_print"
    case easyRead = "easy_read"
    case plainText = "plain_text"
    case audioCall = "audio_call"
}

/// Where and with whom a person lives.
package enum HomeSetting: String, Sendable, Hashable, CaseIterable {
    case ownHome = "own_home"
    case withFamily = "with_family"
    case extraCare = "extra_care"
    case supportedLiving = "supported_living"
    case careHome = "care_home"
    case other
}

/// How a person gets about, and how far.
package struct Travel: Sendable, Hashable {
    package let mode: TravelMode?
    /// Metres, as people really go.
    package let reach: Int

    package init(mode: TravelMode?, reach: Int) {
        self.mode = mode
        self.reach = reach
    }
}

/// The way a person gets about.
package enum TravelMode: String, Sendable, Hashable, CaseIterable {
    case walk, wheelchair, bus, car, bike, taxi, lift, none
}

/// The company or help a person would like in order to come.
package enum SupportToAttend: String, Sendable, Hashable, CaseIterable {
    case none
    case firstTimeBuddy = "first_time_buddy"
    case companion, lift, worker
}
