import Domain
import HTML
import Hub
import Wording

/// How a person signs in: a code on paper for them, and an end to every sign-in of theirs.
struct WayInPage {
    let frame: Frame
    let reference: Reference
    let name: String
    /// A code that was made just now; it is shown this once.
    var slip: EntryCode.Slip?
    /// How many sign-ins were ended just now.
    var ended: Int?

    static func link(_ reference: Reference) -> Link { PeopleLinks.page("way-in", of: reference) }

    var body: Markup {
        Page(frame: frame, title: "Signing in: \(name)", tab: .people, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <p class="screen"><a href="\(PeopleLinks.person(reference))">Back to \(name)</a></p>
        <h1>Signing in: \(name)</h1>
        \(ended.map { "<div class=\"note\" role=\"status\"><p>\(SummaryWords.count($0, "sign-in").sentenceCase) ended.</p></div>" as Markup })
        \(slip.map(paper) ?? offer)
        <section class="screen"><h2>A lost tablet?</h2>
        <p>This signs \(name) out everywhere, at once. They can sign in anew.</p>
        \(frame.form(to: "\(PeopleLinks.page("sign-out", of: reference))"))\
        <p><button class="plain">Sign \(name) out everywhere</button></p></form></section>
        """
    }

    private var offer: Markup {
        """
        <p class="lead">With e-mail they ask for a link themselves. For somebody without there is a code on paper: it \
        works once, for \(SummaryWords.count(EntryCode.days, "day")).</p>
        \(frame.form(to: "\(Self.link(reference))"))<p><button>Make a code on paper</button></p></form>
        <p class="soft">An earlier code of theirs works no longer then.</p>
        """
    }

    private func paper(_ slip: EntryCode.Slip) -> Markup {
        // The number on the connector's own pages is that of whoever stands behind her.
        let name = if case .connector(_, let name) = frame.visitor { name } else { frame.helpLine.name }
        let ring = "\(name) on \(frame.community.phone)"
        let lines = SignInWords.slip(
            slip.knownAs, code: slip.code.text, until: slip.until, address: frame.origin, ring: ring)
        return """
            <p class="lead screen">Print this, or write it down for them. It is shown this once and kept nowhere.</p>
            <section class="card">\(lines.prefix(1).map { "<h2>\($0)</h2>" as Markup })
            <p class="spoken">\(slip.code.text)</p>\(lines.dropFirst().map { "<p>\($0)</p>" as Markup })</section>
            """
    }
}
