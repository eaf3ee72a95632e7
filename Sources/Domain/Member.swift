package import CivilTime

/// A person who belongs to the community, with everything we were told.
///
/// Personal throughout: only a store asked by the person, the connector or matching gives one out.
package struct Member: Sendable, Hashable {
    package let id: Identifier<Member>
    package let reference: Reference
    package var fullName: String
    package var knownAs: String
    package var pronouns: String?
    package var ageBand: AgeBand?
    /// Nil where nobody knows yet where the person lives, as with somebody who only rang.
    package var area: Identifier<Area>?
    package var addressLine: String?
    package var postcode: String?
    package var phone: String?
    package var mobile: String?
    package var email: String?
    package var preferredChannel: Channel
    /// The way to try where the first one fails.
    package var secondChannel: Channel?
    package var format: Format
    /// A BCP 47 tag such as `pl`.
    package var otherLanguage: String?
    package var homeSetting: HomeSetting
    /// Nil where nobody asked, or where the person did not agree that the reader knows.
    package var usesHomeCare: Bool?
    package var travel: Travel
    package var support: SupportToAttend
    package var status: MemberStatus
    /// The day on which to ask whether the person is coming back, where they said one.
    package var pausedUntil: CivilDate?
    package var joinedOn: CivilDate?
    /// Nil until the person has asked to join themselves.
    package var selfSaid: SelfSaid?
    /// Whether the person said that they are 18 or over; nil where nobody asked.
    package var isAdult: Bool?
    /// What the person hopes for, in their own words; never edited by others without them.
    package var purpose: String?
    package var heardVia: String?
    /// Always `self`: people join by their own word.
    package var howJoined: String
    package var hiddenFields: [WithheldField]
    package var roles: [String]
    /// The connector's alone.
    package var connectorNote: String?

    package init(
        id: Identifier<Member>, reference: Reference, fullName: String, knownAs: String, pronouns: String?,
        ageBand: AgeBand?, area: Identifier<Area>?, addressLine: String?, postcode: String?, phone: String?,
        mobile: String?, email: String?, preferredChannel: Channel, format: Format, otherLanguage: String?,
        homeSetting: HomeSetting, usesHomeCare: Bool?, travel: Travel, support: SupportToAttend,
        status: MemberStatus, joinedOn: CivilDate?, heardVia: String?, howJoined: String, hiddenFields: [WithheldField],
        roles: [String], connectorNote: String?, secondChannel: Channel? = nil, selfSaid: SelfSaid? = nil,
        isAdult: Bool? = nil, purpose: String? = nil, pausedUntil: CivilDate? = nil
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
        self.secondChannel = secondChannel
        self.selfSaid = selfSaid
        self.isAdult = isAdult
        self.purpose = purpose
        self.pausedUntil = pausedUntil
    }

    /// Whether it is known that the person is 18 or over: they said so, or told an age of which the youngest is 18.
    package var isOfAge: Bool { isAdult == true || (isAdult == nil && ageBand != nil) }

    /// The longest purpose, in characters.
    package static let purposeLimit = 200
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
