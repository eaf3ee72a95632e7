/// One thing that is known of a member, by the name under which it is changed and audited.
package enum PersonField: String, Sendable, Hashable, CaseIterable {
    case name
    case knownAs = "known_as"
    case pronouns
    case ageBand = "age_band"
    case area, address, postcode, phone, mobile, email, channel
    case secondChannel = "second_channel"
    case format, language, home
    case homeCare = "home_care"
    case travel
    /// In kilometres, as people say it: `1.5`.
    case reach
    case support
    case heardVia = "heard_via"
    case purpose, hidden
    case needs, free, away, emergency
    case note

    /// Whether a person changes it themselves on their own page.
    package var isOnesOwn: Bool { self != .note && self != .heardVia }

    /// Whether a supporter who may edit the profile changes it: the words and the private things stay the person's.
    package var isSupporters: Bool {
        switch self {
        case .name, .purpose, .hidden, .emergency, .homeCare, .note, .heardVia: false
        default: true
        }
    }
}
