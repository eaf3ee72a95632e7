import Domain
import HTML
import Wording

/// Whom somebody helps, and with what.
struct HelpedPeoplePage {
    let frame: Frame
    let people: [Helping]

    var body: Markup {
        Page(frame: frame, title: "Whom you help", tab: .helping, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>Whom you help</h1>
        \(people.isEmpty ? nobody : "<p class=\"lead\">They agreed that you do these things for them, and no others.</p>")
        \(people.map(card))
        """
    }

    private var nobody: Markup {
        """
        <p class="lead">You help nobody here at present.</p>
        <p>Somebody may have asked for a change, which is theirs to make. Thank you for all you did. Is it a mistake? \
        Ring \(frame.helpLine.name): \(PhoneLink(number: frame.helpLine.phone).body).</p>
        <p class="acts"><a class="button plain" href="/">See what is on</a></p>
        """
    }

    private func card(_ person: Helping) -> Markup {
        let name = ActingWords.name(person).sentenceCase
        let open: Markup =
            person.seesProgramme
            ? "<p class=\"acts\"><a class=\"button\" href=\"\(ActingLinks.person(person.reference))\">Open the week\(person.knownAs.map { " of \($0)" })</a></p>"
            : "<p class=\"soft\">There is nothing to see or press here for that: we ring you, or write.</p>"
        return "<section class=\"card\"><h2>\(name)</h2><p>You may: \(ActingWords.may(person)).</p>\(open)</section>\n"
    }
}
