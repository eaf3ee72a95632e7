/// What everybody may want to know of the hub itself, part by part: a heading and its sentences.
package enum AboutWords {
    package struct Part: Sendable, Hashable {
        package let heading: String
        package let sentences: [String]
        /// Whether the sentences are a list.
        package var isList = false
    }

    // MARK: - Privacy

    package static let privacyTitle = "What we know of you, and who sees it"
    package static let privacyLead = "You can look at everything here without telling us who you are."

    /// Where `name` is rung on `phone`.
    package static func privacy(community: String, name: String, phone: String) -> [Part] {
        [
            Part(
                heading: "What we keep",
                sentences: [
                    "If you join: your name, how to reach you, what you enjoy, what you can give, when you are free, how you get about, and what helps you take part.",
                    "What you said yes to, and when. You can take each yes back.",
                    "What you said you are coming to, so that we can tell you if it changes.",
                    "We ask for no diagnosis, and nobody has to tell us about their health.",
                ], isList: true),
            Part(
                heading: "Who sees it",
                sentences: [
                    "Everybody: what is on, where and when. Never your surname, your number or your address.",
                    "Other members: only what you said they may.",
                    "Whoever holds a meetup: the first names of those who come, and what you want them to know.",
                    "\(name), your connector: what you told us. Each look is noted, and you can ask who looked.",
                    "Nobody else. We sell nothing, and there is no advertising, no counting of visitors and no map or picture from another company on these pages.",
                ], isList: true),
            Part(
                heading: "How long",
                sentences: [
                    "If you only asked: six months. If you leave: twelve months, then it is erased, and only numbers stay.",
                    "Letters: twelve months. What worried people tell us: six years, kept apart.",
                    "Backups: thirty-five days.",
                ], isList: true),
            Part(
                heading: "Cookies",
                sentences: [
                    "One, if you sign in, so that we know it is you. One, if you choose larger print. There are no others."
                ]),
            Part(
                heading: "What you may ask",
                sentences: [
                    "See everything we hold on you, have it put right, have it as a file, or have it erased.",
                    "Ring \(name) on \(phone). We answer within a month, mostly the same week.",
                    "If you are not happy with our answer, the Information Commissioner’s Office hears you: 0303 123 1113, ico.org.uk.",
                    "\(community) is responsible for what is kept here. We keep it because you agreed to it, and what worried people tell us because the law lets us keep people safe.",
                ], isList: true),
        ]
    }

    // MARK: - Accessibility

    package static let accessibilityTitle = "How these pages work for everybody"
    package static let accessibilityLead =
        "We want everybody to be able to use them. This is what we did, and what we know is missing."

    package static func accessibility(name: String, phone: String) -> [Part] {
        [
            Part(
                heading: "What you can do",
                sentences: [
                    "Make the print larger: the words “Larger print” stand at the top of each page, and your browser’s own zoom works up to 400%.",
                    "Use only the keyboard, a screen reader or your voice.",
                    "Use an old phone or tablet: nothing here needs JavaScript.",
                    "Read the month as a list instead of a table, or print it in type of 18 points.",
                    "Have a page in easy words.",
                    "Have all of it by telephone or by post instead.",
                ], isList: true),
            Part(
                heading: "What we keep to",
                sentences: [
                    "The Web Content Accessibility Guidelines 2.2, level AA. Every page is looked at by a program (axe-core) in a wide and a narrow window before each change goes out, and found without fault by it."
                ]),
            Part(
                heading: "What we know is missing",
                sentences: [
                    "No disabled people from outside have tested these pages for us yet. A program finds only part of what gets in the way.",
                    "Words that groups and hosts write themselves are not always plain.",
                    "There is no British Sign Language and no audio version yet. \(name) reads to you on the telephone.",
                    "Sheets to print as PDF are made for paper; on a screen, the pages themselves are easier to read with a screen reader.",
                ], isList: true),
            Part(
                heading: "Something is in your way?",
                sentences: [
                    "Ring \(name) on \(phone), or say it to anybody of us. Tell us which page, and what you use. We answer within five working days.",
                    "If our answer does not help, the Equality Advisory and Support Service does: 0808 800 0082.",
                ]),
        ]
    }
}
