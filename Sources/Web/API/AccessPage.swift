import CivilTime
import Domain
import HTML
import Wording

/// Tokens by which programs of a member's own read their week.
struct AccessPage {
    let frame: Frame
    /// When each was made, the newest first.
    let made: [CivilDate]
    /// The one that was made just now; it is never shown again.
    var token: String?

    static let link = Link(path: ["me", "programs"])

    var body: Markup { Page(frame: frame, title: "Programs of your own", announcesFeeds: false, main: main).body }

    private var main: Markup {
        """
        <h1>Programs of your own</h1>
        <p class="lead">A program that you or a friend wrote can read your week and your interests, with a key that you \
        make here. It can change nothing. Most people never need this.</p>
        \(shown)
        \(list)
        \(frame.form(to: "\(Self.link)"))<p class="acts"><button class="plain">Make a key</button></p></form>
        <p class="soft">How to ask is written at <a href="/openapi.json">openapi.json</a>.</p>
        """
    }

    private var shown: Markup {
        guard let token else { return "" }
        return """
            <div class="note" role="status"><h2>Your new key</h2><p class="typed">\(token)</p>\
            <p>Copy it now: it is not kept here, and not shown again. Whoever has it can read your week.</p></div>
            """
    }

    private var list: Markup {
        guard !made.isEmpty else { return "<p>You have no key.</p>" }
        let days = made.map { day -> Markup in "<li>Made on \(DateWords.date(day))</li>\n" }
        return """
            <section class="card"><h2>Your keys</h2><ul>\(days)</ul>
            \(frame.form(to: "\(Link(path: ["me", "programs", "end"]))"))<p class="acts"><button class="warn">End them \
            all</button></p></form></section>
            """
    }
}
