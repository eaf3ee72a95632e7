import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// Where the connector reads what hosts told of what they held.
    var toldRoutes: [HTTP.Route] {
        [
            connector(.get, "/connector/told", told),
            connector(.get, "/connector/told/:reference", toldEvent),
            connector(.post, "/connector/told/:reference", moveTold),
        ]
    }

    @Sendable private func told(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let told = try actions.host.told(.connector(connector))
        return personal(ToldListPage(frame: try frame(for: visit), told: told).body)
    }

    @Sendable private func toldEvent(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let told = try actions.host.toldEvent(.connector(connector), Reference(parameters["reference"]))
        return personal(ToldPage(frame: try frame(for: visit), told: told).body)
    }

    @Sendable private func moveTold(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let (viewer, event) = (Viewer.connector(connector), Reference(parameters["reference"]))
        return try withForm(of: visit) { form throws(HubError) in
            if form["step"] == "back" {
                try actions.host.putBackTold(viewer, event)
                return back(to: HostLinks.told(event))
            }
            do throws(HubError) {
                try actions.host.noteRead(viewer, event, form["version"].flatMap { Int($0) } ?? 0)
            } catch .conflict(_) {
                let told = try actions.host.toldEvent(viewer, event)
                let page = ToldPage(frame: try frame(for: visit), told: told, isAnew: true)
                return personal(page.body, status: .conflict)
            }
            return back(to: HostLinks.told(event))
        }
    }
}
