import Domain
import HTTP
import Hub

extension SiteDesk {
    /// What a host does.
    var hostingRoutes: [HTTP.Route] {
        [
            member(.get, "/propose", proposeForm),
            member(.post, "/propose", propose),
            member(.get, "/me/ideas/:reference", idea),
            member(.post, "/me/ideas/:reference/withdraw", withdrawIdea),
            member(.post, "/me/ideas/:reference/again", takeUpIdea),
        ] + hostPackRoutes + toldRoutes
    }

    @Sendable private func idea(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let shown = try actions.host.idea(member, Reference(parameters["reference"]))
        return personal(JourneyPage(frame: try frame(for: visit), shown: shown).body)
    }

    @Sendable private func withdrawIdea(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let reference = Reference(parameters["reference"])
        try actions.host.withdraw(member, reference)
        return back(to: HostLinks.idea(reference))
    }

    @Sendable private func takeUpIdea(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let reference = Reference(parameters["reference"])
        try actions.host.takeUpAgain(member, reference)
        return back(to: HostLinks.idea(reference))
    }
}
