package import CivilTime
package import Domain
package import HTML
import Wording

/// Something that happens once.
package struct EventPage: Sendable {
    let frame: Frame
    let event: PublicEvent
    let today: CivilDate
    /// Where the reader says whether they come; nil for who rings about it.
    let answer: Markup?

    package init(frame: Frame, event: PublicEvent, today: CivilDate, answer: Markup? = nil) {
        self.frame = frame
        self.event = event
        self.today = today
        self.answer = answer
    }

    package var body: Markup {
        let data = EventData(event: event, community: frame.community, origin: frame.origin)
        return Page(
            frame: frame, title: "\(event.title), \(DateWords.moment(event.start))", tab: .whatsOn,
            card: data.description, data: data.body, main: main
        ).body
    }

    private var main: Markup {
        """
        \(KindLine(interest: event.interests.first).body)
        <h1>\("Cancelled: ", when: event.status == .cancelled)\(event.title)</h1>
        <div class="cols">
        <div>
        \(cancelled)
        \(summary)
        \(answer ?? coming)
        </div>
        <div>
        \(PlaceCard(place: event.place).body)
        \(ContactCard(contact: event.contact, helpLine: frame.helpLine).body)
        </div></div>
        <p><a href="\(CalendarTabs.week(event.start.date))">What else is on that week</a></p>
        \(SubscribeBox(frame: frame).body)
        """
    }

    private var cancelled: Markup {
        guard event.status == .cancelled else { return "" }
        return """
            <div class="note care"><h2>This is not happening</h2><p>\(StatusWords.sentence(.cancelled)) \
            Ring \(PhoneLink(number: event.contact.phone).body) and we will find you something else.</p></div>
            """
    }

    private var summary: Markup {
        """
        <div class="box"><p>\(Disc(date: event.start.date, isToday: event.start.date == today).body)</p><div>\
        <h2>\(DateWords.span(from: event.start, to: event.end))</h2>
        <p>\(PlaceWords.line(event.place)). \(CostWords.words(event.cost)).</p>
        <p>\(tag)\(places.map { " \($0)" })</p></div></div>
        """
    }

    private var tag: Markup {
        guard let tag = StateTag.tags(event.status, .oneOff).first else {
            return StateTag(words: "It is on", tone: .good).body
        }
        return StateTag(words: tag.words, tone: tag.tone).body
    }

    private var places: String? {
        guard event.status != .cancelled else { return nil }
        return event.places.map { SummaryWords.count($0, "place") }
    }

    private var coming: Markup {
        guard event.status != .cancelled else { return "" }
        return """
            <section class="card"><h2>\(event.place.isRemote ? "Would you like to join in?" : "Would you like to come?")</h2>
            \(event.host.map { "<p>\($0) will welcome you.</p>" })
            <p>\("<strong>\(StatusWords.sentence(.tentative))</strong> ", when: event.status == .tentative)\
            Ring \(PhoneLink(number: event.contact.phone).body)\(event.contact.name.map { " and ask for \($0)" }). \
            \(company)</p></section>
            """
    }

    private var company: String {
        event.place.isRemote
            ? "You can take part from your own armchair."
            : "You can come on your own, ask for a lift, or ask somebody to meet you at the door."
    }
}
