import CivilTime
import Domain
import HTML
import HTTP
import Hub
import Wording

extension SiteDesk {
    /// What everybody may want to know of the hub itself, and the main pages in easy words.
    var aboutRoutes: [HTTP.Route] {
        [
            open(.get, "/privacy", privacy), open(.get, "/accessibility", accessibility),
        ]
            + EasyPage.Part.allCases.map { part in
                open(.get, part.link.url) { visit, _ throws(HubError) in try easy(part, visit) }
            }
    }

    @Sendable private func privacy(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try shared(visit) { frame throws(HubError) in
            AboutPage(
                frame: frame, title: AboutWords.privacyTitle, lead: AboutWords.privacyLead,
                parts: AboutWords.privacy(
                    community: frame.community.name, name: frame.helpLine.name, phone: frame.helpLine.phone),
                easy: EasyPage.Part.privacy.link
            ).body
        }
    }

    @Sendable private func accessibility(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try shared(visit) { frame throws(HubError) in
            AboutPage(
                frame: frame, title: AboutWords.accessibilityTitle, lead: AboutWords.accessibilityLead,
                parts: AboutWords.accessibility(name: frame.helpLine.name, phone: frame.helpLine.phone)
            ).body
        }
    }

    private func easy(_ part: EasyPage.Part, _ visit: Visit) throws(HubError) -> Response {
        try shared(visit) { frame throws(HubError) in
            let today = actions.today()
            let coming = part == .whatsOn ? try actions.everyone.programme(from: nil).rows : []
            // Before the first month begins its first week is shown, and not that there is nothing.
            let last = (coming.first?.start.date ?? today).adding(days: 7)
            let rows = coming.filter { $0.start.date < last }
            return EasyPage(frame: frame, part: part, rows: rows, today: today).body
        }
    }
}
