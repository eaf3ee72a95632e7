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
            let script = round.scripts[channel] ?? []
            let rows = people.map { row($0, isToldWhatIsNear: !script.isEmpty) }
            return """
                <section><h2>\(heading(channel)) (\(people.count))</h2>
                \(whatToSay(script, by: channel))
                <table class="round"><thead><tr><th scope="col">Name</th><th scope="col">How to reach</th>\
                \("<th scope=\"col\">Near them</th>", when: !script.isEmpty)<th scope="col">Done</th></tr></thead><tbody>
                \(rows)</tbody></table></section>

                """
        }.joined()
    }

    /// What to say to everyone who is spoken to; for the others, what to send.
    private func whatToSay(_ script: [String], by channel: Channel) -> Markup {
        guard !script.isEmpty else {
            return """
                <p class="screen">To print: <a href="\(PaperMonthPage.link(to: round.month))">the month on one sheet</a>, \
                <a href="\(LargeMonthPage.link(to: round.month))">in large print</a>, or what one person goes to, with the \
                link beside the name.</p>
                """
        }
        let lines = script.map { line -> Markup in "<li>\(line)</li>" }
        return
            "<div class=\"card\"><h3>What to \(channel == .sms ? "write" : "say")</h3><ul class=\"script\">\(lines)</ul></div>"
    }

    private func row(_ person: RingRoundSheet.Person, isToldWhatIsNear: Bool) -> Markup {
        let address = person.addressLines.map { line -> Markup in "\(line)" }.joined(separator: "<br>")
        let phone = person.phone.map { PhoneLink(number: $0).body }
        let places = [phone, address].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "<br>")
        let notes = ([person.format] + person.notes).map { note -> Markup in "<small>\(note.sentenceCase)</small>" }
        return """
            <tr><th scope="row">\(person.name)\(notes)\(ownSheet(person))</th>\
            <td>\(places.isEmpty ? "Not provided" : places)</td>\
            \(isToldWhatIsNear ? near(person) : "")\
            <td><span class="tick" aria-hidden="true"></span><span class="unseen">to do</span></td></tr>

            """
    }

    private func ownSheet(_ person: RingRoundSheet.Person) -> Markup {
        guard let member = person.member else { return "" }
        return """
            <small class="screen"><a href="\(OwnMonthPage.link(round.month, of: member))">Their own month\
            <span class="unseen">, of \(person.name)</span></a></small>
            """
    }

    private func near(_ person: RingRoundSheet.Person) -> Markup {
        let lines = person.nearby.map { line -> Markup in "<li>\(line)</li>" }
        return "<td class=\"near\"><ul class=\"script\">\(lines)</ul></td>"
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
