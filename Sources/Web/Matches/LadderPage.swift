import Domain
import HTML
import Hub
import Wording

/// One wish with the four ways to answer it: what each would be or why it is shut, and a button for the one to offer.
struct LadderPage {
    static let reason = "reason"

    let frame: Frame
    let ladder: ShowLadder.Ladder
    var problems = FormProblems([])
    /// What was typed, on the way where it was.
    var typed: (route: Route, reason: String)?

    private var person: Member { ladder.record.member }
    private var wish: String { ladder.names.wish(ladder.best.wish) }
    private var title: String { "\(person.knownAs): \(wish)" }

    var body: Markup {
        Page(
            frame: frame, title: "\(problems.titlePrefix)\(title)", tab: .matches, announcesFeeds: false, main: main
        ).body
    }

    private var main: Markup {
        """
        \(problems.summary)
        <p class="over"><a href="\(MatchLinks.queue)">Wishes that wait</a></p>
        <h1>\(title)</h1>
        \(ladder.best.wish.words.map { "<p class=\"lead\">“\($0)”</p>" as Markup })
        <div class="cols"><div>\(ways)</div><div>\(aside)</div></div>
        """
    }

    // MARK: - The ways

    private var ways: Markup {
        guard !ladder.rungs.isEmpty else {
            return """
                <article class="card"><h2>\(MatchWords.summary(ladder.best, ladder.names))</h2>\
                <ul class="why">\(sentences(of: ladder.best))</ul>\(standing)</article>
                """
        }
        return """
            <h2>Four ways, tried in order</h2>
            <p class="soft">The first that is open is the one to offer. To pass over one, say why.</p>
            \(standing)<ol class="ladder">\(ladder.rungs.map(rung))</ol>
            """
    }

    private var offer: WishOffer? {
        WishOffer.standing(among: ladder.record.offers, for: person.id, ladder.best.wish.interest)
    }

    private var standing: Markup {
        guard let offer else { return "" }
        return """
            <div class="note" role="status"><p>\(OfferWords.standing(offer, ladder.record.names).sentenceCase) \
            <a href="\(PeopleLinks.person(person.reference))">Their page</a> takes the answer.</p></div>
            """
    }

    private func rung(_ rung: ShowLadder.Rung) -> Markup {
        let isBest = rung.route == ladder.best.route
        let shut = rung.refusals.map { refusal, match in
            "<li class=\"no\">\(RefusalWords.sentence(refusal, in: match, ladder.names))</li>" as Markup
        }
        guard let match = rung.match else {
            return """
                <li class="shut"><h3>\(MatchWords.route(rung.route))</h3><p>\(StateTag(words: "Shut", tone: .care).body)</p>\
                <ul class="why">\(shut)</ul></li>

                """
        }
        let tag = isBest ? StateTag(words: "Offer this one", tone: .good) : StateTag(words: "After that", tone: .wait)
        return """
            <li\(" class=\"best\"", when: isBest)><h3>\(MatchWords.route(rung.route))</h3><p>\(tag.body)</p>\
            <p><strong>\(MatchWords.summary(match, ladder.names))</strong></p>\
            <ul class="why">\(sentences(of: match))\(shut)</ul>\(beside(match))\(press(rung.route, isBest: isBest))</li>

            """
    }

    private func sentences(of match: Match) -> Markup {
        ReasonWords.sentences(match, ladder.names).map { "<li>\($0)</li>" as Markup }.joined()
    }

    /// What fits the wish too, and what one thing would open a way that is shut.
    private func beside(_ match: Match) -> Markup {
        let lines =
            match.events.map { BesideWords.sentence($0) }
            + (match.cluster.map { [BesideWords.sentence($0, ladder.names)] } ?? [])
            + (match.opening.map { [BesideWords.sentence($0, in: match, ladder.names)] } ?? [])
        guard !lines.isEmpty else { return "" }
        return "<p>\(lines.joined(separator: " "))</p>"
    }

    private func press(_ route: Route, isBest: Bool) -> Markup {
        guard offer?.state.isOpen != true, person.status == .active else { return "" }
        let form = frame.form(to: "\(MatchLinks.ladder(person.reference, ladder.interest))")
        let way: Markup = "<input type=\"hidden\" name=\"way\" value=\"\(route.rawValue)\">"
        guard !isBest else { return "\(form)\(way)<p class=\"acts\"><button>\(label(route))</button></p></form>" }
        let name = "\(Self.reason)_\(route.rawValue)"
        let (isTyped, words) = (typed?.route == route, typed?.reason ?? "")
        return """
            <details\(" open", when: isTyped)><summary>Go here now, and say why</summary>\(form)\(way)\
            \(TextField(name: name, label: "Why not the ones before?", hint: "Kept beside the offer. Nobody but you reads it.", value: isTyped ? words : "", problem: problems.sentence(for: name)).body)\
            <p class="acts"><button class="plain">\(label(route))<span class="unseen"> in place of the ones before</span></button></p></form></details>
            """
    }

    private func label(_ route: Route) -> String {
        switch route {
        case .memberHost: "Ask the host first"
        case .existingGroup, .partnerOrFreelance, .startWithOne, .askMore, .hold: "Offer it to \(person.knownAs)"
        }
    }

    // MARK: - The person

    private var aside: Markup {
        let record = ladder.record
        let area = record.areas.first { $0.id == person.area }?.name ?? ""
        let likes = record.interests.filter { $0.told.interest != ladder.best.wish.interest && !$0.isSensitive }
        let agreed = record.consents.contains { $0.purpose == .matchAndIntroduce && $0.state == .given }
        return """
            <section><h2><a href="\(PeopleLinks.person(person.reference))">\(person.fullName)</a></h2>\
            \(FactList(facts: [
                .init("Lives in", area),
                .init("Reach them by", MemberWords.channel(person.preferredChannel)),
                .init("Good times", times),
                .init("Also likes", likes.map(\.label).joined(separator: ", ")),
                .init("Being matched and introduced", agreed ? "Agreed" : "Not agreed"),
            ], isNarrow: true).body)</section>
            """
    }

    private var times: String {
        ladder.record.free.map { DateWords.part($0.part, of: $0.weekday) }.joined(separator: ", ")
    }
}

extension PersonRecord.Told {
    /// Whether it is spoken about on the person's own page alone.
    fileprivate var isSensitive: Bool { interest?.isSpecialCategory ?? false }
}
