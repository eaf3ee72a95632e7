import CivilTime
import Domain
import HTML
import HTTP
import Hub

/// The form for a meetup, page by page: each carries all that was typed, so nothing is kept until it is sent.
extension SiteDesk {
    @Sendable func proposeForm(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        var answers = ProposeAnswers()
        let query = visit.request.query
        if query[ProposeField.at] != nil { return try turn(visit, member, query) }
        if let word = query["change"] ?? query["again"] {
            let shown = try actions.host.idea(member, Reference(word))
            answers = ProposeAnswers(shown)
            answers.picks.removeAll { $0.date < actions.today() }
            if query["change"] != nil {
                let proposal = shown.journey.proposal
                guard shown.journey.canBeChanged else {
                    throw .conflict(.state(proposal.title, is: proposal.state.rawValue))
                }
                (answers.change, answers.mark) = (proposal.reference, shown.mark)
            }
        }
        answers.formKey = actions.newFormKey()
        return try page(.idea, visit, member, answers)
    }

    @Sendable func propose(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            // What comes from no page of ours is the whole idea at once.
            let isFromPages = form[ProposeField.at].flatMap(ProposeStep.init) != nil
            guard isFromPages, form[ProposeField.to] != ProposeField.send else {
                return try send(visit, member, ProposeAnswers(form), isFromPages: isFromPages)
            }
            return try turn(visit, member, form)
        }
    }

    /// Another page of the form, with all that was typed; nothing is kept by it.
    private func turn(_ visit: Visit, _ member: Identifier<Member>, _ form: Form) throws(HubError) -> Response {
        let answers = ProposeAnswers(form)
        let at = form[ProposeField.at].flatMap(ProposeStep.init) ?? .idea
        let to = form[ProposeField.to].flatMap(ProposeStep.init) ?? at.next
        return to.number > at.number
            ? try forward(to: to, visit, member, answers) : try page(to, visit, member, answers)
    }

    /// Goes on where all before it is well, and else to the first page with something to put right.
    private func forward(
        to step: ProposeStep, _ visit: Visit, _ member: Identifier<Member>, _ answers: ProposeAnswers
    ) throws(HubError) -> Response {
        var answers = answers
        let wrong = try actions.host.problems(answers).filter { ProposeStep.of($0).number < step.number }
        let isReadable = !wrong.contains { $0.field == ProposeField.title }
        if isReadable, answers.readAs != answers.title {
            try understand(&answers)
            if answers.interests.isEmpty { return try page(.idea, visit, member, answers) }
        }
        let problems = try actions.host.problems(answers).filter { ProposeStep.of($0).number < step.number }
        guard let first = problems.map(ProposeStep.of).min(by: { $0.number < $1.number }) else {
            return try page(step, visit, member, answers)
        }
        return try page(
            first, visit, member, answers, problems: problems.filter { ProposeStep.of($0) == first },
            status: .unprocessableContent)
    }

    /// Takes the words for what they say, unless the person chose before we read anything.
    private func understand(_ answers: inout ProposeAnswers) throws(HubError) {
        let isChosen = answers.readAs.isEmpty && !answers.interests.isEmpty
        answers.readAs = answers.title
        if isChosen { return }
        if case .understood(let interests) = try actions.host.understand(answers.title) {
            answers.interests = interests.map(\.slug)
        }
    }

    private func send(
        _ visit: Visit, _ member: Identifier<Member>, _ answers: ProposeAnswers, isFromPages: Bool
    ) throws(HubError) -> Response {
        if isFromPages, let taken = try takenMeanwhile(member, answers) {
            return try page(.place, visit, member, answers, problems: [taken], status: .conflict)
        }
        do throws(HubError) {
            let reference: Reference
            if let change = answers.change {
                reference = try actions.host.change(member, change, answers)
            } else {
                guard answers.unreadable.isEmpty else { throw .problems(answers.unreadable) }
                reference = try actions.propose(member, answers)
            }
            let venue = try actions.proposeChoices().venues.first { $0.reference == answers.venue }
            return personal(
                ProposedPage(frame: try frame(for: visit), answers: answers, venue: venue, reference: reference).body)
        } catch .problems(let problems) {
            let first = problems.map(ProposeStep.of).min { $0.number < $1.number } ?? .check
            return try page(
                first, visit, member, answers, problems: problems.filter { ProposeStep.of($0) == first },
                status: .unprocessableContent)
        } catch .conflict(let clash) {
            return try movedOn(visit, member, answers, because: .conflict(clash))
        }
    }

    /// The last page once more, with what was typed and why it could not be sent.
    private func movedOn(
        _ visit: Visit, _ member: Identifier<Member>, _ answers: ProposeAnswers, because error: HubError
    ) throws(HubError) -> Response {
        var answers = answers
        if let change = answers.change, let shown = try? actions.host.idea(member, change), shown.journey.canBeChanged {
            // Whoever reads that it has moved on and sends it all the same means it.
            answers.mark = shown.mark
        }
        var page = ProposePage(
            frame: try frame(for: visit), answers: answers, content: try content(.check, member, answers))
        page.refusal = error.sentence
        return personal(page.body, status: error.status)
    }

    private func takenMeanwhile(_ member: Identifier<Member>, _ answers: ProposeAnswers) throws(HubError) -> Problem? {
        guard let venue = answers.venue, !answers.suggestedStarts.isEmpty else { return nil }
        let look = try actions.host.places(member, answers).first { $0.venue.reference == venue }?.look
        return look?.canBeAsked == false ? Problem(field: ProposeField.venue, kind: .takenMeanwhile) : nil
    }

    // MARK: - Pages

    private func page(
        _ step: ProposeStep, _ visit: Visit, _ member: Identifier<Member>, _ answers: ProposeAnswers,
        problems: [Problem] = [], status: Status = .ok
    ) throws(HubError) -> Response {
        let page = ProposePage(
            frame: try frame(for: visit), answers: answers, content: try content(step, member, answers),
            problems: problems)
        return personal(page.body, status: status)
    }

    private func content(
        _ step: ProposeStep, _ member: Identifier<Member>, _ answers: ProposeAnswers
    ) throws(HubError) -> ProposePage.Content {
        let choices = try actions.proposeChoices()
        let interests = choices.interests.filter { answers.interests.contains($0.slug) }
        switch step {
        case .idea: return .idea(interests: choices.interests, asked: try asked(answers))
        case .company: return .company(try actions.host.company(member, answers.interests), interests: interests)
        case .times: return .times(try actions.host.company(member, answers.interests))
        case .place: return .place(try actions.host.places(member, answers))
        case .check:
            let venue = choices.venues.first { $0.reference == answers.venue }
            return .check(interests: interests, venue: venue)
        }
    }

    /// What the words may mean, where we have read them and are not sure.
    private func asked(_ answers: ProposeAnswers) throws(HubError) -> [PublicInterest] {
        guard !answers.readAs.isEmpty, answers.readAs == answers.title, answers.interests.isEmpty,
            case .asked(let interests) = try actions.host.understand(answers.title)
        else { return [] }
        return interests
    }
}
