import Domain
import HTML
import HTTP
import Wording

extension SiteDesk {
    /// Joining a step at a time.
    ///
    /// Nothing personal stands in an address, and nothing is a member before the last press.
    var joinStepRoutes: [HTTP.Route] {
        [
            open(.get, "/join/all", joinForm),
            open(.post, "/join/begin", beginJoining),
            open(.post, "/join/back", goOnJoining),
            open(.post, "/join/forget", forgetJoining),
            open(.get, "/join/step/:step", joinStep),
            open(.post, "/join/step/:step", answerJoinStep),
            open(.get, "/join/check", checkJoining),
            open(.post, "/join/check", finishJoining),
        ]
    }

    /// What this browser has begun; nil where it has nothing that can be gone on with.
    private func underWay(_ visit: Visit) throws(HubError) -> (token: String, draft: JoinDraft)? {
        guard let token = JoiningCookie(sessionCookie(visit.request)).token(of: visit.request),
            let draft = try actions.joining.draft(token)
        else { return nil }
        return (token, draft)
    }

    private func with(_ token: String, _ response: Response, _ visit: Visit) -> Response {
        JoiningCookie(sessionCookie(visit.request)).cookie(token).map(response.setting) ?? response
    }

    private func network(_ visit: Visit) -> String? { PeerNetwork.name(of: visit.request.peer) }

    /// What joining is, or how to go on.
    func joinStart(_ visit: Visit) throws(HubError) -> Response {
        let fields = try underWay(visit)?.draft.fields.map { JoinFields($0) }
        let open = fields.map { $0.open?.link ?? JoinCheckPage.link }
        return personal(JoinStartPage(frame: try frame(for: visit), open: open).body)
    }

    @Sendable private func beginJoining(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        if let (_, draft) = try underWay(visit), let fields = draft.fields {
            return back(to: JoinFields(fields).open?.link ?? JoinCheckPage.link)
        }
        let token = try actions.joining.begin(from: network(visit))
        return with(token, back(to: JoinStep.name.link), visit)
    }

    @Sendable private func goOnJoining(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard let token = try actions.joining.open(form["code"] ?? "", from: network(visit)) else {
                var page = JoinStartPage(frame: try frame(for: visit))
                page.problem = "We do not know this code. Look at it once more; after two weeks it works no longer."
                return personal(page.body, status: .unprocessableContent)
            }
            let fields = try actions.joining.draft(token)?.fields.map { JoinFields($0) }
            return with(token, back(to: fields?.open?.link ?? JoinCheckPage.link), visit)
        }
    }

    @Sendable private func forgetJoining(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        if let (token, _) = try underWay(visit) { try actions.joining.forget(token) }
        let response = back(to: JoinStartPage.link)
        return JoiningCookie(sessionCookie(visit.request)).end.map(response.setting) ?? response
    }

    // MARK: - One step

    private func step(_ parameters: PathParameters) throws(HubError) -> JoinStep {
        guard let step = JoinStep(word: parameters["step"]) else { throw .notFound(parameters["step"]) }
        return step
    }

    @Sendable private func joinStep(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let step = try step(parameters)
        guard let (_, draft) = try underWay(visit), let fields = draft.fields else {
            return back(to: JoinStartPage.link)
        }
        var page = JoinStepPage(
            frame: try frame(for: visit), step: step, choices: try actions.joinChoices(), fields: JoinFields(fields))
        page.isChange = visit.request.query[JoinStepPage.fromField] == "check"
        if step == .interests { page.questions = try actions.joinQuestions(JoinFields(fields).answers(formKey: "")) }
        return personal(page.body)
    }

    @Sendable private func answerJoinStep(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let (step, site) = (try step(parameters), try actions.joining)
        return try withForm(of: visit) { form throws(HubError) in
            // Whose draft is too old by now loses nothing of this page.
            let known = try underWay(visit)
            if let known, known.draft.fields == nil { return try joinedAlready(visit) }
            let token = if let known { known.token } else { try site.begin(from: network(visit)) }
            var fields = JoinFields(known?.draft.fields ?? "")
            fields.answer(step, with: form)
            let answers = fields.answers(formKey: "")
            var problems = site.problems(answers).filter { step.owns($0.field) }
            if case .consent(let purpose) = step, !fields.hasAnswered(JoinField.consent(purpose)) {
                problems = [Problem(field: JoinField.consent(purpose), kind: .notAChoice)]
            }
            let questions = step == .interests ? try actions.joinQuestions(answers) : []
            let isAsked = questions.contains { !answers.meanings.keys.contains($0.words) }
            if problems.isEmpty, !isAsked { fields.take(step) }
            try site.keep(fields, of: token)
            if form["then"] == "later" { return with(token, try later(visit, token), visit) }
            guard problems.isEmpty, !isAsked else {
                let page = JoinStepPage(
                    frame: try frame(for: visit), step: step, choices: try actions.joinChoices(), fields: fields,
                    questions: questions, problems: problems, isChange: form[JoinStepPage.fromField] == "check")
                let status: Status = problems.isEmpty ? .ok : .unprocessableContent
                return with(token, personal(page.body, status: status), visit)
            }
            let isChange = form[JoinStepPage.fromField] == "check"
            let next = isChange ? fields.open?.link : step.next?.link
            return with(token, back(to: next ?? JoinCheckPage.link), visit)
        }
    }

    private func later(_ visit: Visit, _ token: String) throws(HubError) -> Response {
        let (code, until) = try actions.joining.code(of: token)
        return personal(
            JoinLaterPage(frame: try frame(for: visit), code: code, until: DateWords.fullDay(until)).body)
    }

    // MARK: - The end

    @Sendable private func checkJoining(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        guard let (_, draft) = try underWay(visit), let text = draft.fields else { return back(to: JoinStartPage.link) }
        let fields = JoinFields(text)
        if let open = fields.open { return back(to: open.link) }
        return personal(
            JoinCheckPage(
                frame: try frame(for: visit), answers: fields.answers(formKey: draft.formKey),
                choices: try actions.joinChoices()
            ).body)
    }

    @Sendable private func finishJoining(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard let (token, draft) = try underWay(visit) else { return back(to: JoinStartPage.link) }
            guard let text = draft.fields else { return try joinedAlready(visit) }
            if form["then"] == "later" { return try later(visit, token) }
            let fields = JoinFields(text)
            // The page of another joining, or of one with a step that is still open.
            guard form["form_key"] == draft.formKey, fields.open == nil else {
                return back(to: fields.open?.link ?? JoinCheckPage.link)
            }
            let answers = fields.answers(formKey: draft.formKey)
            do throws(HubError) {
                try actions.join(answers)
            } catch .problems(let problems) {
                return try putRight(visit, fields, problems)
            }
            try actions.joining.end(token)
            let choices = try actions.joinChoices()
            return personal(JoinedPage(frame: try frame(for: visit), answers: answers, choices: choices).body)
        }
    }

    /// The first step with something to put right.
    private func putRight(_ visit: Visit, _ fields: JoinFields, _ problems: [Problem]) throws(HubError) -> Response {
        let step = JoinStep.all.first { step in problems.contains { step.owns($0.field) } } ?? .name
        let page = JoinStepPage(
            frame: try frame(for: visit), step: step, choices: try actions.joinChoices(), fields: fields,
            problems: problems.filter { step.owns($0.field) }, isChange: true)
        return personal(page.body, status: .unprocessableContent)
    }

    private func joinedAlready(_ visit: Visit) throws(HubError) -> Response {
        personal(JoinedAlreadyPage(frame: try frame(for: visit)).body)
    }
}
