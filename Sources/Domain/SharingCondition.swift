/// What has to hold where the matrix says "with consent".
package enum SharingCondition: Sendable, Hashable {
    /// The person's newest answer to this purpose is yes.
    case consent(ConsentPurpose)
    /// The person agreed that the supporter does one of these.
    case scope(Set<SupporterScope>)
    /// The person chose for each thing by itself, as with a profile.
    case chosen
    /// The reader goes to the same gathering.
    case goingToo
    /// The reader is in the circle.
    case inCircle
    /// Nothing that the person could have agreed to says so yet.
    case neverAsked
}

extension Visibility {
    /// What has to hold, all of it, before `role` sees `kind`; empty where the matrix does not speak of consent.
    package static func conditions(of role: Role, to kind: DataKind) -> Set<SharingCondition> {
        guard access(of: role, to: kind) == .withConsent else { return [] }
        return switch (role, kind) {
        case (.supporter, .privateAddress), (.supporter, .whoIsGoing): [.scope(SupporterScope.forProgramme)]
        case (.supporter, .contactDetails): [.scope([.passOnMessages, .editProfile])]
        case (.supporter, .interestsAndGifts): [.scope([.editProfile])]
        case (.supporter, .accessNeeds): [.scope([.attendWith, .editProfile])]
        case (.supporter, .healthNotes): [.scope([.editProfile]), .consent(.healthInformation)]
        case (.supporter, .circleNotes): [.inCircle]
        case (_, .privateAddress): [.goingToo]
        case (_, .hostFirstName): [.consent(.shareFirstNameWithHosts)]
        case (.otherMember, .whoIsGoing): [.goingToo, .consent(.shareFirstNameWithHosts)]
        case (.otherMember, .interestsAndGifts), (.host, .interestsAndGifts): [.consent(.namedInDirectory), .chosen]
        case (.facilitator, .contactDetails), (.facilitator, .interestsAndGifts): [.consent(.matchAndIntroduce)]
        case (_, .accessNeeds): [.consent(.shareAccessNeedsWithHosts), .chosen]
        case (.localConnector, .healthNotes): [.consent(.healthInformation)]
        case (.localConnector, .relationshipMap), (_, .onePageProfile): [.chosen]
        default: [.neverAsked]
        }
    }
}

extension SupporterScope {
    /// To do any of these a supporter has to know what the person goes to.
    package static let forProgramme: Set<SupporterScope> = [.seeProgramme, .rsvp, .attendWith]
}

/// What a member asked to keep from everybody but themselves, the connector and the safeguarding lead.
package enum WithheldField: String, Sendable, Hashable, CaseIterable {
    case surname, address, phone, email, photo, interests, gifts
    case accessNeeds = "access_needs"
    case firstName = "first_name"
    case programme
}
