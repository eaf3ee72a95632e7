import CivilTime
import Domain
package import HTML
import Wording

/// The sheet for a month's round of calls, letters and visits: good on paper.
package struct RingRoundPage: Sendable {
    let frame: Frame
    let round: RingRoundSheet

    package init(frame: Frame, round: RingRoundSheet) {
        self.frame = frame
        self.round = round
    }

    package var body: Markup {
        Page(frame: frame, title: "\(title)", tab: .connectorMonth, announcesFeeds: false, main: main).body
    }

    private var title: String { "To ring, post and visit: \(DateWords.month(round.month))" }

    private var main: Markup {
        """
        <h1>\(title)</h1>
        <p class="lead">\(SummaryWords.count(round.people.count, "person", "people")) hear of the month from a person. \
        Please keep this sheet where only you can see it.</p>
        <p class="screen"><a href="\(ConnectorLinks.month(round.month))">Back to the month</a></p>
        <p>Leave no details on an answering machine.</p>
        \(sections)
        """
    }

    private var sections: Markup {
        Channel.allCases.map { channel -> Markup in
            let people = round.people.filter { $0.channel == channel }
            guard !people.isEmpty else { return "" }
            let rows = people.map(row)
            return """
                <section><h2>\(heading(channel)) (\(people.count))</h2>
                <table class="round"><thead><tr><th scope="col">Name</th><th scope="col">How to reach</th>\
                <th scope="col">Done</th></tr></thead><tbody>
                \(rows)</tbody></table></section>

                """
        }.joined()
    }

    private func row(_ person: RingRoundSheet.Person) -> Markup {
        let address = person.addressLines.map { line -> Markup in "\(line)" }.joined(separator: "<br>")
        let phone = person.phone.map { PhoneLink(number: $0).body }
        let places = [phone, address].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "<br>")
        let notes = ([person.format] + person.notes).map { note -> Markup in "<small>\(note.sentenceCase)</small>" }
        return """
            <tr><th scope="row">\(person.name)\(notes)</th>\
            <td>\(places.isEmpty ? "Not provided" : places)\(script(of: person))</td>\
            <td><span class="tick" aria-hidden="true"></span><span class="unseen">to do</span></td></tr>

            """
    }

    /// What to say, for those who are spoken to.
    private func script(of person: RingRoundSheet.Person) -> Markup {
        guard !person.script.isEmpty, [.phone, .sms, .inPerson].contains(person.channel) else { return "" }
        let lines = person.script.map { line -> Markup in "<li>\(line)</li>" }
        return "<ul class=\"script\">\(lines)</ul>"
    }

    private func heading(_ channel: Channel) -> String {
        switch channel {
        case .phone: "To ring"
        case .sms: "To text"
        case .post: "To post"
        case .inPerson: "To visit"
        case .viaSupporter: "Through somebody who helps"
        case .email: "By e-mail, by hand"
        }
    }
}
