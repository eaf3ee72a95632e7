import HTML
import Wording

/// A letter as HTML without a style, a picture or a table: every mail program shows it, in the reader's own size.
struct LetterPage {
    let letter: Letter
    let head: LetterHead

    init(_ letter: Letter, head: LetterHead) {
        self.letter = letter
        self.head = head
    }

    var html: String { page.markup }

    private var page: Markup {
        """
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(letter.subject)</title>
        </head>
        <body>
        <main>
        <p>\(letterhead)</p>
        <hr>
        <h1>\(title)</h1>
        <p>\(letter.greeting)</p>
        \(letter.blocks.map(block))<hr>
        <p>\(letter.closing.map { Markup(text: $0) }.joined(separator: "<br>\n"))</p>
        </main>
        </body>
        </html>

        """
    }

    private var letterhead: Markup {
        guard let question = head.question, let link = Link(head.dialled) else { return Markup(text: head.line) }
        return "\(question)<a href=\"\(link)\">\(head.phone)</a>"
    }

    /// The subject up to its colon: the rest of it is for the list of mails.
    private var title: String { String(letter.subject.prefix { $0 != ":" }) }

    private func block(_ block: LetterBlock) -> Markup {
        switch block {
        case .heading(let words): "<h2>\(words)</h2>\n"
        case .paragraph(let line): "<p>\(self.line(line))</p>\n"
        case .list(let lines): "<ul>\n\(lines.map { "<li>\(self.line($0))</li>\n" as Markup })</ul>\n"
        }
    }

    private func line(_ line: LetterLine) -> Markup {
        line.spans.map { span -> Markup in
            switch span {
            case .text(let words): Markup(text: words)
            case .link(let words, let address):
                Link(address).map { "<a href=\"\($0)\">\(words)</a>" } ?? Markup(text: words)
            }
        }.joined()
    }
}
