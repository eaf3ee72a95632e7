import Domain
import HTML
import Wording

/// What was put before a member for their wishes, with their answers, and what they are asked for.
struct OwnOffers {
    let frame: Frame
    let view: MemberView

    /// The newest offer for each interest, save for what was taken back before anything came of it.
    private var current: [WishOffer] {
        var newest: [Identifier<Interest>: WishOffer] = [:]
        for offer in view.offers where offer.isWorthTelling { newest[offer.interest] = offer }
        return view.offers.filter { newest[$0.interest] == $0 }
    }

    /// The interests that an offer stands for, so that no other next step is shown beside it.
    var interests: Set<Identifier<Interest>> {
        Set(current.filter { $0.state.isOpen || $0.state == .settled }.map(\.interest))
    }

    /// What waits for an answer, first on the page.
    var questions: Markup {
        let offers = current.filter { $0.state == .offered }
        let asks = view.asks.filter { $0.answer == nil }
        guard !offers.isEmpty || !asks.isEmpty else { return "" }
        return "<section><h2>Something for you</h2>\(offers.map(card))\(asks.map(ask))</section>"
    }

    /// What was answered, with what has become of it.
    var answered: Markup {
        let offers = current.filter { $0.state != .offered }
        guard !offers.isEmpty else { return "" }
        return "<section><h2>What has come of your wishes</h2>\(offers.map(card))</section>"
    }

    // MARK: - One offer

    private func card(_ offer: WishOffer) -> Markup {
        """
        <article class="card"><p class="over">\(view.names.interest(offer.interest).sentenceCase)</p>
        <h3>\(OfferWords.what(offer, view.names).sentenceCase)</h3>
        \(why(offer))<p>\(OfferWords.ownState(offer))</p>
        \(form(offer))\(history(offer))</article>
        """
    }

    /// The reasons, where matching still answers the wish with the same.
    private func why(_ offer: WishOffer) -> Markup {
        let match = view.matches.first { $0.wish.interest == offer.interest && offer.isSame(as: $0.route, $0.target) }
        guard let match, offer.state == .offered else { return "" }
        let reasons = match.reasons.map { "<li>\(OwnReasonWords.sentence($0, in: match, view.names))</li>" as Markup }
        return "<ul class=\"why\">\(reasons)</ul>"
    }

    private func form(_ offer: WishOffer) -> Markup {
        let buttons = Self.buttons(offer.state)
        guard !buttons.isEmpty else { return "" }
        let what = OfferWords.what(offer, view.names)
        return """
            \(frame.form(to: "\(OfferLinks.own(offer.reference))"))<p class="acts">\
            \(buttons.map { Self.button($0.value, $0.words, about: what, isPlain: $0.isPlain) })</p></form>
            \("<p class=\"soft small\">After “not now” we ask again in four weeks.</p>", when: offer.state == .offered)
            """
    }

    private static func button(_ value: String, _ words: String, about what: String, isPlain: Bool) -> Markup {
        """
        <button name="answer" value="\(value)"\(" class=\"plain\"", when: isPlain)>\(words)\
        <span class="unseen">: \(what)</span></button>
        """
    }

    private static func buttons(_ state: OfferState) -> [(value: String, words: String, isPlain: Bool)] {
        switch state {
        case .offered: [("yes", "Yes, please", false), ("later", "Not now", true), ("no", "No, thank you", true)]
        case .later: [("yes", "Yes, please", false), ("no", "No, thank you", true)]
        case .accepted: [("later", "Not now after all", true), ("no", "No after all", true)]
        case .joined: [("no", "Not any more", true)]
        case .declined: [("yes", "Yes after all", true)]
        case .exploring, .settled, .withdrawn: []
        }
    }

    private func history(_ offer: WishOffer) -> Markup {
        let lines = offer.history.map { "<li>\(OfferWords.event($0))</li>" as Markup }
        return
            "<details><summary>What has been<span class=\"unseen\">: \(OfferWords.what(offer, view.names))</span></summary><ul class=\"why\">\(lines)</ul></details>"
    }

    // MARK: - One ask

    private func ask(_ ask: Ask) -> Markup {
        let question = AskWords.question(ask, view.names)
        return """
            <article class="card"><p class="over">We would like to ask you</p><h3>\(question)</h3>
            <p>\(AskWords.noCosts)</p>
            \(frame.form(to: "\(OfferLinks.ownAsk(ask.reference))"))<p class="acts">\
            \(Self.button("yes", "Yes, gladly", about: question, isPlain: false))\
            \(Self.button("no", "No, thank you", about: question, isPlain: true))</p></form></article>
            """
    }
}

extension WishOffer {
    /// What was taken back is told only where the person had it before them and it was not theirs to end.
    fileprivate var isWorthTelling: Bool {
        switch ending {
        case nil, .targetGone?, .byConnector?: true
        case .hostCannot?, .wishGone?, .memberGone?, .twice?: false
        }
    }
}
