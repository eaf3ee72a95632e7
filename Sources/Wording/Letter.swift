/// A letter as data: what it says, with no markup; the courier makes text and pages of it.
package struct Letter: Sendable, Hashable {
    package let subject: String
    package let greeting: String
    package let blocks: [LetterBlock]
    /// The last lines, one below the other.
    package let closing: [String]

    package init(subject: String, greeting: String, blocks: [LetterBlock], closing: [String]) {
        self.subject = subject
        self.greeting = greeting
        self.blocks = blocks
        self.closing = closing
    }
}

/// One piece of a letter.
package enum LetterBlock: Sendable, Hashable {
    case heading(String)
    case paragraph(LetterLine)
    case list([LetterLine])

    static func words(_ text: String) -> LetterBlock { .paragraph(LetterLine(text)) }
}

/// A line in which some words may be links.
package struct LetterLine: Sendable, Hashable {
    package let spans: [LetterSpan]

    package init(_ spans: [LetterSpan]) { self.spans = spans }

    package init(_ text: String) { spans = [.text(text)] }

    /// The words alone, links and all.
    package var text: String {
        spans.map { span in
            switch span {
            case .text(let words), .link(let words, _): words
            }
        }.joined()
    }
}

/// Words, or words that lead somewhere.
package enum LetterSpan: Sendable, Hashable {
    case text(String)
    /// - Parameter to: A whole address.
    case link(String, to: String)
}
