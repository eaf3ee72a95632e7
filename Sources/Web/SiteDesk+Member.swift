import CivilTime
import Domain
import HTTP

extension SiteDesk {
    /// A member's own pages.
    var memberRoutes: [HTTP.Route] {
        [
            member(.get, "/me", me),
            member(.get, "/me/month/:month", ownMonth),
        ]
    }

    @Sendable private func me(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let months = try actions.wiredPeople?.monthsToCome() ?? []
        let week = try actions.wiredWeek.map { site throws(HubError) in
            (week: try site.week(for: member), now: try site.now())
        }
        let drafts = try actions.wiredPlanning?.openMonths(member) ?? []
        return personal(
            MePage(
                frame: try frame(for: visit), view: try actions.memberView(member), months: months, drafts: drafts,
                hosted: try actions.host.events(member), today: actions.today(), week: week,
                helping: try actions.wiredActing?.people(.member(member)) ?? []
            ).body)
    }

    @Sendable private func ownMonth(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let month = try month(in: parameters)
        let own = try actions.people.ownMonth(month, of: member)
        return personal(OwnMonthPage(frame: try paperFrame(for: visit), own: own).body)
    }
}
