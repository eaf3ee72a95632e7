package import CivilTime
package import Domain
package import HTML
import Wording

/// A group: when and where it meets, what it costs, how to come along, whom to ring.
package struct GroupPage: Sendable {
    let frame: Frame
    let group: PublicGroup
    /// The dates to come, the next first.
    let upcoming: [PublicOccurrence]
    let today: CivilDate

    package init(frame: Frame, group: PublicGroup, upcoming: [PublicOccurrence], today: CivilDate) {
        self.frame = frame
        self.group = group
        self.upcoming = upcoming
        self.today = today
    }

    package var body: Markup {
        Page(
            frame: frame, title: group.name, tab: .whatsOn,
            card:
                "\(RuleWords.sentence(group.series)). \(PlaceWords.line(group.place)). \(CostWords.words(group.cost)).",
            calendar: upcoming.isEmpty ? nil : (.group(group.slug, of: frame.community), group.name), main: main
        ).body
    }

    private var main: Markup {
        """
        \(KindLine(interest: group.interests.first).body)
        <h1>\(group.name)</h1>
        <div class="cols">
        <div>
        \(ringFirst)
        \(summary)
        \(dates)
        </div>
        <div>
        \(PlaceCard(place: group.place, note: group.accessNote, checkedOn: group.verifiedOn).body)
        \(ContactCard(contact: group.contact, helpLine: frame.helpLine).body)
        \(goodToKnow)
        </div></div>
        \(subscribe)
        """
    }

    /// A group without a date has no calendar of its own.
    private var subscribe: Markup {
        guard !upcoming.isEmpty else { return SubscribeBox(frame: frame).body }
        return SubscribeBox(
            frame: frame, title: "Keep the dates",
            words: "Just this group, in your phone’s own calendar. If a date moves, you will see it.",
            feed: .group(group.slug, of: frame.community),
            page: Link(path: ["calendars", "group", group.slug.rawValue])
        ).body
    }

    private var ringFirst: Markup {
        guard group.isStale else { return "" }
        let checked =
            group.verifiedOn.map { "This was last checked on \(DateWords.date($0))." } ?? "Nobody has checked this yet."
        return """
            <div class="note wait"><h2>Please ring first</h2><p>\(checked) Ring \
            \(PhoneLink(number: group.contact.phone).body) before you set out.</p></div>
            """
    }

    private var summary: Markup {
        """
        <div class="card"><h2>\(RuleWords.sentence(group.series))</h2>
        \(group.season.map { "<p>\(DateWords.season($0).sentenceCase) only.</p>" })
        <p>\(PlaceWords.line(group.place)). \(CostWords.words(group.cost)).</p>
        <p><strong>\(JoiningWords.words(group.joining)).</strong>\(" You can come on your own.", when: !group.place.isRemote)</p></div>
        """
    }

    private var dates: Markup {
        let days = upcoming.prefix(6).map { occurrence -> Markup in
            let change = StatusWords.change(occurrence).map { " \($0)" } ?? ""
            let note = occurrence.status == .cancelled ? " Cancelled." : change
            let place = occurrence.place == group.place ? "" : " \(PlaceWords.name(occurrence.place))."
            return """
                <li\(" class=\"off\"", when: occurrence.status == .cancelled)><b>\
                \(DateWords.span(from: occurrence.start, to: occurrence.end))</b>\("\(place)\(note)" as Markup)</li>
                """
        }
        guard !days.isEmpty else {
            return "<section><h2>Next dates</h2><p>No dates are published. Ring and ask.</p></section>"
        }
        return "<section><h2>Next dates</h2><ul class=\"lines\">\(Array(days))</ul></section>"
    }

    private var goodToKnow: Markup {
        """
        <section class="card"><h2>Good to know</h2><dl>
        <dt><strong>Who runs it</strong></dt><dd>\(group.organiser ?? "People from here")</dd>
        \(group.whoFor.map { "<dt><strong>Who it is for</strong></dt><dd>\($0.sentenceCase)</dd>" })
        <dt><strong>How</strong></dt><dd>\(ModeWords.words(group.mode))</dd>
        </dl></section>
        """
    }
}
