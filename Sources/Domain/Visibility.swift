/// Who may see what: the matrix of the domain as a value.
package enum Role: String, Sendable, Hashable, CaseIterable {
    case everyone, otherMember, oneself, supporter, host, facilitator, organisation, localConnector, regionalConnector,
        safeguardingLead
}

/// A kind of fact about people or gatherings.
package enum DataKind: String, Sendable, Hashable, CaseIterable {
    case publishedEvent, privateAddress, hostFirstName, whoIsGoing, contactDetails, interestsAndGifts,
        specialCategoryInterest, accessNeeds, healthNotes, onePageProfile, relationshipMap, circleNotes, wellbeing,
        attendance, connectorNotes, concern, audit
}

extension DataKind {
    /// Whether to be shown it of everybody is to read people's records.
    package var isOfPeople: Bool {
        switch self {
        case .publishedEvent, .privateAddress, .hostFirstName, .connectorNotes, .audit: false
        case .whoIsGoing, .contactDetails, .interestsAndGifts, .specialCategoryInterest, .accessNeeds, .healthNotes,
            .onePageProfile, .relationshipMap, .circleNotes, .wellbeing, .attendance, .concern:
            true
        }
    }
}

/// How much of a kind of fact a role may see.
package enum Access: String, Sendable, Hashable, CaseIterable {
    case yes
    /// With the person's consent, or where the reader is going too.
    case withConsent
    /// Only what the reader owns or made.
    case own
    /// A number and no names.
    case count
    case no
}

/// The matrix itself.
package enum Visibility {
    /// What `role` may see of `kind`.
    package static func access(of role: Role, to kind: DataKind) -> Access {
        guard let row = matrix[kind], let column = Role.allCases.firstIndex(of: role) else { return .no }
        return row[column]
    }

    /// One row a kind; the columns are the roles in their order.
    private static let matrix: [DataKind: [Access]] = [
        .publishedEvent: [.yes, .yes, .yes, .yes, .yes, .yes, .yes, .yes, .yes, .yes],
        .privateAddress: [.no, .withConsent, .withConsent, .withConsent, .yes, .no, .no, .yes, .no, .yes],
        .hostFirstName: [.withConsent, .withConsent, .yes, .yes, .yes, .yes, .withConsent, .yes, .yes, .yes],
        .whoIsGoing: [.count, .withConsent, .own, .withConsent, .yes, .no, .count, .yes, .count, .yes],
        .contactDetails: [.no, .no, .yes, .withConsent, .no, .withConsent, .no, .yes, .no, .yes],
        .interestsAndGifts: [
            .no, .withConsent, .yes, .withConsent, .withConsent, .withConsent, .no, .yes, .count, .yes,
        ],
        .specialCategoryInterest: [.no, .no, .yes, .no, .no, .no, .no, .yes, .no, .yes],
        .accessNeeds: [.no, .no, .yes, .withConsent, .withConsent, .withConsent, .no, .yes, .count, .yes],
        .healthNotes: [.no, .no, .yes, .withConsent, .no, .no, .no, .withConsent, .no, .yes],
        .onePageProfile: [.no, .withConsent, .yes, .withConsent, .withConsent, .yes, .no, .yes, .no, .yes],
        .relationshipMap: [.no, .no, .yes, .no, .no, .withConsent, .no, .withConsent, .no, .withConsent],
        .circleNotes: [.no, .no, .yes, .withConsent, .no, .yes, .no, .yes, .count, .withConsent],
        .wellbeing: [.no, .no, .yes, .no, .no, .withConsent, .no, .yes, .count, .withConsent],
        .attendance: [.no, .no, .yes, .no, .own, .no, .count, .yes, .count, .yes],
        .connectorNotes: [.no, .no, .withConsent, .no, .no, .no, .no, .yes, .no, .yes],
        .concern: [.no, .no, .no, .no, .no, .no, .no, .own, .no, .yes],
        .audit: [.no, .no, .own, .no, .no, .no, .no, .own, .yes, .yes],
    ]
}
