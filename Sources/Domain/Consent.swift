package import CivilTime

/// One thing a person was asked to agree to, and the answer.
///
/// Answers are only added to, never changed: withdrawing is a new row.
package struct Consent: Sendable, Hashable {
    package let member: Identifier<Member>
    package let purpose: ConsentPurpose
    package let state: ConsentState
    package let givenOn: CivilDate?
    package let endedOn: CivilDate?
    /// How it was said: `online_form`, `paper_form`, `spoken`, `text`.
    package let method: String?
    package let wordingVersion: String?
    /// The reference of who wrote it down: the person's own, or a connector's.
    package let recordedBy: String?
    /// Who helped the person to decide, in a few words.
    package let helpedBy: String?

    package init(
        member: Identifier<Member>, purpose: ConsentPurpose, state: ConsentState, givenOn: CivilDate?,
        endedOn: CivilDate?, method: String?, wordingVersion: String?, recordedBy: String? = nil,
        helpedBy: String? = nil
    ) {
        self.member = member
        self.purpose = purpose
        self.state = state
        self.givenOn = givenOn
        self.endedOn = endedOn
        self.method = method
        self.wordingVersion = wordingVersion
        self.recordedBy = recordedBy
        self.helpedBy = helpedBy
    }
}

/// What a consent is for.
package enum ConsentPurpose: String, Sendable, Hashable, CaseIterable {
    case keepMyDetails = "keep_my_details"
    case matchAndIntroduce = "match_and_introduce"
    case shareFirstNameWithHosts = "share_first_name_with_hosts"
    case shareAccessNeedsWithHosts = "share_access_needs_with_hosts"
    case programmeByPreferredChannel = "programme_by_preferred_channel"
    case photos
    case wellbeingQuestions = "wellbeing_questions"
    case healthInformation = "health_information"
    case namedInDirectory = "named_in_directory"
}

extension ConsentPurpose {
    /// What is asked when somebody joins, in the order of the form; the others are asked when they are needed.
    package static let askedAtTheDoor: [ConsentPurpose] = [
        .keepMyDetails, .matchAndIntroduce, .shareFirstNameWithHosts, .shareAccessNeedsWithHosts,
        .programmeByPreferredChannel,
    ]
}

/// The answer to one consent.
package enum ConsentState: String, Sendable, Hashable, CaseIterable {
    case notAsked = "not_asked"
    case given, refused, withdrawn, ended

    /// The answers that may follow this one: a yes ends, and a no may become a yes at any time.
    package var next: Set<ConsentState> {
        switch self {
        case .notAsked: [.given, .refused]
        case .given: [.withdrawn, .ended]
        case .refused, .withdrawn, .ended: [.given]
        }
    }
}
