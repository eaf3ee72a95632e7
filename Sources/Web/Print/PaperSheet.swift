import Domain
import HTML

/// One page for paper: on the site, or as a file that needs no other.
struct PaperSheet {
    let title: String
    let community: Community
    let format: Format
    /// What stands on the paper; it is told where the mark is.
    let body: @Sendable (_ mark: String) -> Markup

    enum Format: Sendable, Hashable {
        /// A4 across, in type of so many half points.
        case grid(GridFit)
        /// A4 upright, in ordinary type.
        case page
        /// A4 upright, in type of 18 points.
        case large
        /// A4 upright, of labels three across and seven down.
        case labels
    }

    /// As the site sends it.
    var page: Markup { head + Self.links + open + body("/mark.svg") + close }

    /// With the stylesheet and the mark in it: to be kept, sent and printed without the site.
    func file(mark: [UInt8]) -> [UInt8] {
        let style = Array("<style>\n\(Stylesheet.css)\n</style>\n".utf8)
        let picture = "data:image/svg+xml;base64," + Base64.text(of: mark)
        return head.bytes + Self.policy.bytes + style + (open + body(picture) + close).bytes
    }

    private var head: Markup {
        """
        <!doctype html>
        <html lang="en-GB" class="\(classes)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) | Circles Connected, \(community.name)</title>

        """
    }

    private var classes: String {
        switch format {
        case .grid(let fit): "paper \(fit.style)"
        case .large: "paper large"
        case .labels, .page: "paper"
        }
    }

    private static let links: Markup = """
        <link rel="stylesheet" href="/hub.css">
        <link rel="icon" href="/mark.svg" type="image/svg+xml">

        """

    /// A file on somebody's disk fetches nothing and runs nothing.
    private static let policy: Markup = """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">

        """

    private var open: Markup {
        let across = if case .grid = format { true } else { false }
        return """
            </head>
            <body>
            <main id="main" class="sheet\(" across", when: across)">

            """
    }

    private let close: Markup = """

        </main>
        </body>
        </html>

        """
}

/// The head of a sheet: the mark, what it is, and a few words.
struct PaperBill {
    let title: String
    let mark: String
    let words: Markup
    var code: CodePicture?

    var body: Markup {
        """
        <div class="bill"><img src="\(mark)" alt="" width="64" height="64"><div><h1>\(title)</h1>
        <p>\(words)</p></div>\(code?.body)</div>
        """
    }
}
