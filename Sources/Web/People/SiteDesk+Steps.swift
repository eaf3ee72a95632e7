import CivilTime
import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// A member's own details, a break and goodbye; and the leaflet for agencies.
    var ownRoutes: [HTTP.Route] {
        let steps = ["pause", "resume", "leave"].flatMap { word in
            [
                member(.get, "/me/step/\(word)") { visit, id, _ throws(HubError) in
                    let reference = try actions.people.own(id).member.reference
                    return try showStep(word, visit, .member(id), reference)
                },
                member(.post, "/me/step/\(word)") { visit, id, _ throws(HubError) in
                    let reference = try actions.people.own(id).member.reference
                    return try takeStep(word, visit, .member(id), reference)
                },
            ]
        }
        return [
            member(.get, "/me/details", ownDetailsForm), member(.post, "/me/details", ownDetails),
            open(.get, "/signpost", signpostForm), open(.post, "/signpost", signpost),
        ] + steps
    }

    // MARK: - Steps in two presses

    func showStep(
        _ word: String, _ visit: Visit, _ viewer: Viewer, _ reference: Reference, problems: [Problem] = []
    ) throws(HubError) -> Response {
        guard let step = MemberStep(word: word) else { throw .notFound(word) }
        let facts = try actions.people.consequences(viewer, step, reference)
        let isOwn = if case .member = viewer { true } else { false }
        let page = StepPage(frame: try frame(for: visit), facts: facts, word: word, isOwn: isOwn, problems: problems)
        return personal(page.body, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    func takeStep(
        _ word: String, _ visit: Visit, _ viewer: Viewer, _ reference: Reference
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let until = (form["until"] ?? "").trimmed
            guard let step = MemberStep(word: word, until: CivilDate(until)) else { throw .notFound(word) }
            do throws(HubError) {
                guard until.isEmpty || CivilDate(until) != nil else {
                    throw .problems([Problem(field: "until", kind: .notADate)])
                }
                try actions.people.take(viewer, step, reference)
            } catch .problems(let problems) {
                return try showStep(word, visit, viewer, reference, problems: problems)
            }
            guard case .member = viewer else { return back(to: PeopleLinks.person(reference)) }
            // Whoever has left is signed out by it.
            return back(to: step == .leave ? Link(path: []) : Link(path: ["me"]))
        }
    }

    // MARK: - One's own details

    @Sendable private func ownDetailsForm(
        _ visit: Visit, _ id: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let record = try actions.people.own(id)
        var answers = PersonAnswers(
            record.member, areas: record.areas, free: record.free, away: record.away.map(\.description),
            needs: record.needs, emergency: record.emergency)
        answers[PersonAnswers.seen] = try actions.people.version(.member(id), record.member.reference)
        let page = OwnDetailsPage(
            frame: try frame(for: visit), record: record, areas: try actions.people.areas(), answers: answers)
        return personal(page.body)
    }

    @Sendable private func ownDetails(
        _ visit: Visit, _ id: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let record = try actions.people.own(id)
            let reference = record.member.reference
            var answers = PersonAnswers(form)
            do throws(HubError) {
                let fields = answers.fields.filter { PersonForm.own.contains($0.key) }
                try actions.people.change(.member(id), reference, fields, seen: answers.version)
            } catch .conflict(.movedOn) {
                answers[PersonAnswers.seen] = try actions.people.version(.member(id), reference)
                let page = OwnDetailsPage(
                    frame: try frame(for: visit), record: record, areas: try actions.people.areas(), answers: answers,
                    isStale: true)
                return personal(page.body, status: .conflict)
            } catch .problems(let problems) {
                let page = OwnDetailsPage(
                    frame: try frame(for: visit), record: record, areas: try actions.people.areas(), answers: answers,
                    problems: problems)
                return personal(page.body, status: .unprocessableContent)
            }
            return back(to: Link(path: ["me"]))
        }
    }

    // MARK: - Agencies

    @Sendable private func signpostForm(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        personal(SignpostPage(frame: try frame(for: visit), leaflet: try actions.people.leaflet()).body)
    }

    @Sendable private func signpost(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let (agency, frame) = (form["agency"] ?? "", try frame(for: visit))
            do throws(HubError) {
                return personal(SignpostPage(frame: frame, leaflet: try actions.people.signpost(agency)).body)
            } catch .problems(let problems) {
                let page = SignpostPage(
                    frame: frame, leaflet: try actions.people.leaflet(), agency: agency, problems: problems)
                return personal(page.body, status: .unprocessableContent)
            }
        }
    }
}

extension MemberStep {
    /// The words of the steps in addresses.
    static let words = ["pause", "resume", "leave", "died", "close"]

    init?(word: String, until: CivilDate? = nil) {
        switch word {
        case "pause": self = .pause(until: until)
        case "resume": self = .resume
        case "leave": self = .leave
        case "died": self = .died
        case "close": self = .close
        default: return nil
        }
    }
}
