import CivilTime
import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// The calendar, for everyone.
    var publicRoutes: [HTTP.Route] {
        [
            open(.get, "/", home),
            open(.get, "/month/:month", month),
            open(.get, "/month/:month/paper", paperMonth),
            open(.get, "/month/:month/large-print", largeMonth),
            open(.get, "/week/:date", week),
            open(.get, "/calendars", calendars),
            open(.get, "/calendars/:kind/:slug", topicCalendar),
            open(.get, "/groups/:reference", group),
            open(.get, "/events/:reference", event),
        ]
    }

    /// The month we are in, or the one to come where that is the first published.
    @Sendable private func home(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try common(visit) { frame throws(HubError) in
            let today = actions.today()
            let now = today.yearMonth
            for month in [now, now.next] {
                guard let programme = try actions.month(month) else { continue }
                return MonthPage(frame: frame, month: month, programme: programme, today: today).matter
            }
            return MonthPage(frame: frame, month: now, programme: nil, today: today).matter
        }
    }

    @Sendable private func month(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let month = try month(in: parameters)
        if let part = try part(visit) {
            return try unshelved(visit) { frame throws(HubError) in
                MonthPage(
                    frame: frame, month: month, programme: try actions.month(month), today: actions.today(), part: part
                ).body
            }
        }
        return try common(visit) { frame throws(HubError) in
            MonthPage(frame: frame, month: month, programme: try actions.month(month), today: actions.today()).matter
        }
    }

    @Sendable private func paperMonth(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let programme = try programme(parameters)
        return try shared(visit) { _ throws(HubError) in
            PaperMonthPage(frame: try paperFrame(for: visit), programme: programme).body
        }
    }

    @Sendable private func largeMonth(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let programme = try programme(parameters)
        return try shared(visit) { _ throws(HubError) in
            let contacts = try actions.contacts()
            return LargeMonthPage(frame: try paperFrame(for: visit), programme: programme, contacts: contacts).body
        }
    }

    private func programme(_ parameters: PathParameters) throws(HubError) -> PublishedMonth {
        guard let month = YearMonth(parameters["month"]), let programme = try actions.month(month) else {
            throw .notFound(parameters["month"])
        }
        return programme
    }

    @Sendable private func week(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        guard let day = CivilDate(parameters["date"]) else { throw .notFound(parameters["date"]) }
        let part = try part(visit)
        let make = { (frame: Frame) throws(HubError) -> WeekPage in
            let monday = WeekPage.monday(of: day)
            var programmes: [PublishedMonth] = []
            for month in Set([monday.yearMonth, monday.adding(days: 6).yearMonth]).sorted() {
                if let programme = try actions.month(month) { programmes.append(programme) }
            }
            return WeekPage(
                frame: frame, week: day, occurrences: programmes.flatMap(\.occurrences),
                published: Set(programmes.map(\.month)), today: actions.today(), part: part)
        }
        guard part != nil else { return try common(visit) { frame throws(HubError) in try make(frame).matter } }
        return try unshelved(visit) { frame throws(HubError) in try make(frame).body }
    }

    @Sendable private func calendars(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try shared(visit) { frame throws(HubError) in
            CalendarsPage(frame: frame, feeds: try actions.feeds()).body
        }
    }

    @Sendable private func topicCalendar(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try shared(visit) { frame throws(HubError) in
            let feeds = try actions.feeds()
            guard let topic = feeds?.topic(parameters["kind"], parameters["slug"]) else {
                throw .notFound(parameters["slug"])
            }
            return CalendarsPage(frame: frame, feeds: feeds, topic: topic).body
        }
    }

    @Sendable private func group(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try shared(visit) { frame throws(HubError) in
            let (group, upcoming) = try actions.group(Reference(parameters["reference"]))
            return GroupPage(frame: frame, group: group, upcoming: upcoming, today: actions.today()).body
        }
    }

    @Sendable private func event(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try shared(visit) { frame throws(HubError) in
            let event = try actions.event(Reference(parameters["reference"]))
            let answer = try answerCard(visit, frame, event.reference)
            return EventPage(frame: frame, event: event, today: actions.today(), answer: answer).body
        }
    }
}
