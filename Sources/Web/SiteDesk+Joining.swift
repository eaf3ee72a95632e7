import Domain
import HTTP

extension SiteDesk {
    /// The joining form.
    var joiningRoutes: [HTTP.Route] {
        [open(.get, "/join", joinFirst), open(.post, "/join", join)] + joinStepRoutes
    }

    /// What joining is, and the way through it step by step; all of it at once where no hub is behind the site.
    @Sendable private func joinFirst(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try actions.wiredJoining == nil ? joinForm(visit, parameters) : joinStart(visit)
    }

    /// Everything on one page.
    @Sendable func joinForm(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        var answers = JoinAnswers()
        answers.formKey = actions.newFormKey()
        return personal(
            JoinPage(frame: try frame(for: visit), choices: try actions.joinChoices(), answers: answers).body)
    }

    @Sendable private func join(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let answers = JoinAnswers(form)
            let frame = try frame(for: visit)
            let choices = try actions.joinChoices()
            let questions = try actions.joinQuestions(answers)
            guard questions.allSatisfy({ answers.meanings.keys.contains($0.words) }) else {
                let page = JoinPage(frame: frame, choices: choices, answers: answers, questions: questions)
                return personal(page.body)
            }
            do throws(HubError) {
                try actions.join(answers)
            } catch .problems(let problems) {
                let page = JoinPage(
                    frame: frame, choices: choices, answers: answers, questions: questions, problems: problems)
                return personal(page.body, status: .unprocessableContent)
            }
            return personal(JoinedPage(frame: frame, answers: answers, choices: choices).body)
        }
    }
}
