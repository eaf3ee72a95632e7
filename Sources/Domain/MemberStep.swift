package import CivilTime

/// A step in somebody's belonging that a person takes in two presses: first what it does is said, then it is done.
package enum MemberStep: Sendable, Hashable {
    /// Until a day, where one was said; nobody comes back by themselves on that day, but somebody asks.
    case pause(until: CivilDate?)
    case resume
    case leave
    case died
    /// An enquiry that comes to nothing.
    case close

    /// The state it leads to.
    package var status: MemberStatus {
        switch self {
        case .pause: .paused
        case .resume: .active
        case .leave: .left
        case .died: .died
        case .close: .closed
        }
    }

    /// Whether consents, sign-ins and the help of supporters end with it.
    package var endsBelonging: Bool { self != .resume && status != .paused }
}

/// What a step stops, and what stays for a person to look after.
package struct StepConsequences: Sendable, Hashable {
    package let reference: Reference
    package let knownAs: String
    package let step: MemberStep
    package let from: MemberStatus
    /// Letters and calls that wait, and will not go out.
    package let letters: Int
    /// Others who live at the same address, or have the same number or mail address: theirs stays.
    package let sharing: Int
    package let supporters: Int
    /// Whom the person helps.
    package let helps: [Reference]
    /// Gatherings to come that the person hosts: nobody cancels them but a person.
    package let hosts: [Gathering]
    package let openProposals: [Reference]
    /// Groups whose contact the person is.
    package let contactOf: [String]
    package let circles: [Reference]
    /// Answers to gatherings to come.
    package let replies: Int

    /// A title and a day.
    package struct Gathering: Sendable, Hashable {
        package let reference: Reference
        package let title: String
        package let start: WallTime

        package init(reference: Reference, title: String, start: WallTime) {
            self.reference = reference
            self.title = title
            self.start = start
        }
    }

    package init(
        reference: Reference, knownAs: String, step: MemberStep, from: MemberStatus, letters: Int, sharing: Int,
        supporters: Int, helps: [Reference], hosts: [Gathering], openProposals: [Reference], contactOf: [String],
        circles: [Reference], replies: Int
    ) {
        self.reference = reference
        self.knownAs = knownAs
        self.step = step
        self.from = from
        self.letters = letters
        self.sharing = sharing
        self.supporters = supporters
        self.helps = helps
        self.hosts = hosts
        self.openProposals = openProposals
        self.contactOf = contactOf
        self.circles = circles
        self.replies = replies
    }
}
