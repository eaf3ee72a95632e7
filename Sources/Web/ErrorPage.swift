package import HTML
package import HTTP

/// What went wrong, in a sentence, and the next step.
package struct ErrorPage: Sendable {
    let frame: Frame
    let status: Status
    /// Of the page, where the general one does not say it.
    let title: String?
    /// What is said instead of the general sentence, where more is known.
    let sentence: String?

    package init(frame: Frame, status: Status, title: String? = nil, sentence: String? = nil) {
        self.frame = frame
        self.status = status
        self.title = title
        self.sentence = sentence
    }

    package var body: Markup {
        Page(
            frame: frame, title: title ?? words.title, announcesFeeds: false,
            main: """
                <h1>\(title ?? words.title)</h1>
                <p class="lead">\(sentence ?? words.sentence)</p>
                <p>Ring \(PhoneLink(number: frame.helpLine.phone).body) and \(frame.helpLine.name) will help you.</p>
                <p class="acts"><a class="button" href="/">See what’s on</a>\
                \(" <a class=\"button plain\" href=\"/sign-in\">How to sign in</a>", when: status == .unauthorised)</p>
                """
        ).body
    }

    private var words: (title: String, sentence: String) {
        switch status {
        case .badRequest: ("That did not arrive whole", "Something was missing. Go back and try again.")
        case .unauthorised:
            ("Please sign in first", "This page shows something personal, so we need to know who you are.")
        case .forbidden: ("This page is not yours to open", "It belongs to somebody else.")
        case .notFound: ("There is no such page", "The address may have changed, or a letter went astray.")
        case .methodNotAllowed: ("That does not work here", "Go back to the page you came from and try again.")
        case .conflict: ("Somebody was quicker", "This changed since you opened the page. Open it again and look.")
        case .tooManyRequests: ("Please wait a little", "That was asked for too often. Try again later, or ring us.")
        case .contentTooLarge: ("That is too much at once", "Please send less, or ring us instead.")
        case .unsupportedMediaType: ("That did not arrive as a form", "Go back and try again.")
        case .serviceUnavailable: ("Back in a moment", "The hub cannot answer just now. Please try again in a minute.")
        default: ("Something went wrong with us", "It is our fault, not yours. We have noted it.")
        }
    }
}
