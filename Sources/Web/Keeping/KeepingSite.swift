import CivilTime
import Domain
package import Hub

/// What the pages about keeping the hub ask of its use cases: the audit, what is set, what is printed.
package struct KeepingSite: Sendable {
    let hub: CommunityHub
    let settings: Settings
    /// Called when something public has changed.
    let moved: @Sendable () -> Void

    package init(_ hub: CommunityHub, _ settings: Settings, moved: @escaping @Sendable () -> Void) {
        self.hub = hub
        self.settings = settings
        self.moved = moved
    }

    func audit(_ viewer: Viewer, about: Reference?, page: Int) throws(HubError) -> ShowAudit.View {
        try ShowAudit(hub)(about: about, page: page, as: viewer)
    }

    func auditReport(_ viewer: Viewer) throws(HubError) -> AuditReport { try ShowAudit(hub).check(as: viewer) }

    func pictures(_ month: YearMonth, _ viewer: Viewer) throws(HubError) -> ShowPictures.View {
        try ShowPictures(hub)(month, as: viewer)
    }

    func facts(_ viewer: Viewer) throws(HubError) -> KeepSettings.Facts { try KeepSettings(hub, settings)(as: viewer) }

    func change(_ viewer: Viewer, _ change: KeepSettings.Change) throws(HubError) {
        if try KeepSettings(hub, settings).change(change, as: viewer) { moved() }
    }
}
