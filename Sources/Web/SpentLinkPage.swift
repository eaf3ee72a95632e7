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
        guard !isSignedIn else {
            return """
                <h1>\(title)</h1>
                <p class="lead">A sign-in link works once. You need no new one on this device.</p>
                <p class="acts"><a class="button" href="\(frame.visitor.home)">Go on</a></p>
                """
        }
        return """
            <h1>\(title)</h1>
            <p class="lead">A sign-in link works once, and not for long. If you copied it, look whether all of it is there.</p>
            <section class="card"><h2>A new link</h2>\(AskForm(frame: frame).body)</section>
            <p>Or ring \(PhoneLink(number: frame.helpLine.phone).body) and \(frame.helpLine.name) helps you in.</p>
            """
    }
}
