package import CivilTime
package import Domain

/// What is said about signing in, in letters and on paper.
package enum SignInWords {
    /// The letter with a link that somebody asked for.
    package static func letter(
        to knownAs: String, link: String, minutes: Int, of community: Community, connector: String?
    ) -> Letter {
        let frame = LetterFrame(community: community, connector: connector)
        return Letter(
            subject: "Your link to sign in: Circles Connected, \(community.name)",
            greeting: frame.greeting(knownAs),
            blocks: [
                .words("Here is the link you asked for. It works once, within \(minutes) minutes."),
                .paragraph(LetterLine([.link("Sign in", to: link)])),
                .words(
                    "Open it on the device where you asked for it. On another one it shows a short code; "
                        + "type that where you asked."),
                .words(
                    "You did not ask for it? Then do nothing: nobody is signed in. We never ask anybody for this link "
                        + "or a code, not on the telephone either."),
            ],
            closing: frame.closing)
    }

    /// What stands with a code on paper, a line each.
    package static func slip(_ knownAs: String, code: String, until: CivilDate, address: String, ring: String)
        -> [String]
    {
        [
            "For \(knownAs), to sign in to Circles Connected",
            "1. On a computer or tablet, open \(address)/sign-in",
            "2. Under “A code on paper”, type \(code)",
            "Small or capital letters, with or without the strokes: it is all the same.",
            "It works once, until \(DateWords.fullDay(until)). Keep it to yourself, like a key.",
            "It does not work? Ring \(ring).",
        ]
    }

    package static let wrongStep =
        "That code is not the one: it is anew every half minute, and each is good once. Wait for the next one."
    package static let wrongShortCode =
        "That is not the code, or it is too old. Look at it again, or ask for a new link."
    package static let wrongPaperCode =
        "That is not a code that works. Look at each letter again; a code works once, for two weeks."

    /// `10 minutes`, of seconds.
    package static func minutes(_ seconds: Int) -> String { SummaryWords.count(seconds / 60, "minute") }

    /// When something may be tried again, of seconds: `in 25 minutes`.
    package static func waiting(_ seconds: Int) -> String {
        "in \(SummaryWords.count(max(1, (seconds + 59) / 60), "minute"))"
    }
}
