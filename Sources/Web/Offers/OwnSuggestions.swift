import CivilTime
import Domain
import HTML
import Wording

/// The next steps that were found for a member's wishes, with yes, not now and no; and what they said no to.
struct OwnSuggestions {
    let frame: Frame
    let view: MemberView

    // MARK: - One wish

    /// The wishes to show: of those for which something stands as an offer, the offer is shown instead.
    func matches(beside offers: OwnOffers) -> [Match] {
        let standing = offers.interests
        return view.matches.filter { match in
            guard let interest = match.wish.interest else { return true }
            return !standing.contains(interest) && !(answer(to: match).map(rests) ?? false)
        }
    }

    private func rests(_ answer: SuggestionAnswer) -> Bool { view.today.map(answer.rests) ?? false }

    private func answer(to match: Match) -> SuggestionAnswer? {
        view.answers.first { $0.interest == match.wish.interest && $0.step == match.suggestion }
    }

    /// The three answers under a wish; nothing where there is nothing to say yes to.
    func form(_ match: Match) -> Markup {
        guard let step = match.suggestion, let interest = match.wish.interest else { return "" }
        let what = view.names.wish(match.wish)
        if answer(to: match)?.answer == .yes {
            return """
                <p><strong>You would like that.</strong> \(frame.helpLine.name) knows, and gets in touch.</p>
                \(small(step, interest, "undo", "Not any more", about: what))
                """
        }
        let isPrivate = match.wish.isPrivate
        return """
            \("<p class=\"soft\">You keep this to yourself, so nobody is told of it. To say yes here, let \(frame.helpLine.name) know of it first.</p>", when: isPrivate)\
            \(frame.form(to: "\(OfferLinks.suggestions)"))\(fields(step, interest))<p class="acts">\
            \(isPrivate ? "" : button("yes", yes(match, step), about: what, isPlain: false))\
            \(button("later", "Not now", about: what, isPlain: true))\
            \(button("no", "No, thank you", about: what, isPlain: true))</p></form>
            """
    }

    private func yes(_ match: Match, _ step: SuggestedStep) -> String {
        switch step {
        case .group where !match.needsConfirming: "Yes, I will come"
        case .group: "Yes, I would like that"
        case .way: "Yes, I would like that"
        }
    }

    private func button(_ value: String, _ words: String, about what: String, isPlain: Bool) -> Markup {
        """
        <button name="answer" value="\(value)"\(" class=\"plain\"", when: isPlain)>\(words)\
        <span class="unseen">: \(what)</span></button> 
        """
    }

    private func fields(_ step: SuggestedStep, _ interest: Identifier<Interest>) -> Markup {
        let group: String? = if case .group(let id) = step { id.rawValue } else { nil }
        return """
            <input type="hidden" name="interest" value="\(interest.rawValue)">\
            <input type="hidden" name="way" value="\(step.route.rawValue)">\
            \(group.map { "<input type=\"hidden\" name=\"group\" value=\"\($0)\">" as Markup })
            """
    }

    private func small(
        _ step: SuggestedStep, _ interest: Identifier<Interest>, _ value: String, _ words: String, about what: String
    ) -> Markup {
        """
        \(frame.form(to: "\(OfferLinks.suggestions)"))\(fields(step, interest))\
        <p class="acts">\(button(value, words, about: what, isPlain: true))</p></form>
        """
    }

    // MARK: - What they said no to

    /// At the foot of the page, folded up; nothing where nothing rests.
    var resting: Markup {
        let resting = view.answers.filter(rests)
        guard !resting.isEmpty else { return "" }
        return """
            <details id="no"><summary>What I said no to</summary><ul class="jobs">\(resting.map(line))</ul></details>
            """
    }

    private func line(_ answer: SuggestionAnswer) -> Markup {
        let interest = view.names.interest(answer.interest)
        let what: String =
            switch answer.step {
            case .group(let group): view.names.target(.group(group)).sentenceCase
            case .way(let route): MatchWords.route(route)
            }
        let until = answer.backOn.map { "Not before \(DateWords.date($0))." } ?? "Not suggested again."
        return """
            <li><p><b>\(interest.sentenceCase):</b> \(what)</p><p class="soft">\(until)</p>\
            \(small(answer.step, answer.interest, "undo", "Show it again", about: interest))</li>

            """
    }
}
