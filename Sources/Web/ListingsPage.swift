import CivilTime
import Domain
import HTML
import Hub
import Wording

/// Whom the connector can ask whether their listing is right, and what they said.
struct ListingsPage {
    static let link = Link(path: ["connector", "listings"])

    let frame: Frame
    let view: ListingView
    /// A link that was made just now; it is shown this once.
    var made: (name: String, address: String)?

    var body: Markup {
        Page(frame: frame, title: "Still right?", tab: .connectorMonth, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>Still right?</h1>
        <p class="lead">Make a link for a venue or a group, and send it to them. They see what we show of them and answer \
        with one press, without an account.</p>
        \(made.map(shown))
        \(answers)
        <section><h2>Groups</h2>\(table(view.groups, "group"))</section>
        <section><h2>Venues</h2>\(table(view.venues, "venue"))</section>
        \(rooms)
        """
    }

    private func shown(_ made: (name: String, address: String)) -> Markup {
        """
        <div class="note" role="status"><h2>The link for \(made.name)</h2><p><b class="typed">\(made.address)</b></p>\
        <p>Copy it into an e-mail or a message to them. It takes one answer, for two weeks, and is shown this once.</p></div>
        """
    }

    private var answers: Markup {
        guard !view.asks.isEmpty else { return "" }
        let rows = view.asks.map { ask -> Markup in
            """
            <li><p><b>\(ListingWords.subject(ask))</b> \(ListingWords.state(ask, at: view.now, in: frame.community.zone))\
            \(ask.words.map { "<br>“\($0)”" as Markup })</p></li>
            """
        }
        return "<section><h2>What they said</h2><ul class=\"jobs\">\(rows)</ul></section>"
    }

    private func table(_ lines: [ListingView.Line], _ kind: String) -> Markup {
        let rows = lines.map { line -> Markup in
            """
            <tr><th scope="row">\(line.name)</th><td>\(line.checkedOn.map { DateWords.date($0) } ?? "Never")</td>\
            <td>\(ask(line.reference, kind, about: line.name))</td></tr>

            """
        }
        return """
            <table class="round list"><thead><tr><th scope="col">Who</th><th scope="col">Checked on</th>\
            <th scope="col">Ask</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    private func ask(_ reference: Reference, _ kind: String, about name: String) -> Markup {
        """
        \(frame.form(to: "\(Self.link)"))<input type="hidden" name="about" value="\(reference.rawValue)">\
        <input type="hidden" name="kind" value="\(kind)">\
        <button class="plain">Make a link<span class="unseen"> for \(name)</span></button></form>
        """
    }

    private var rooms: Markup {
        guard !view.rooms.isEmpty else { return "" }
        let rows = view.rooms.map { room -> Markup in
            """
            <li><p><b>\(room.title)</b> \(DateWords.span(from: room.start, to: room.end)), \(room.venueName)</p>\
            \(frame.form(to: "\(Self.link)"))<input type="hidden" name="about" value="\(room.venue.rawValue)">\
            <input type="hidden" name="event" value="\(room.event.rawValue)">\
            <button class="plain">Ask for the room<span class="unseen">: \(room.title)</span></button></form></li>
            """
        }
        return "<section><h2>Rooms to ask for</h2><ul class=\"jobs\">\(rows)</ul></section>"
    }
}
