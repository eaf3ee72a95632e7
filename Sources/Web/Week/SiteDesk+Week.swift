import CivilTime
import Domain
import HTML
import HTTP
import Wording

extension SiteDesk {
    /// A member's own weeks, and what they answer.
    var weekRoutes: [HTTP.Route] {
        [
            member(.get, "/me/about", about),
            member(.get, "/me/week/:date", ownWeek),
            member(.get, "/me/events/:reference", ownEvent),
            member(.post, "/me/events/:reference", answerEvent),
        ]
    }

    @Sendable private func about(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        personal(AboutMePage(frame: try frame(for: visit), view: try actions.memberView(member)).body)
    }

    @Sendable private func ownWeek(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        guard let day = CivilDate(parameters["date"]) else { throw .notFound(parameters["date"]) }
        let site = try actions.week
        let week = try site.week(of: day, for: member)
        return personal(OwnWeekPage(frame: try frame(for: visit), week: week, now: try site.now()).body)
    }

    @Sendable private func ownEvent(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let site = try actions.week
        let event = try site.event(Reference(parameters["reference"]), for: member)
        return personal(
            OwnEventPage(
                frame: try frame(for: visit), event: event, now: try site.now(), typed: EventAnswers(event)
            ).body)
    }

    @Sendable private func answerEvent(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let (site, reference) = (try actions.week, Reference(parameters["reference"]))
        return try withForm(of: visit) { form throws(HubError) in
            let typed = EventAnswers(form)
            do throws(HubError) {
                try site.answer(try typed.words(), to: reference, by: member, seen: typed.seen)
            } catch .problems(let problems) {
                return try again(visit, member, reference, typed, .unprocessableContent, problems: problems)
            } catch .conflict(.answer(let obstacle)) {
                return try again(visit, member, reference, typed, .conflict, obstacle: obstacle)
            }
            guard typed.isFromWeek else { return back(to: WeekLinks.event(reference)) }
            return back(to: WeekLinks.week(try site.event(reference, for: member).start.date))
        }
    }

    /// The page of the event as it stands now, with what was typed.
    private func again(
        _ visit: Visit, _ member: Identifier<Member>, _ reference: Reference, _ typed: EventAnswers, _ status: Status,
        problems: [Problem] = [], obstacle: AnswerObstacle? = nil
    ) throws(HubError) -> Response {
        let site = try actions.week
        let event = try site.event(reference, for: member)
        var typed = typed
        typed.look(at: event)
        let page = OwnEventPage(
            frame: try frame(for: visit), event: event, now: try site.now(), typed: typed, problems: problems,
            obstacle: obstacle)
        return personal(page.body, status: status)
    }

    /// The card with which a member answers, on the page that everyone reads; nil for everyone else.
    func answerCard(_ visit: Visit, _ frame: Frame, _ reference: Reference) throws(HubError) -> Markup? {
        guard case .member(let id, _) = visit.visitor, let site = actions.wiredWeek else { return nil }
        let event = try site.event(reference, for: id)
        return AnswerForm(frame: frame, event: event, now: try site.now(), typed: EventAnswers(event)).body
    }
}
