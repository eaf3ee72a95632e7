package import CivilTime

/// Somebody's help for one member, as the helper may know it.
package struct Helping: Sendable, Hashable {
    package let tie: Identifier<Supporter>
    package let member: Identifier<Member>
    package let reference: Reference
    /// What the member is called; nil where they keep that to themselves.
    package let knownAs: String?
    package let scopes: Set<SupporterScope>
    /// Whether the member takes a break: then nothing is said yes to.
    package let isResting: Bool
    /// Whether the helper may know what the member goes to.
    package let seesProgramme: Bool

    package init(
        tie: Identifier<Supporter>, member: Identifier<Member>, reference: Reference, knownAs: String?,
        scopes: Set<SupporterScope>, isResting: Bool, seesProgramme: Bool
    ) {
        self.tie = tie
        self.member = member
        self.reference = reference
        self.knownAs = knownAs
        self.scopes = scopes
        self.isResting = isResting
        self.seesProgramme = seesProgramme
    }

    /// Whether the helper answers for the member.
    package var mayAnswer: Bool { seesProgramme && scopes.contains(.rsvp) }
}

/// A member's week as their helper may know it: answers and what was agreed, and nothing of what they came to.
package struct HelpedWeek: Sendable, Hashable {
    package let monday: CivilDate
    package let today: CivilDate
    /// Of these seven days, by start.
    package let gatherings: [OwnGathering]
    /// What happens once, with the member's answers.
    package let events: [Reference: OwnEvent]
    /// What happens once, is for everybody, and has no answer yet: of the four weeks from today, by start.
    package let open: [PublicOccurrence]
    package let isPublished: Bool

    package init(
        monday: CivilDate, today: CivilDate, gatherings: [OwnGathering], events: [Reference: OwnEvent],
        open: [PublicOccurrence], isPublished: Bool
    ) {
        self.monday = monday
        self.today = today
        self.gatherings = gatherings
        self.events = events
        self.open = open
        self.isPublished = isPublished
    }
}

/// What a helper said for a member.
package struct SaidFor: Sendable, Hashable {
    /// The helper's name, in full.
    package let helper: String
    package let on: CivilDate

    package init(helper: String, on: CivilDate) {
        self.helper = helper
        self.on = on
    }
}

/// An answer that a helper gave for a member, as the connector reads it.
package struct AnswerSaidFor: Sendable, Hashable {
    package let event: Reference
    package let title: String
    package let reply: Reply
    package let said: SaidFor

    package init(event: Reference, title: String, reply: Reply, said: SaidFor) {
        self.event = event
        self.title = title
        self.reply = reply
        self.said = said
    }
}
