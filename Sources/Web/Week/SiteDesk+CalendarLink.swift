import Domain
import HTTP

extension SiteDesk {
    /// A member's own calendar, its address and how that ends.
    var calendarLinkRoutes: [HTTP.Route] {
        [
            member(.get, "/me/calendar-link", calendarLink),
            member(.post, "/me/calendar-link", makeCalendarLink),
            member(.post, "/me/calendar-link/end", endCalendarLink),
            open(.get, "/my/:file", ownCalendar),
        ]
    }

    @Sendable private func calendarLink(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        personal(
            CalendarLinkPage(frame: try frame(for: visit), link: try actions.week.calendarLink(of: member)).body)
    }

    /// The page with the new address is the answer itself: nowhere else could it be shown again.
    @Sendable private func makeCalendarLink(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let token = try actions.week.makeCalendarLink(for: member)
        var response = personal(CalendarLinkPage(frame: try frame(for: visit), link: nil, token: token).body)
        response.headers["Referrer-Policy"] = "no-referrer"
        return response
    }

    @Sendable private func endCalendarLink(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try actions.week.endCalendarLink(of: member)
        return back(to: WeekLinks.calendar)
    }

    /// What calendar programs get in place of a page, on which the address would stand again.
    private static var noCalendar: Response {
        SecurityHeaders.personalPage.applied(to: .text("There is no calendar at this address.\n", status: .notFound))
    }

    /// The calendar of whoever's address it is; every other address is not there.
    @Sendable private func ownCalendar(
        _ visit: Visit, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let file = parameters["file"]
        guard file.hasSuffix(".ics"), let site = actions.wiredWeek,
            let bytes = try site.calendar(String(file.dropLast(4)))
        else { return Self.noCalendar }
        let calendar = assets.representation(bytes, .calendar, cacheControl: "private, max-age=900")
        var headers = SecurityHeaders()
        headers.forbidsIndexing = true
        var response = headers.applied(to: calendar.respond(to: visit.request))
        response.headers["Referrer-Policy"] = "no-referrer"
        return response
    }
}
