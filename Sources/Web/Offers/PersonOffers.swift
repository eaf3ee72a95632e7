import CivilTime
import Domain
import HTML
import Hub
import Wording

/// What was offered to a person and what they were asked for, on the connector's page of them.
struct PersonOffers {
    let frame: Frame
    let record: PersonRecord
    let problems: FormProblems

    private var member: Reference { record.member.reference }

    var body: Markup {
        """
        \("<p>Nothing has been offered yet.</p>", when: record.offers.isEmpty)\(record.offers.reversed().map(card))
        \(asked)
        \("<p class=\"acts\"><a class=\"button plain\" href=\"\(OfferLinks.next(member))\">Offer a next step</a></p>", when: record.member.status == .active)
        """
    }

    private func card(_ offer: WishOffer) -> Markup {
        let history = offer.history.map { "<li>\(OfferWords.event($0))</li>" as Markup }
        let task = OfferWords.task(offer.task(on: record.today)).map { "<p><strong>\($0)</strong></p>" as Markup }
        return """
            <article class="card"><p class="over">\(record.names.interest(offer.interest).sentenceCase) \
            <span class="soft">\(offer.reference.rawValue)</span></p>
            <h3>\(OfferWords.what(offer, record.names).sentenceCase)</h3>
            <p>\(OfferWords.state(offer))</p>\(task)
            \(offer.skipReason.map { "<p class=\"soft\">Other ways left out: \($0)</p>" as Markup })
            \(answers(offer))\(visit(offer))
            <details><summary>What has been<span class="unseen">: \(offer.reference.rawValue)</span></summary>\
            <ul class="why">\(history)</ul></details></article>
            """
    }

    private func answers(_ offer: WishOffer) -> Markup {
        let buttons: [(String, String)] =
            switch offer.state {
            case .offered: [("yes", "They say yes"), ("later", "Not now"), ("no", "No")]
            case .later: [("yes", "They say yes"), ("no", "No")]
            case .accepted: [("later", "Not now"), ("no", "No after all")]
            case .joined: [("no", "Not any more")]
            case .declined: [("yes", "Yes after all")]
            case .exploring, .settled, .withdrawn: []
            }
        let all = buttons + (offer.state.isOpen ? [("withdraw", "Take it back")] : [])
        guard !all.isEmpty else { return "" }
        return """
            \(frame.form(to: "\(OfferLinks.offer(offer.reference, of: member))"))<p class="acts">\
            \(all.map { button($0.0, $0.1, about: offer.reference) })</p></form>
            """
    }

    private func visit(_ offer: WishOffer) -> Markup {
        guard offer.state == .accepted || offer.state == .joined else { return "" }
        let name = "visit_\(offer.reference)"
        return """
            \(frame.form(to: "\(OfferLinks.offer(offer.reference, of: member))", " novalidate"))\
            \(TextField(name: name, label: "They came on", kind: .date, value: record.today.description, problem: problems.sentence(for: name)).body)\
            <p><button name="answer" value="visit" class="plain">Write the visit down\
            <span class="unseen">: \(offer.reference.rawValue)</span></button></p></form>
            """
    }

    private func button(_ value: String, _ words: String, about reference: Reference) -> Markup {
        """
        <button name="answer" value="\(value)" class="plain">\(words)<span class="unseen">: \
        \(reference.rawValue)</span></button>
        """
    }

    /// What they were asked for, the last time first.
    private var asked: Markup {
        guard !record.asks.isEmpty else { return "" }
        let lines = record.asks.reversed().map { ask -> Markup in
            let form: Markup =
                ask.answer == nil
                ? """
                \(frame.form(to: "\(OfferLinks.ask(ask.reference, of: member))"))<p class="acts">\
                \(button("yes", "They say yes", about: ask.reference))\(button("no", "No", about: ask.reference))</p></form>
                """ : ""
            return "<li><p>\(AskWords.line(ask, record.names))</p>\(form)</li>"
        }
        return "<h3>Last asked</h3><ul class=\"jobs\">\(lines)</ul>"
    }
}
