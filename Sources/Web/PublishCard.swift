import Domain
import HTML
import Wording

/// What publishing the month will do, and the button that does it.
struct PublishCard {
    let frame: Frame
    let view: ConnectorMonth

    var body: Markup {
        let month = view.programme.month
        let again = view.programme.version > 0
        return """
            <section class="card" id="publish"><h2>\(again ? "Publish again?" : "Ready to publish?")</h2>
            <p>\(what)</p>
            \(letters)
            \(frame.form(to: "\(ConnectorLinks.publish(month))"))\
            <input type="hidden" name="version" value="\(view.programme.version)">\
            <div class="acts"><button>Publish \(DateWords.month(month))</button> \
            <a class="button plain" href="\(ConnectorLinks.ringRound(month))">See the sheet</a></div></form></section>
            """
    }

    private var what: String {
        let count = view.occurrences.count { $0.audience == .public }
        let dates = SummaryWords.count(count, "public date")
        guard view.programme.version == 0 else {
            return "The calendars on phones and this site change to what you see here: \(dates)."
        }
        return "\(dates.sentenceCase) go to this site and to every calendar that people have taken. "
            + "Each member who asked for it hears once, in the way they chose:"
    }

    private var letters: Markup {
        let rows = Channel.allCases.compactMap { channel -> Markup? in
            guard let count = view.letters[channel], count > 0 else { return nil }
            return "<li><b>\(count)</b> \(MemberWords.channel(channel))</li>"
        }
        return rows.isEmpty ? "" : "<ul class=\"sums\">\(rows)</ul>"
    }
}
