import Domain
import HTML

/// Lists every feed of a community, and says how to have one on a phone.
struct FeedGuide {
    let title: String
    let topics: [FeedTopic]
    /// Where calendar programs fetch the feeds.
    let links: FeedLinks
    var body: Markup {
        """
        <h1>Get the calendar</h1>
        <p class="lead">Put What’s on in the calendar you already use. It keeps itself up to date, so if something \
        moves you will see it.</p>
        \(everything)
        \(steps)
        <section>
        <h2>Not everything, but a part</h2>
        \(FeedTopic.Kind.allCases.map(section))</section>
        \(news)
        """
    }

    // MARK: - Calendars

    private var everything: Markup {
        let path = ProgrammeCalendar.programmePath
        return """
            <section class="note">
            <h2>\(title)</h2>
            <p>Everything that is on for everyone.</p>
            <p class="acts">\(Link(links.subscription(path)).map { "<a class=\"button\" href=\"\($0)\">Add to my calendar</a> " })\
            <a class="button plain" href="\(path)">Download the file</a></p>
            <p>Its address, for any calendar program: \(address(path, words: "\(links.feed(path))"))</p>
            </section>
            """
    }

    private var steps: Markup {
        """
        <section>
        <h2>How to add a calendar</h2>
        <div class="two">
        <div class="card"><h3>iPhone, iPad or Mac</h3>
        <p>Press “Add to my calendar”, then press Subscribe. You will see changes within the day.</p></div>
        <div class="card"><h3>Android or Google</h3>
        <p>Copy the address. On a computer open Google Calendar, press the plus sign beside “Other calendars”, choose \
        “From URL” and paste it in. It then shows on your phone too. Google looks for changes when it likes: allow up to \
        a day.</p></div>
        <div class="card"><h3>Outlook</h3>
        <p>Copy the address. In the calendar press “Add calendar”, choose “Subscribe from web” and paste it in. Allow up \
        to a day for changes.</p></div>
        <div class="card"><h3>Anything else</h3>
        <p>Look for “Add a calendar by address” and paste the address in.</p></div>
        </div>
        </section>
        """
    }

    private func section(of kind: FeedTopic.Kind) -> Markup {
        let own = topics.filter { $0.kind == kind }
        guard !own.isEmpty else { return "" }
        return """
            <details>
            <summary>\(Self.heading(of: kind)) (\(own.count))</summary>
            <ul class="jobs">
            \(own.map(row))</ul>
            </details>

            """
    }

    private func row(of topic: FeedTopic) -> Markup {
        let of: Markup = "<span class=\"unseen\">: \(topic.label)</span>"
        let subscribe: Markup? = Link(links.subscription(topic.path)).map {
            "<a href=\"\($0)\">Add to my calendar\(of)</a> "
        }
        return """
            <li><p><b>\(topic.label)</b></p><p class="row links">\(subscribe)\
            \(address(topic.path, words: "Address to copy\(of)")) <a href="\(topic.path)">File\(of)</a></p></li>

            """
    }

    private func address(_ path: String, words: Markup) -> Markup {
        Link(links.feed(path)).map { "<a href=\"\($0)\">\(words)</a>" } ?? words
    }

    private static func heading(of kind: FeedTopic.Kind) -> Markup {
        switch kind {
        case .interest: "Only one interest"
        case .group: "Only one group"
        case .venue: "Only one place"
        case .area: "Only near me"
        }
    }

    // MARK: - News

    private var news: Markup {
        let rows = NewsFormat.allCases.map { format -> Markup in
            let copy = address(format.path, words: "address<span class=\"unseen\"> of \(format.name)</span> to copy")
            return "<li><a href=\"\(format.path)\">\(format.name)</a>: \(copy)</li>\n"
        }
        return """
            <section>
            <h2>For feed readers</h2>
            <p>Each new month, each one-off event, and what is moved or cancelled.</p>
            <ul>
            \(rows)</ul>
            </section>
            """
    }
}
