import CivilTime
import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// The connector's pages for people.
    var peopleRoutes: [HTTP.Route] {
        let steps = MemberStep.words.flatMap { word in
            [
                connector(.get, "/connector/people/:reference/\(word)") { visit, id, parameters throws(HubError) in
                    try showStep(word, visit, .connector(id), Reference(parameters["reference"]))
                },
                connector(.post, "/connector/people/:reference/\(word)") { visit, id, parameters throws(HubError) in
                    try takeStep(word, visit, .connector(id), Reference(parameters["reference"]))
                },
            ]
        }
        return [
            connector(.get, "/connector/people", people),
            connector(.get, "/connector/people/add", addForm),
            connector(.post, "/connector/people/add", add),
            connector(.get, "/connector/people/:reference", person),
            connector(.get, "/connector/people/:reference/month/:month", ownMonth),
            connector(.get, "/connector/people/:reference/join", joinEnquiryForm),
            connector(.post, "/connector/people/:reference/join", joinEnquiry),
            connector(.get, "/connector/people/:reference/details", detailsForm),
            connector(.post, "/connector/people/:reference/details", details),
            connector(.post, "/connector/people/:reference/interests", interests),
            connector(.post, "/connector/people/:reference/good-days", goodDays),
            connector(.post, "/connector/people/:reference/harvest", harvest),
            connector(.post, "/connector/people/:reference/profile", profile),
            connector(.post, "/connector/people/:reference/undo", undo),
            connector(.post, "/connector/people/:reference/merge", chooseTwin),
            connector(.get, "/connector/people/:reference/merge/:other", showMerge),
            connector(.post, "/connector/people/:reference/merge/:other", merge),
        ] + steps
    }

    @Sendable private func people(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        personal(PeoplePage(frame: try frame(for: visit), people: try actions.people.list(.connector(id))).body)
    }

    @Sendable private func person(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let reference = Reference(parameters["reference"])
        let alike = (visit.request.query["alike"] ?? "").split(separator: " ").map { Reference(String($0)) }
        return try personPage(visit, .connector(id), reference, alike: alike)
    }

    /// The sheet that is posted to a member.
    @Sendable private func ownMonth(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let month = try month(in: parameters)
        let own = try actions.people.ownMonth(.connector(id), month, of: Reference(parameters["reference"]))
        return personal(OwnMonthPage(frame: try paperFrame(for: visit), own: own).body)
    }

    func personPage(
        _ visit: Visit, _ viewer: Viewer, _ reference: Reference, alike: [Reference] = [], problems: [Problem] = []
    ) throws(HubError) -> Response {
        let record = try actions.people.person(viewer, reference)
        let page = PersonPage(
            frame: try frame(for: visit), record: record, alike: alike, problems: problems,
            months: try actions.people.monthsToCome())
        return personal(page.body, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    // MARK: - Writing down and taking in

    @Sendable private func addForm(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        var answers = PersonAnswers()
        answers["form_key"] = actions.newFormKey()
        return try addPage(visit, answers)
    }

    @Sendable private func add(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let answers = PersonAnswers(form)
            do throws(HubError) {
                let added = try actions.people.add(.connector(id), try answers.facts())
                let alike = added.alike.map(\.rawValue).joined(separator: " ")
                return back(to: PeopleLinks.person(added.reference, alike: alike))
            } catch .problems(let problems) {
                return try addPage(visit, answers, problems)
            }
        }
    }

    private func addPage(
        _ visit: Visit, _ answers: PersonAnswers, _ problems: [Problem] = []
    ) throws(HubError) -> Response {
        let page = AddPersonPage(
            frame: try frame(for: visit), areas: try actions.people.areas(), answers: answers, problems: problems)
        return personal(page.body, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    @Sendable private func joinEnquiryForm(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try joinPage(visit, .connector(id), Reference(parameters["reference"]), PersonAnswers())
    }

    @Sendable private func joinEnquiry(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let (viewer, reference) = (Viewer.connector(id), Reference(parameters["reference"]))
        return try withForm(of: visit) { form throws(HubError) in
            let answers = PersonAnswers(form)
            do throws(HubError) {
                try actions.people.takeIn(viewer, reference, try answers.facts())
                return back(to: PeopleLinks.person(reference))
            } catch .problems(let problems) {
                return try joinPage(visit, viewer, reference, answers, problems)
            }
        }
    }

    private func joinPage(
        _ visit: Visit, _ viewer: Viewer, _ reference: Reference, _ answers: PersonAnswers, _ problems: [Problem] = []
    ) throws(HubError) -> Response {
        let name = try actions.people.person(viewer, reference).member.fullName
        let page = AddPersonPage(
            frame: try frame(for: visit), areas: [], answers: answers, enquiry: (reference, name), problems: problems)
        return personal(page.body, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    // MARK: - Putting right

    @Sendable private func detailsForm(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let record = try actions.people.person(.connector(id), Reference(parameters["reference"]))
        var answers = PersonAnswers(
            record.member, areas: record.areas, free: record.free, away: record.away.sorted().map(\.description),
            needs: record.needs, emergency: nil)
        answers[PersonAnswers.seen] = try actions.people.version(.connector(id), record.member.reference)
        return try detailsPage(visit, record.member.reference, answers)
    }

    @Sendable private func details(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let reference = Reference(parameters["reference"])
        return try withForm(of: visit) { form throws(HubError) in
            var answers = PersonAnswers(form)
            do throws(HubError) {
                let fields = answers.fields.filter { PersonForm.connector.contains($0.key) }
                try actions.people.change(.connector(id), reference, fields, seen: answers.version)
                return back(to: PeopleLinks.person(reference))
            } catch .conflict(.movedOn) {
                answers[PersonAnswers.seen] = try actions.people.version(.connector(id), reference)
                return try detailsPage(visit, reference, answers, isStale: true)
            } catch .problems(let problems) {
                return try detailsPage(visit, reference, answers, problems)
            }
        }
    }

    private func detailsPage(
        _ visit: Visit, _ reference: Reference, _ answers: PersonAnswers, _ problems: [Problem] = [],
        isStale: Bool = false
    ) throws(HubError) -> Response {
        let page = PersonDetailsPage(
            frame: try frame(for: visit), reference: reference, answers: answers, areas: try actions.people.areas(),
            problems: problems, isStale: isStale)
        let status: Status = isStale ? .conflict : problems.isEmpty ? .ok : .unprocessableContent
        return personal(page.body, status: status)
    }

    // MARK: - Small forms of a person's page

    private func answer(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters,
        _ step: (Form, Viewer, Reference) throws(HubError) -> Void
    ) throws(HubError) -> Response {
        let (viewer, reference) = (Viewer.connector(id), Reference(parameters["reference"]))
        return try withForm(of: visit) { form throws(HubError) in
            do throws(HubError) {
                try step(form, viewer, reference)
                return back(to: PeopleLinks.person(reference))
            } catch .problems(let problems) {
                return try personPage(visit, viewer, reference, problems: problems)
            }
        }
    }

    @Sendable private func interests(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try answer(visit, id, parameters) { form, viewer, reference throws(HubError) in
            let relation = form["relation"].flatMap(InterestRelation.init) ?? .enjoysNow
            try actions.people.tellInterest(viewer, reference, form["own_words"] ?? "", relation)
        }
    }

    @Sendable private func goodDays(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try answer(visit, id, parameters) { form, viewer, reference throws(HubError) in
            let lines = GoodDaysKind.allCases.flatMap { kind in
                (form[kind.rawValue] ?? "").split(whereSeparator: \.isNewline).map {
                    KeepGoodDays.Line(kind: kind, words: String($0))
                }
            }
            try actions.people.keepGoodDays(viewer, reference, lines, form["more_of"] ?? "")
        }
    }

    @Sendable private func harvest(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try answer(visit, id, parameters) { form, viewer, reference throws(HubError) in
            let line = Identifier<GoodDaysLine>(rawValue: form["line"] ?? "")
            try actions.people.makeInterest(viewer, reference, line, .misses)
        }
    }

    @Sendable private func profile(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try answer(visit, id, parameters) { form, viewer, reference throws(HubError) in
            var words = KeepProfile.Words()
            words.likeAndAdmire = form["like_and_admire"] ?? ""
            words.importantToMe = form["important_to_me"] ?? ""
            words.howBestToSupportMe = form["how_best_to_support_me"] ?? ""
            words.madeWith = form["made_with"]
            words.visibleTo = Set(form.values("visible_to").compactMap(ProfileAudience.init))
            try actions.people.keepProfile(viewer, reference, words)
        }
    }

    @Sendable private func undo(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try answer(visit, id, parameters) { _, viewer, reference throws(HubError) in
            try actions.people.undo(viewer, reference)
        }
    }

    // MARK: - Two records

    @Sendable private func chooseTwin(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let reference = Reference(parameters["reference"])
        return try withForm(of: visit) { form throws(HubError) in
            let other = (form["other"] ?? "").trimmed.uppercased()
            do throws(HubError) {
                _ = try actions.people.plan(.connector(id), reference, Reference(other))
            } catch .notFound {
                let problem = Problem(field: "other", kind: other.isEmpty ? .missing : .notAChoice)
                return try personPage(visit, .connector(id), reference, problems: [problem])
            } catch .problems(let problems) {
                return try personPage(visit, .connector(id), reference, problems: problems)
            }
            return back(to: PeopleLinks.merge(reference, Reference(other)))
        }
    }

    @Sendable private func showMerge(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let plan = try actions.people.plan(
            .connector(id), Reference(parameters["reference"]), Reference(parameters["other"]))
        return personal(MergePage(frame: try frame(for: visit), plan: plan).body)
    }

    @Sendable private func merge(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let kept = Reference(parameters["reference"])
        try actions.people.merge(.connector(id), kept, Reference(parameters["other"]))
        return back(to: PeopleLinks.person(kept))
    }

    func back(to link: Link) -> Response {
        SecurityHeaders.personalPage.applied(to: .redirect(to: link.url))
    }
}
