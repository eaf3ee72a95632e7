import Domain
import HTML
import Wording

/// The page that stands beside the feeds, so that any web server can serve the folder: the guide with a frame of its own.
struct FeedIndex {
    private let community: Community
    private let title: String
    private let look: FeedLook
    private let links: FeedLinks
    private let guide: FeedGuide

    init(of programme: PublicProgramme, title: String, topics: [FeedTopic], look: FeedLook) {
        community = programme.community
        self.title = title
        self.look = look
        links = FeedLinks(of: programme.community)
        guide = FeedGuide(title: title, topics: topics, links: links)
    }

    var body: Markup {
        """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Get the calendar | Circles Connected, \(community.name)</title>
        <link rel="stylesheet" href="\(FeedLook.stylesheetName)">
        \(pictures)\(alternates)</head>
        <body>
        <a class="skip" href="#main">Skip to the page</a>
        <header>
          <div class="top">
            \(name)
            <p>\(phone("Ring "))</p>
          </div>
          <div class="thread"></div>
        </header>
        <main id="main">
        \(guide.body)
        </main>
        <footer class="foot">
          <div>
            <p><strong>Rather talk to someone?</strong> Ring \(phone("")). We can post you the month, too.</p>
          </div>
        </footer>
        </body>
        </html>

        """
    }

    // MARK: - Head

    /// The mark is the page's icon; what the stylesheet names is fetched with the page.
    private var pictures: Markup {
        look.pictures.keys.sorted().compactMap { Link($0) }.map { picture -> Markup in
            picture.url == FeedLook.markName
                ? "<link rel=\"icon\" href=\"\(picture)\" type=\"image/svg+xml\">\n"
                : "<link rel=\"preload\" href=\"\(picture)\" as=\"image\" type=\"image/svg+xml\">\n"
        }.joined()
    }

    private var alternates: Markup {
        let calendar: Markup =
            "<link rel=\"alternate\" type=\"text/calendar\" href=\"\(ProgrammeCalendar.programmePath)\" title=\"\(title)\">\n"
        return calendar
            + NewsFormat.allCases.map { format -> Markup in
                """
                <link rel="alternate" type="\(format.linkType)" href="\(format.path)" title="\(title): \(format.name)">

                """
            }.joined()
    }

    private var name: Markup {
        let mark: Markup = """
            <img src="\(FeedLook.markName)" alt="" width="48" height="48">
            """
        let words: Markup = "<span>Circles Connected <small>\(community.name)</small></span>"
        let shown = look.pictures[FeedLook.markName] == nil ? words : mark + words
        return Link(links.home).map { "<a class=\"name\" href=\"\($0)\">\(shown)</a>" } ?? shown
    }

    private func phone(_ words: Markup) -> Markup {
        let digits = community.phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        guard let link = Link("tel:\(digits)") else { return "\(words)\(community.phone)" }
        return "<a href=\"\(link)\">\(words)\(community.phone)</a>"
    }
}
