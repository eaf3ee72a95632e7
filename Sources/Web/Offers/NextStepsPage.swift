import Domain
package import HTML
package import Hub
import Wording

/// The next step for each wish of a person, with its reasons, to be offered with one press.
package struct NextStepsPage: Sendable {
    let frame: Frame
    let record: PersonRecord
    let list: MatchList

    package init(frame: Frame, record: PersonRecord, list: MatchList) {
        self.frame = frame
        self.record = record
        self.list = list
    }

    package var body: Markup {
        Page(
            frame: frame, title: "Next steps for \(record.member.fullName)", tab: .people, announcesFeeds: false,
            main: main
        ).body
    }

    private var main: Markup {
        """
        <h1>Next steps for <a href="\(PeopleLinks.person(record.member.reference))">\(record.member.fullName)</a></h1>
        <p class="lead">Nothing is offered before you press. Where a member is to host, that one is asked first.</p>
        \("<p>Nothing is wished for yet.</p>", when: list.matches.isEmpty)\(list.matches.map(card))
        """
    }

    private func card(_ match: Match) -> Markup {
        let reasons = ReasonWords.sentences(match, list.names).map { "<li>\($0)</li>" as Markup }
        let tried = match.tried.map {
            "<li class=\"no\">\(RefusalWords.sentence($0, in: match, list.names))</li>" as Markup
        }
        return """
            <article class="card"><p class="over">\(list.names.wish(match.wish).sentenceCase)</p>
            <h2>\(MatchWords.summary(match, list.names))</h2>
            <ul class="why">\(reasons)\(tried)</ul>\(press(match))</article>
            """
    }

    /// How what was offered stands, and the button where nothing is open.
    private func press(_ match: Match) -> Markup {
        let offer = WishOffer.standing(among: record.offers, for: match.wish.member, match.wish.interest)
        let standing = offer.map { "<p>\(OfferWords.standing($0, record.names).sentenceCase)</p>" as Markup }
        return "\(standing)\(button(match), when: offer?.state.isOpen != true)"
    }

    private func button(_ match: Match) -> Markup {
        let isThere = match.reasons.contains { reason in
            switch reason {
            case .alreadyGoes, .contactOf: true
            default: false
            }
        }
        let isStep = match.target != nil || match.route == .startWithOne
        guard isStep, !isThere, let slug = match.wish.interest.flatMap({ list.references.interest($0) }) else {
            return ""
        }
        return """
            \(frame.form(to: "\(OfferLinks.next(record.member.reference))"))\
            <input type="hidden" name="interest" value="\(slug.rawValue)">\
            <p><button>Offer it<span class="unseen">: \(list.names.wish(match.wish))</span></button></p></form>
            """
    }
}
