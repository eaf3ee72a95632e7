package import HTML

/// For a sign-in link that was used, is too old or was not copied whole.
package struct SpentLinkPage: Sendable {
    let frame: Frame

    package init(frame: Frame) { self.frame = frame }

    package var body: Markup {
        Page(frame: frame, title: title, announcesFeeds: false, main: main).body
    }

    private var title: String { isSignedIn ? "You are signed in already" : "This link does not work any more" }

    private var isSignedIn: Bool { frame.visitor != .nobody }

    private var main: Markup {
        """
        <h1>\(title)</h1>
        <p class="lead">A sign-in link works once, and only for a day. \(next)</p>
        <p class="acts"><a class="button" href="\(isSignedIn ? frame.visitor.home : Link(path: []))">\
        \(isSignedIn ? "Go on" : "See what’s on")</a></p>
        """
    }

    private var next: Markup {
        guard !isSignedIn else { return "You need no new one on this device." }
        return """
            Ring \(PhoneLink(number: frame.helpLine.phone).body) and \(frame.helpLine.name) sends you a new one. \
            If you copied it, look whether all of it is there.
            """
    }
}
