package import HTML

/// How to have the calendar, or a part of it, on one's own phone.
package struct CalendarsPage: Sendable {
    let frame: Frame
    /// The list of all feeds; nil before a month is published.
    let guide: Markup?

    package init(frame: Frame, guide: Markup?) {
        self.frame = frame
        self.guide = guide
    }

    package var body: Markup {
        Page(frame: frame, title: "Get the calendar", tab: .calendar, main: guide ?? nothingYet).body
    }

    private var nothingYet: Markup {
        """
        <h1>Get the calendar</h1>
        <p class="lead">The first month is not out yet. Ring \(PhoneLink(number: frame.helpLine.phone).body) to hear when.</p>
        """
    }
}
