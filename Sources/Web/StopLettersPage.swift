package import HTML

/// The page behind the link under every letter: it asks before it stops anything.
package struct StopLettersPage: Sendable {
    let frame: Frame
    let token: String
    let isDone: Bool

    package init(frame: Frame, token: String, isDone: Bool) {
        self.frame = frame
        self.token = token
        self.isDone = isDone
    }

    package var body: Markup {
        Page(frame: frame, title: title, announcesFeeds: false, main: isDone ? done : question).body
    }

    private var title: String { isDone ? "No more letters" : "Stop the monthly letter?" }

    private var question: Markup {
        """
        <h1>\(title)</h1>
        <p class="lead">You stay a member, and everything else stays as it is.</p>
        <form action="\(Link(path: ["stop", token]))" method="post"><p><button>Stop the letter</button></p></form>
        """
    }

    private var done: Markup {
        """
        <h1>\(title)</h1>
        <p class="lead">We do not send you the calendar from now on. It is always here, and on the telephone.</p>
        <p>Changed your mind? Ring \(PhoneLink(number: frame.helpLine.phone).body).</p>
        <p class="acts"><a class="button" href="/">See what’s on</a></p>
        """
    }
}
