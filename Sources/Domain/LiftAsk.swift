package import CivilTime

/// Somebody who comes to something and needs a lift there, or offers one: the connector brings them together.
package struct LiftAsk: Sendable, Hashable {
    package let member: Reference
    package let knownAs: String
    package let lift: Lift
    package let event: Reference
    package let title: String
    /// In the community's zone.
    package let start: WallTime

    package init(
        member: Reference, knownAs: String, lift: Lift, event: Reference, title: String, start: WallTime
    ) {
        self.member = member
        self.knownAs = knownAs
        self.lift = lift
        self.event = event
        self.title = title
        self.start = start
    }
}
