import Domain
package import HTML
import Wording

/// The frame around every page: header with the number to ring, tabs, the page itself, foot.
package struct Page: Sendable {
    let frame: Frame
    let title: String
    var tab: Tab?
    /// Whether feed readers find the feeds here.
    var announcesFeeds = true
    /// A sentence for whoever is shown the page's address; nil where it is not for passing on.
    var card: String?
    /// The calendar of what the page is about, beside those of everything.
    var calendar: (feed: FeedAddress, title: String)?
    /// What programs read of it.
    var data: Markup?
    let main: Markup

    package var body: Markup {
        """
        <!doctype html>
        <html lang="en-GB"\(" class=\"large\"", when: frame.print == .large)>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) | Circles Connected, \(frame.community.name)</title>
        <link rel="stylesheet" href="/hub.css">
        <link rel="icon" href="/mark.svg" type="image/svg+xml">
        \(passedOn)\(feeds)\(data)</head>
        <body>
        <a class="skip" href="#main">Skip to the page</a>
        <header>
          <div class="top">
            <a class="name" href="/"><img src="/mark.svg" alt="" width="48" height="48">\
        <span>Circles Connected <small>\(frame.community.name)</small></span></a>
            <p>\(PhoneLink(number: frame.helpLine.phone, words: ring).body)\(printSize)</p>
            <nav aria-label="Main"><ul class="tabs">\(tabs)</ul></nav>
          </div>
          <div class="thread"></div>
        </header>
        <main id="main">
        \(main)
        </main>
        \(foot)
        </body>
        </html>

        """
    }

    private var passedOn: Markup {
        guard let card, let path = frame.path else { return "" }
        return PageCard(
            title: title, words: card, address: frame.origin + path, origin: frame.origin,
            site: "Circles Connected, \(frame.community.name)"
        ).body
    }

    private var ring: Markup {
        "Ring \(frame.helpLine.name): \(PhoneLink(number: frame.helpLine.phone).unbroken)"
    }

    private var feeds: Markup {
        guard announcesFeeds else { return "" }
        let own = calendar.map { calendar -> Markup in
            """
            <link rel="alternate" type="text/calendar" href="\(calendar.feed.link)" title="\(calendar.title)">

            """
        }
        return FeedAddress.Form.allCases.map { form -> Markup in
            let feed = FeedAddress.programme(form, of: frame.community)
            return """
                <link rel="alternate" type="\(form.mediaType)" href="\(feed.link)" \
                title="What’s on in \(frame.community.name): \(form.name)">

                """
        }.joined(separator: "") + (own ?? "")
    }

    /// The link to the other size of print.
    private var printSize: Markup {
        guard let path = frame.path else { return "" }
        let other: PrintSize = frame.print == .large ? .ordinary : .large
        let link = Link(path: ["print", other.rawValue], query: ["back": frame.chosen ?? path])
        return " <a href=\"\(link)\" rel=\"nofollow\">\(other == .large ? "Larger print" : "Ordinary print")</a>"
    }

    private var tabs: Markup {
        let links = Tab.all(for: frame).map { item -> Markup in
            "<li><a href=\"\(item.link)\"\(" aria-current=\"page\"", when: item.tab == tab)>\(item.label)</a></li>"
        }
        return links.joined() + (frame.visitor == .nobody ? "" : signOut)
    }

    private var signOut: Markup {
        "<li>\(frame.form(to: "/sign-out"))<button class=\"quiet-button\">Sign out</button></form></li>"
    }

    private static let devices: Markup = "<li><a href=\"\(DevicesPage.link)\">Where you are signed in</a></li>"

    private var foot: Markup {
        let line = frame.helpLine
        return """
            <footer class="foot">
              <div>
                <p><strong>Rather talk to someone?</strong> Ring \(line.name), \(line.role), on \
            \(PhoneLink(number: line.phone).body). \
            \(line.days.map { "\($0). At other times leave a message and \(line.name) will ring you back." })</p>
                <ul class="row links small screen">\
            <li><a href="\(MessageLinks.worried)"><strong>\(ConcernWords.title)</strong></a></li>\
            <li><a href="\(EasyPage.Part.start.link)">\(EasyWords.title)</a></li>\
            <li><a href="\(PlacesPage.link)">Where we meet</a></li>\
            <li><a href="\(MessageLinks.start)">Start one near you</a></li>\
            <li><a href="/signpost">For agencies</a></li>\
            <li><a href="\(AboutPage.privacy)">Privacy</a></li>\
            <li><a href="\(AboutPage.accessibility)">Accessibility</a></li>\
            \(frame.visitor == .nobody ? "<li><a href=\"/sign-in\">Sign in</a></li>" : Self.devices)</ul>
              </div>
            </footer>
            """
    }
}
