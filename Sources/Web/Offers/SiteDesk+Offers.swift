import CivilTime
import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// Where offers and asks are answered: by the person, and by the connector who hears it on the telephone.
    var offerRoutes: [HTTP.Route] {
        [
            member(.post, "/me/offers/:reference", ownAnswer), member(.post, "/me/asks/:reference", ownAskAnswer),
            connector(.get, "/connector/people/:reference/offer", nextSteps),
            connector(.post, "/connector/people/:reference/offer", makeOffer),
            connector(.post, "/connector/people/:reference/offers/:offer", offerAnswer),
            connector(.post, "/connector/people/:reference/asks/:ask", askAnswer),
            connector(.get, "/connector/calls", calls),
            connector(.post, "/connector/calls/:reference", call),
        ]
    }

    // MARK: - The person

    @Sendable private func ownAnswer(
        _ visit: Visit, _ id: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard let answer = AnswerOffer.Answer(form) else { throw Self.noAnswer }
            try actions.offers.answer(.member(id), Reference(parameters["reference"]), answer)
            return back(to: Link(path: ["me"]))
        }
    }

    @Sendable private func ownAskAnswer(
        _ visit: Visit, _ id: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard let answer = form["answer"].flatMap(AskAnswer.init) else { throw Self.noAnswer }
            try actions.offers.answerAsk(.member(id), Reference(parameters["reference"]), answer)
            return back(to: Link(path: ["me"]))
        }
    }

    private static let noAnswer = HubError.problems([Problem(field: "answer", kind: .notAChoice)])

    // MARK: - The connector

    @Sendable private func nextSteps(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let (record, list) = try actions.offers.nextSteps(.connector(id), Reference(parameters["reference"]))
        return personal(NextStepsPage(frame: try frame(for: visit), record: record, list: list).body)
    }

    @Sendable private func makeOffer(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let reference = Reference(parameters["reference"])
        return try withForm(of: visit) { form throws(HubError) in
            try actions.offers.make(.connector(id), reference, Slug(naming: form["interest"] ?? ""))
            return back(to: PeopleLinks.person(reference))
        }
    }

    @Sendable private func offerAnswer(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let (viewer, reference) = (Viewer.connector(id), Reference(parameters["reference"]))
        let offer = Reference(parameters["offer"])
        return try withForm(of: visit) { form throws(HubError) in
            switch form["answer"] {
            case "withdraw": try actions.offers.withdraw(viewer, offer)
            case "visit":
                let field = "visit_\(offer)"
                guard let day = CivilDate((form[field] ?? "").trimmed) else {
                    let problem = Problem(field: field, kind: .notADate)
                    return try personPage(visit, viewer, reference, problems: [problem])
                }
                try actions.offers.visit(viewer, offer, on: day)
            default:
                guard let answer = AnswerOffer.Answer(form) else { throw Self.noAnswer }
                try actions.offers.answer(viewer, offer, answer)
            }
            return back(to: PeopleLinks.person(reference))
        }
    }

    @Sendable private func askAnswer(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard let answer = form["answer"].flatMap(AskAnswer.init) else { throw Self.noAnswer }
            try actions.offers.answerAsk(.connector(id), Reference(parameters["ask"]), answer)
            return back(to: PeopleLinks.person(Reference(parameters["reference"])))
        }
    }

    @Sendable private func calls(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        personal(CallsPage(frame: try frame(for: visit), calls: try actions.offers.calls(.connector(id))).body)
    }

    @Sendable private func call(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let outcomes = ["told": true, "none": false]
            guard let wasReached = outcomes[form["outcome"] ?? ""] else { throw Self.noAnswer }
            try actions.offers.noteCall(.connector(id), Reference(parameters["reference"]), wasReached: wasReached)
            return back(to: OfferLinks.calls)
        }
    }
}

extension AnswerOffer.Answer {
    /// From the button that was pressed.
    fileprivate init?(_ form: Form) {
        switch form["answer"] {
        case "yes": self = .yes
        case "later": self = .later(until: nil)
        case "no": self = .no
        default: return nil
        }
    }
}
