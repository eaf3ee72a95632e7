package import HTML

/// How to sign in, and the one button behind a link that was sent.
///
/// Opening the link signs nobody in, since programs that look at letters open links too; pressing the button does.
package struct SignInPage: Sendable {
    let frame: Frame
    /// Of the link; nil for the page that only says how it works.
    let token: String?

    package init(frame: Frame, token: String? = nil) {
        self.frame = frame
        self.token = token
    }

    package var body: Markup {
        Page(frame: frame, title: "Sign in", announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        guard let token else {
            return """
                <h1>Sign in</h1>
                <p class="lead">You need no password. \(frame.helpLine.name) sends you a link that is yours alone.</p>
                <p>Ring \(PhoneLink(number: frame.helpLine.phone).body) and ask for it. Everything here can be done by telephone too.</p>
                """
        }
        return """
            <h1>Welcome</h1>
            <p class="lead">Press the button and you are signed in on this device.</p>
            \(frame.form(to: "\(Link(path: ["sign-in", token]))"))<p><button>Sign in</button></p></form>
            <p>The link works once. If you did not ask for it, close this page and nothing happens.</p>
            """
    }
}
