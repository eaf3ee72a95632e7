import CivilTime
import Domain
import HTTP

extension SiteDesk {
    /// A member's own pages.
    var memberRoutes: [HTTP.Route] {
        [
            member(.get, "/me", me),
            member(.get, "/me/month/:month", ownMonth),
            member(.get, "/propose", proposeForm),
            member(.post, "/propose", propose),
        ]
    }

    @Sendable private func me(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let months = try actions.wiredPeople?.monthsToCome() ?? []
        return personal(
            MePage(frame: try frame(for: visit), view: try actions.memberView(member), months: months).body)
    }

    @Sendable private func ownMonth(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let month = try month(in: parameters)
        let own = try actions.people.ownMonth(month, of: member)
        return personal(OwnMonthPage(frame: try paperFrame(for: visit), own: own).body)
    }

    @Sendable private func proposeForm(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        var answers = ProposeAnswers()
        answers.formKey = actions.newFormKey()
        return personal(
            ProposePage(frame: try frame(for: visit), choices: try actions.proposeChoices(), answers: answers).body)
    }

    @Sendable private func propose(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let answers = ProposeAnswers(form)
            let frame = try frame(for: visit)
            let choices = try actions.proposeChoices()
            do throws(HubError) {
                let unreadable = answers.unreadable
                guard unreadable.isEmpty else { throw .problems(unreadable) }
                try actions.propose(member, answers)
            } catch .problems(let problems) {
                let page = ProposePage(frame: frame, choices: choices, answers: answers, problems: problems)
                return personal(page.body, status: .unprocessableContent)
            }
            let venue = choices.venues.first { $0.reference == answers.venue }
            return personal(ProposedPage(frame: frame, answers: answers, venue: venue).body)
        }
    }
}
