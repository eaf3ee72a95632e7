import CivilTime
import Domain
package import Hub

/// What the pages for everyone ask of the hub's use cases.
package struct PublicSite: Sendable {
    let hub: CommunityHub
    private let allowance = DoorAllowance()

    package init(_ hub: CommunityHub) { self.hub = hub }

    func programme(from day: CivilDate?) throws(HubError) -> SeeWhatsOn.Programme { try SeeWhatsOn(hub)(from: day) }

    func choices() throws(HubError) -> FormChoices { try LookAround(hub).choices() }

    func venue(_ reference: Reference) throws(HubError) -> (venue: PublicVenue, around: SeeWhatsOn.Surroundings) {
        try SeeWhatsOn(hub).venue(reference)
    }

    func area(_ reference: Reference) throws(HubError) -> (area: PublicArea, around: SeeWhatsOn.Surroundings) {
        try SeeWhatsOn(hub).area(reference)
    }

    func places() throws(HubError) -> (areas: [PublicArea], venues: [PublicVenue]) { try SeeWhatsOn(hub).places() }

    func event(_ reference: Reference) throws(HubError) -> PublicEvent { try LookAround(hub).event(reference) }

    func group(_ reference: Reference) throws(HubError) -> PublicGroup { try LookAround(hub).group(reference).group }

    func groups() throws(HubError) -> [PublicGroup] { try SeeWhatsOn(hub).groups() }

    func contents() throws(HubError) -> SiteContents { try SiteContents(of: hub) }

    // MARK: A member's own programs

    func tokens(of member: Identifier<Member>) throws(HubError) -> [CivilDate] { try OwnAccess(hub).tokens(of: member) }

    func makeToken(for member: Identifier<Member>) throws(HubError) -> String { try OwnAccess(hub).make(for: member) }

    func endTokens(of member: Identifier<Member>) throws(HubError) { try OwnAccess(hub).endAll(of: member) }

    func holder(of token: String) throws(HubError) -> Identifier<Member>? { try OwnAccess(hub).holder(of: token) }

    func ownWeek(of day: CivilDate?, for member: Identifier<Member>) throws(HubError) -> [OwnGathering] {
        try OwnAccess(hub).week(of: day, for: member)
    }

    func ownInterests(of member: Identifier<Member>) throws(HubError) -> [OwnAccess.Interest] {
        try OwnAccess(hub).interests(of: member)
    }

    // MARK: What strangers tell

    /// Takes an enquiry to start something; throws `.problems`, `.tooOften`.
    func start(_ answers: AskToStart.Answers, from network: String?) throws(HubError) {
        try allowance.takeMessage(from: network, at: hub.clock.now())
        _ = try AskToStart(hub)(answers)
    }

    /// Takes what somebody worried tells; throws `.problems`, `.tooOften`.
    func tell(_ answers: TellConcern.Answers, from network: String?) throws(HubError) {
        try allowance.takeMessage(from: network, at: hub.clock.now())
        try TellConcern(hub)(answers)
    }

    func enquiries(as viewer: Viewer) throws(HubError) -> [StartEnquiry] { try AskToStart(hub).list(as: viewer) }

    func answered(_ reference: Reference, as viewer: Viewer) throws(HubError) {
        try AskToStart(hub).answered(reference, as: viewer)
    }

    func concerns(as viewer: Viewer) throws(HubError) -> [Concern] { try TellConcern(hub).list(as: viewer) }

    func move(_ reference: Reference, to state: ConcernState, done: String, as viewer: Viewer) throws(HubError) {
        try TellConcern(hub).move(reference, to: state, done: done, as: viewer)
    }
}
