import CivilTime
import Domain
package import HTML
package import Hub
import Wording

/// A host's sheet for one event, in large print: who comes, what they need, and whom to ring.
package struct HostPackPage: Sendable {
    let frame: Frame
    let shown: ShowHostPack.Shown

    private var pack: HostPack { shown.pack }
    private var event: HostedEvent { shown.pack.event }

    package init(frame: Frame, shown: ShowHostPack.Shown) {
        self.frame = frame
        self.shown = shown
    }

    package var body: Markup {
        PaperSheet(title: "Your sheet for \(event.title)", community: frame.community, format: .large) { mark in
            """
            \(ways)
            \(PaperBill(title: event.title, mark: mark, words: "The sheet for who holds it. Please keep it to yourself, and tear it up afterwards.").body)
            \(off)
            <p class="when">\(DateWords.span(from: event.start, to: event.end))</p>
            <p>\(pack.place.isEmpty ? "The place is still to be found." : pack.place)</p>
            \(help)
            <section class="leaf"><h2>Who comes</h2>\(count)\(names)</section>
            \(needs)
            \(advice)
            """
        }.page
    }

    private var number: String { PhoneLink(number: frame.helpLine.phone).unbroken }

    private var ways: Markup {
        let back: Markup =
            if case .member = frame.visitor { "<li><a href=\"/me\">Back to my page</a></li>" } else { "" }
        let after: Markup =
            shown.wasHeld ? "<li><a href=\"\(HostLinks.after(event.reference))\">Tell us how it went</a></li>" : ""
        return "<ul class=\"row links screen\">\(back)\(after)</ul>"
    }

    private var off: Markup {
        switch event.status {
        case .cancelled: "<p><strong class=\"warning\">It is cancelled.</strong></p>"
        case .tentative: "<p><strong class=\"warning\">Not sure yet: we ring you.</strong></p>"
        case .confirmed: ""
        }
    }

    private var help: Markup {
        """
        <p><strong>Anything at all: ring \(frame.helpLine.name), \(number)</strong>\(frame.helpLine.days.map { ", \($0)" }). \
        In an emergency ring 999 first.</p>
        """
    }

    // MARK: - People

    private var count: Markup {
        let sure = pack.guests.count { $0.isSure }
        let places = pack.capacity.map { " There is room for \(SummaryWords.number($0))." } ?? ""
        let perhaps = pack.guests.count - sure
        let more = perhaps == 0 ? "" : ", and \(SummaryWords.count(perhaps, "person", "people")) may"
        let said = "\(SummaryWords.count(sure, "person", "people").sentenceCase) said that they come\(more)."
        let told = pack.guests.isEmpty ? "Nobody has said so yet." : said + HostWords.along(pack.guests)
        return "<p>\(told)\(places)</p>"
    }

    private var names: Markup {
        let named = pack.guests.compactMap { guest in
            guest.firstName.map { "<li><b>\($0)</b>\(HostWords.beside(guest))</li>" as Markup }
        }
        let unnamed = pack.guests.count - named.count
        let rest =
            unnamed == 0
            ? ""
            : "<p>\(SummaryWords.count(unnamed, "person", "people").sentenceCase) would rather tell you their name themselves.</p>"
                as Markup
        return "\("<ul class=\"lines\">\(named)</ul>", when: !named.isEmpty)\(rest)"
    }

    private var needs: Markup {
        let rows = pack.guests.filter { !$0.needs.isEmpty }.map { guest -> Markup in
            "<li><b>\(guest.firstName ?? "Somebody who comes")</b>: \(SummaryWords.list(AccessWords.needs(guest.needs)))</li>"
        }
        guard !rows.isEmpty else { return "" }
        return """
            <section class="leaf"><h2>What helps people to be there</h2><p>They agreed that you know what, and not why. \
            Please do not ask.</p><ul class="lines">\(rows)</ul></section>
            """
    }

    private var advice: Markup {
        """
        <section class="leaf"><h2>Good to know</h2><ul class="lines">
        <li>Say hello at the door, and tell everyone where the toilet and the way out are.</li>
        <li>You never look after anybody’s money or medicine.</li>
        <li>Whoever comes alone for the first time sits beside somebody who knows the way.</li>
        <li>Something has worried you? Tell \(frame.helpLine.name) the same day.</li></ul></section>
        """
    }
}
