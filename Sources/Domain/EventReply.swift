package import CivilTime

/// A member's answer to something that happens once, with what goes along with it.
package struct EventReply: Sendable, Hashable {
    package let event: Identifier<Event>
    package let member: Identifier<Member>
    package let reply: Reply
    /// Friends they bring, who use a place each.
    package let guests: Int
    /// Whether somebody comes along who helps them; that one uses no place.
    package let hasCompanion: Bool
    package let lift: Lift?
    /// When they said it to the hub; nil for what only a table told.
    package let saidAt: Instant?
    /// How often they have answered; a page that shows another number is older or newer than the answer.
    package let version: Int
    /// Who said it for the member; nil where the member said it.
    package let supporter: Identifier<Supporter>?

    package init(
        event: Identifier<Event>, member: Identifier<Member>, reply: Reply, guests: Int = 0,
        hasCompanion: Bool = false, lift: Lift? = nil, saidAt: Instant? = nil, version: Int = 0,
        supporter: Identifier<Supporter>? = nil
    ) {
        self.event = event
        self.member = member
        self.reply = reply
        self.guests = guests
        self.hasCompanion = hasCompanion
        self.lift = lift
        self.saidAt = saidAt
        self.version = version
        self.supporter = supporter
    }

    /// Policy: the most friends one member brings.
    package static let mostGuests = 4

    /// How many places the member and their friends use.
    package var party: Int { 1 + guests }
}

/// What somebody says about a lift.
package enum Lift: String, Sendable, Hashable, CaseIterable {
    case need, offer
}
