import CivilTime
import Domain
import HTTP
import Hub

extension SiteDesk {
    typealias HelperHandler = @Sendable (Visit, Viewer, PathParameters) throws(HubError) -> Response

    /// What somebody does for a member they help, visibly, and only what that member agreed to.
    var actingRoutes: [HTTP.Route] {
        [
            helper(.get, "/for", helpedPeople),
            helper(.get, "/for/:member", helpedWeek),
            helper(.get, "/for/:member/week/:date", helpedWeek),
            helper(.get, "/for/:member/events/:reference", helpedEvent),
            helper(.post, "/for/:member/events/:reference", answerFor),
        ]
    }

    /// A route for supporters, and for members, who may help others.
    private func helper(_ method: Method, _ pattern: String, _ handler: @escaping HelperHandler) -> HTTP.Route {
        open(method, pattern) { visit, parameters throws(HubError) in
            switch visit.visitor {
            case .supporter(let id, _): try handler(visit, .supporter(id), parameters)
            case .member(let id, _): try handler(visit, .member(id), parameters)
            case .connector: throw .forbidden
            case .nobody: throw .unauthorised
            }
        }
    }

    @Sendable private func helpedPeople(
        _ visit: Visit, _ viewer: Viewer, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        personal(HelpedPeoplePage(frame: try frame(for: visit), people: try actions.acting.people(viewer)).body)
    }

    @Sendable private func helpedWeek(
        _ visit: Visit, _ viewer: Viewer, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let site = try actions.acting
        let (person, date) = (try helped(viewer, parameters), parameters["date"])
        let day = date.isEmpty ? nil : CivilDate(date)
        guard date.isEmpty || day != nil else { throw .notFound(date) }
        let page = HelpedWeekPage(
            frame: try frame(for: visit), person: person, week: try site.week(of: day, for: person),
            now: try site.now())
        return personal(page.body)
    }

    @Sendable private func helpedEvent(
        _ visit: Visit, _ viewer: Viewer, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let site = try actions.acting
        let person = try helped(viewer, parameters)
        let event = try site.event(Reference(parameters["reference"]), for: person)
        let page = HelpedEventPage(
            frame: try frame(for: visit), person: person, event: event, now: try site.now(),
            typed: EventAnswers(event))
        return personal(page.body)
    }

    @Sendable private func answerFor(
        _ visit: Visit, _ viewer: Viewer, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let (site, reference) = (try actions.acting, Reference(parameters["reference"]))
        let person = try helped(viewer, parameters)
        return try withForm(of: visit) { form throws(HubError) in
            var typed = EventAnswers(form)
            var page: (problems: [Problem], obstacle: AnswerObstacle?, status: Status)
            do throws(HubError) {
                try site.answer(try typed.words(), to: reference, for: person, seen: typed.seen)
                return back(to: ActingLinks.event(reference, of: person.reference))
            } catch .problems(let problems) {
                page = (problems, nil, .unprocessableContent)
            } catch .conflict(.answer(let obstacle)) {
                page = ([], obstacle, .conflict)
            }
            let event = try site.event(reference, for: person)
            typed.look(at: event)
            let shown = HelpedEventPage(
                frame: try frame(for: visit), person: person, event: event, now: try site.now(), typed: typed,
                problems: FormProblems(page.problems), obstacle: page.obstacle)
            return personal(shown.body, status: page.status)
        }
    }

    /// The person an address names; for everybody but who helps them there is no such page.
    private func helped(_ viewer: Viewer, _ parameters: PathParameters) throws(HubError) -> Helping {
        try actions.acting.person(Reference(parameters["member"]), viewer)
    }
}
