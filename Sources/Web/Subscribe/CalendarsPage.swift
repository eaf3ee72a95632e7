import Domain
package import HTML
package import Hub
import Wording

/// How to have the calendar, or a part of it, on one's own phone, step by step.
package struct CalendarsPage: Sendable {
    let frame: Frame
    /// Nil before a month is published.
    let feeds: PublicFeeds?
    /// The part that the page is about; nil for the whole programme.
    let topic: FeedTopic?

    package init(frame: Frame, feeds: PublicFeeds?, topic: FeedTopic? = nil) {
        self.frame = frame
        self.feeds = feeds
        self.topic = topic
    }

    package var body: Markup {
        let title = topic.map { "Get the calendar: \($0.label)" } ?? "Get the calendar"
        return Page(frame: frame, title: title, tab: .calendar, main: feeds.map(main) ?? nothingYet).body
    }

    private var nothingYet: Markup {
        """
        <h1>Get the calendar</h1>
        <p class="lead">The first month is not out yet. Ring \(PhoneLink(number: frame.helpLine.phone).body) to hear when.</p>
        """
    }

    private func main(_ feeds: PublicFeeds) -> Markup {
        let steps = SubscribeSteps(
            subscription: subscription(feeds), file: feed.link, visitor: frame.visitor, origin: frame.origin)
        return """
            \(head)
            \(steps.body)
            <section class="two">\(pointing)\(paper(feeds))</section>
            \(soon)
            \(topic == nil ? parts(feeds) : "")
            \(topic == nil ? news : "")
            """
    }

    private var feed: FeedAddress {
        topic.map { FeedAddress.topic($0, of: frame.community) } ?? .programme(.ics, of: frame.community)
    }

    private func subscription(_ feeds: PublicFeeds) -> Subscription {
        Subscription(
            to: feed.link, called: topic.map { "\($0.label), \(frame.community.name)" } ?? feeds.title,
            at: frame.origin)
    }

    private var head: Markup {
        guard let topic else {
            return """
                <h1>Get the calendar</h1>
                <p class="lead">Put What’s on in the calendar you already use. It keeps itself up to date, so if something \
                moves you will see it.</p>
                <p class="row links"><a href="#part">Only one interest, group, place or neighbourhood</a></p>
                """
        }
        return """
            <h1>Get the calendar: \(topic.label)</h1>
            <p class="lead">\(topic.kind.sentence) It keeps itself up to date, so if something moves you will see it.</p>
            <p class="row links"><a href="\(FeedAddress.guide)">The whole calendar, and other parts</a></p>
            """
    }

    // MARK: - A camera, and paper

    private var pointing: Markup {
        let page = (topic.map { FeedAddress.page(of: $0) } ?? FeedAddress.guide).url
        guard let place = PublicAddress(frame.origin), place.obstacle == nil,
            let picture = CodePicture(place.origin + page, title: "Code for this page")
        else {
            return
                "<div class=\"card\"><h2>On another device</h2><p>Open this page there: \(frame.origin)\(page)</p></div>"
        }
        return """
            <div class="card"><h2>Or point your phone here</h2><p>Open your phone’s camera, hold it over the square, and \
            press what appears. Then choose your calendar there.</p>\(picture.body)\
            <p class="small">Or type: <strong>\(place.words)\(page)</strong></p></div>
            """
    }

    private func paper(_ feeds: PublicFeeds) -> Markup {
        """
        <div class="card"><h2>No device? Have it on paper</h2><p>We post the month to you before it begins, in ordinary or \
        large print. Ring \(frame.helpLine.name): \(PhoneLink(number: frame.helpLine.phone).body).</p>
        <p class="acts"><a class="button plain" href="\(PaperMonthPage.link(to: feeds.latest))">Print it on one sheet</a> \
        <a class="button plain" href="\(LargeMonthPage.link(to: feeds.latest))">Large print</a></p></div>
        """
    }

    // MARK: - What to expect

    private var soon: Markup {
        let facts: [FactList.Fact] = [
            .init(
                "iPhone, iPad, Mac",
                "As often as the device is set to look, from every 5 minutes to once a week; mostly within the day. "
                    + "Settings, Calendar, Accounts, Fetch New Data changes it."),
            .init("Google, Android", "When Google likes: mostly 4 to 24 hours. No button makes it faster."),
            .init("Outlook on the web", "About every 3 hours, sometimes a day."),
            .init("Outlook on a computer", "With its own sending and receiving: within the hour to a day."),
        ]
        return """
            <section><h2>How soon you see a change</h2>\(FactList(facts: facts).body)
            <div class="note"><h3>If something changes at the last minute</h3><p>Calendars can be slow. If you said that \
            you are coming and it moves or stops, we tell you ourselves, the way you asked us to. In doubt, ring \
            \(PhoneLink(number: frame.helpLine.phone).body).</p></div></section>
            """
    }

    // MARK: - Parts

    private func parts(_ feeds: PublicFeeds) -> Markup {
        let sections = FeedTopic.Kind.allCases.map { kind -> Markup in
            let own = feeds.topics.filter { $0.kind == kind }
            guard !own.isEmpty else { return "" }
            let rows = own.map { topic -> Markup in
                "<li><a href=\"\(FeedAddress.page(of: topic))\">\(topic.label)</a></li>\n"
            }
            return """
                <details><summary>\(kind.heading) (\(own.count))</summary>
                <ul class="row links">
                \(rows)</ul></details>

                """
        }
        return "<section id=\"part\"><h2>Not everything, but a part</h2>\(sections)</section>"
    }

    private var news: Markup {
        let rows = FeedAddress.Form.allCases.filter { $0 != .ics }.map { form -> Markup in
            let link = FeedAddress.programme(form, of: frame.community).link
            return "<li><a href=\"\(link)\">\(form.name)</a>: \(frame.origin)\(link.url)</li>\n"
        }
        return """
            <section><h2>For feed readers</h2><p>Each new month, each one-off event, and what is moved or cancelled.</p>
            <ul>
            \(rows)</ul></section>
            """
    }
}

extension FeedTopic.Kind {
    fileprivate var heading: String {
        switch self {
        case .interest: "Only one interest"
        case .group: "Only one group"
        case .venue: "Only one place"
        case .area: "Only near me"
        }
    }

    fileprivate var sentence: String {
        switch self {
        case .interest: "Only what is about this interest."
        case .group: "Only this group’s dates."
        case .venue: "Only what happens at this place."
        case .area: "Only what happens in this neighbourhood."
        }
    }
}
