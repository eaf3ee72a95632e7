import CivilTime
import Domain
import HTML
import HTTP
import Hub
import Wording

extension SiteDesk {
    /// What is about an event for who holds it, and for the connector who prints it.
    var hostPackRoutes: [HTTP.Route] {
        [
            open(.get, "/hosting/:reference", hostPack),
            member(.get, "/hosting/:reference/after", after),
            member(.post, "/hosting/:reference/after", tellAfter),
        ]
    }

    @Sendable private func hostPack(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let viewer: Viewer
        switch visit.visitor {
        case .nobody: throw .unauthorised
        case .supporter: throw .forbidden
        case .member(let id, _): viewer = .member(id)
        case .connector(let id, _): viewer = .connector(id)
        }
        let shown = try actions.host.pack(viewer, Reference(parameters["reference"]))
        return personal(HostPackPage(frame: try paperFrame(for: visit), shown: shown).body)
    }

    @Sendable private func after(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let shown = try held(member, Reference(parameters["reference"]))
        return try afterPage(visit, shown, AfterAnswers(shown.report))
    }

    @Sendable private func tellAfter(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let reference = Reference(parameters["reference"])
        let shown = try held(member, reference)
        return try withForm(of: visit) { form throws(HubError) in
            var answers = AfterAnswers(form)
            do throws(HubError) {
                guard answers.unreadable.isEmpty else { throw .problems(answers.unreadable) }
                try actions.host.tellAfter(member, reference, answers.report)
            } catch .problems(let problems) {
                return try afterPage(visit, shown, answers, problems: problems, status: .unprocessableContent)
            } catch .conflict(let clash) {
                // Whoever reads that it was told anew and presses once more means it.
                answers.version = shown.report.version
                return try afterPage(visit, shown, answers, refusal: .conflict(clash), status: .conflict)
            }
            return back(to: HostLinks.after(reference))
        }
    }

    /// What was held, for its host.
    private func held(_ member: Identifier<Member>, _ event: Reference) throws(HubError) -> ShowHostPack.Shown {
        let shown = try actions.host.pack(.member(member), event)
        guard shown.wasHeld else { throw .notFound(event.rawValue) }
        return shown
    }

    private func afterPage(
        _ visit: Visit, _ shown: ShowHostPack.Shown, _ answers: AfterAnswers, problems: [Problem] = [],
        refusal: HubError? = nil, status: Status = .ok
    ) throws(HubError) -> Response {
        let event = shown.pack.event
        // What everybody may know of its place, as everybody may know it.
        let place = event.audience == .public ? try? actions.event(event.reference).place : nil
        let name: String = if case .venue(let venue)? = place { PlaceWords.name(.venue(venue)) } else { "" }
        var page = AfterPage(
            frame: try frame(for: visit), shown: shown, answers: answers, place: name, problems: problems)
        page.refusal = refusal?.sentence
        return personal(page.body, status: status)
    }
}
