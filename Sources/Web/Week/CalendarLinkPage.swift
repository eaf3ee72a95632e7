import Domain
import HTML
import Hub
import Wording

/// The private address of a member's own calendar: made, made anew, or ended; shown only when it is made.
struct CalendarLinkPage {
    let frame: Frame
    let link: CalendarLink?
    /// The token of an address that was made a moment ago; nil at every other time.
    var token: String?

    var body: Markup {
        Page(frame: frame, title: "My own calendar", tab: .me, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>My own calendar</h1>
        <p class="lead">What you go to, in the calendar of your phone, tablet or computer. It keeps itself up to date.</p>
        \(token.map(made) ?? standing)
        <p class="acts"><a class="button plain" href="\(WeekLinks.home)">Back to my page</a> \
        <a class="button plain" href="\(FeedAddress.guide)">The calendar for everyone</a></p>
        """
    }

    // MARK: - A new one

    private func made(_ token: String) -> Markup {
        let file = WeekLinks.calendar(token)
        let subscription = Subscription(to: file, called: "What I go to, \(frame.community.name)", at: frame.origin)
        return """
            <div class="note"><h2>Here is your new link</h2><p>We show it only this once, and keep no copy. Put it into your \
            calendar now. Did you have one before? That one has stopped.</p></div>
            \(SubscribeSteps(subscription: subscription, file: file, visitor: frame.visitor, origin: frame.origin).body)
            \(pointing(subscription))
            <div class="note care"><h2>It is like a key</h2><p>Whoever has this address can read where you go and when. Give it \
            to nobody you would not tell. You can stop it here at any time.</p></div>
            """
    }

    private func pointing(_ subscription: Subscription) -> Markup {
        guard subscription.obstacle == nil,
            let picture = CodePicture(subscription.address, title: "Code for your own calendar")
        else { return "" }
        return """
            <section class="card"><h2>Or point your phone here</h2><p>Open your phone’s camera, hold it over the square, and \
            press what appears. Let nobody else take a picture of it.</p>\(picture.body)</section>
            """
    }

    // MARK: - As it stands

    private var standing: Markup {
        guard let link else {
            return """
                <section class="card"><h2>You have no link yet</h2><p>A link of your own works in Apple, Google and Outlook \
                calendars. Nobody else can find it.</p>\(button("Make my link"))</section>
                """
        }
        let used = link.lastUsedOn.map { "Last used on \(DateWords.fullDay($0))." } ?? "Not used yet."
        return """
            <section class="card"><h2>You have a link</h2><p>Made on \(DateWords.fullDay(link.madeOn)). \(used)</p>
            <p>It is shown only when it is made. For another device, or if somebody else may have seen it, make a new one: \
            the old one stops at once.</p>\(button("Make a new link, and stop the old one"))</section>
            <section class="card"><h2>No longer wanted?</h2><p>Your calendar then shows nothing new. You can make another \
            link at any time.</p>\(frame.form(to: "\(WeekLinks.endCalendar)"))\
            <p><button class="plain">Stop my link</button></p></form></section>
            """
    }

    private func button(_ words: String) -> Markup {
        "\(frame.form(to: "\(WeekLinks.calendar)"))<p><button>\(words)</button></p></form>"
    }
}
