/// A member who said yes to what was found for them: a group to be met at, or a step that somebody has to arrange.
package struct WantedStep: Sendable, Hashable {
    package let member: Reference
    package let knownAs: String
    /// The label of the wished interest.
    package let interest: String
    package let route: Route

    /// The name of the group they would come to; nil where there is none.
    package let group: String?
    /// Whether they will come to it; else it is for some people only, and somebody asks them first.
    package let isComing: Bool

    /// Policy: for so many days after a yes to a group the connector is reminded of it.
    package static let freshDays = 14

    package init(
        member: Reference, knownAs: String, interest: String, route: Route, group: String? = nil, isComing: Bool = false
    ) {
        self.isComing = isComing
        self.group = group
        self.member = member
        self.knownAs = knownAs
        self.interest = interest
        self.route = route
    }
}
