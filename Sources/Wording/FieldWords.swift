package import Domain

/// What we call the things we know of a person.
package enum FieldWords {
    /// As the label of a field: `Known as`.
    package static func label(_ field: PersonField) -> String {
        switch field {
        case .name: "Name"
        case .knownAs: "Known as"
        case .pronouns: "Pronouns"
        case .ageBand: "Age"
        case .area: "Neighbourhood"
        case .address: "Address"
        case .postcode: "Postcode"
        case .phone: "Telephone"
        case .mobile: "Mobile"
        case .email: "E-mail"
        case .channel: "Likes to hear from us"
        case .secondChannel: "If that fails"
        case .format: "Reads best"
        case .language: "Other language"
        case .home: "Lives"
        case .homeCare: "Uses home care"
        case .travel: "Gets about"
        case .reach: "Goes how far, in kilometres"
        case .support: "Would like to come with"
        case .heardVia: "Heard of us from"
        case .purpose: "Hopes for, in their own words"
        case .hidden: "Not to be shown to anybody"
        case .needs: "What helps"
        case .free: "Free"
        case .away: "Away on"
        case .emergency: "Whom to ring in an emergency"
        case .note: "The connector’s note"
        }
    }

    /// Inside a sentence: `mobile and address`.
    package static func list(_ fields: [PersonField]) -> String {
        SummaryWords.list(fields.map { $0 == .email ? "e-mail" : label($0).lowerFirst })
    }
}
