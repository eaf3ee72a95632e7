package import Domain
package import HTML
import Wording

/// A box for words, and what they lead to: for the connector everything, for everybody else what is public.
package struct SearchPage: Sendable {
    let frame: Frame
    /// As typed.
    let words: String
    let sections: [SearchSection]

    package init(frame: Frame, words: String, sections: [SearchSection]) {
        self.frame = frame
        self.words = words
        self.sections = sections
    }

    package var body: Markup {
        let title = words.isEmpty ? "Look for something" : "Found for “\(words)”"
        return Page(frame: frame, title: title, tab: .search, announcesFeeds: frame.visitor == .nobody, main: main).body
    }

    private var isConnector: Bool { if case .connector = frame.visitor { true } else { false } }

    private var main: Markup {
        """
        <h1>\(words.isEmpty ? "Look for something" : "Found for “\(words)”")</h1>
        <form action="\(isConnector ? ConnectorLinks.search : Self.link)" method="get" role="search">
        \(field)
        <button>Look</button></form>
        \(findings)
        """
    }

    private var field: Markup {
        let hint =
            isConnector
            ? "A name, a number in any spelling, or what somebody likes or gives; the beginning of a word is enough."
            : "A group, a place or what you like to do; the beginning of a word is enough."
        return TextField(name: "q", label: "Words", hint: hint, value: words, problem: nil).body
    }

    private var findings: Markup {
        if sections.isEmpty { return words.isEmpty ? "" : "<p class=\"lead\">\(SearchWords.nothing(words))</p>" }
        return sections.map { section -> Markup in
            """
            <section><h2>\(SearchWords.heading(section.kind))</h2>
            <ul class="jobs">\(section.findings.map(line))</ul>
            \("<p class=\"soft\">\(SearchWords.more)</p>", when: section.hasMore)</section>

            """
        }.joined()
    }

    private func line(_ finding: SearchFinding) -> Markup {
        let reference: Markup = isConnector ? " <span class=\"soft\">\(finding.reference.rawValue)</span>" : ""
        return """
            <li><p><b>\(name(of: finding))</b> \(SearchWords.detail(finding.detail))\(reference)\
            \(finding.excerpt.map(quoted))</p></li>

            """
    }

    private func name(of finding: SearchFinding) -> Markup {
        guard let link = link(to: finding) else { return "\(finding.title)" }
        return "<a href=\"\(link)\">\(finding.title)</a>"
    }

    private func quoted(_ excerpt: Excerpt) -> Markup {
        let pieces = excerpt.pieces.map { piece -> Markup in
            piece.isHit ? "<mark>\(piece.text)</mark>" : "\(piece.text)"
        }
        return "<span class=\"found\">\(pieces.joined())</span>"
    }

    /// The page that tells more, where there is one for the reader.
    private func link(to finding: SearchFinding) -> Link? {
        switch finding.detail {
        case .group(.active, _), .group(.seasonal, _): Link(path: ["groups", finding.reference.rawValue])
        case .event where !isConnector: Link(path: ["events", finding.reference.rawValue])
        case .venue where !isConnector: Link(path: ["venues", finding.reference.rawValue])
        case .interest where !isConnector:
            Link(path: ["whats-on"], items: [(ChosenPart.interest, finding.reference.rawValue)])
        case .member: isConnector ? PeopleLinks.person(finding.reference) : Link(path: ["me"])
        default: nil
        }
    }

    static let link = Link(path: ["search"])
}
