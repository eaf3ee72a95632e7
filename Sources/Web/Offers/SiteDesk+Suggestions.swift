import Domain
import HTML
import HTTP

extension SiteDesk {
    /// Where members answer what was found for their wishes.
    var suggestionRoutes: [HTTP.Route] { [member(.post, "/me/suggestions", answerSuggestion)] }

    @Sendable private func answerSuggestion(
        _ visit: Visit, _ member: Identifier<Member>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let interest = Identifier<Interest>(rawValue: form["interest"] ?? "")
            guard let step = SuggestedStep(form) else { throw .conflict(.movedOn) }
            if form["answer"] == "undo" {
                try actions.own.takeBackAnswer(to: step, for: interest, by: member)
            } else {
                guard let answer = form["answer"].flatMap(SuggestionAnswer.Answer.init) else {
                    throw .problems([Problem(field: "answer", kind: .notAChoice)])
                }
                try actions.own.answer(answer, to: step, for: interest, by: member)
            }
            return back(to: WeekLinks.home)
        }
    }
}

extension SuggestedStep {
    /// From the hidden fields beside the answers.
    fileprivate init?(_ form: Form) {
        if let group = form["group"] {
            self = .group(Identifier(rawValue: group))
        } else if let route = form["way"].flatMap(Route.init), route != .existingGroup {
            self = .way(route)
        } else {
            return nil
        }
    }
}
