import CivilTime
import Domain
import HTML
import Hub
import Wording

/// A month before it is published: members say what they would come to, and what they think.
struct DraftPage {
    static let words = "words"

    let frame: Frame
    let draft: CommentOnMonth.Draft
    /// What was typed, where it is to be put right.
    var typed: [CommentOnMonth.Answer]?
    var problems = FormProblems([])
    var isKept = false

    static func link(_ month: YearMonth) -> Link { Link(path: ["me", "draft", month.description]) }
    static func come(_ reference: Reference) -> String { "come_\(reference)" }
    static func words(_ reference: Reference?) -> String { reference.map { "words_\($0)" } ?? words }

    private var title: String { "What do you think of \(DateWords.month(draft.month))?" }

    var body: Markup {
        Page(
            frame: frame, title: "\(problems.titlePrefix)\(title)", tab: .me, announcesFeeds: false, main: main
        ).body
    }

    private var main: Markup {
        """
        \(problems.summary)\(thanks, when: isKept)
        <h1>\(title)</h1>
        <p class="lead">The month is being put together. Tell us what you would come to, until \
        \(DateWords.day(draft.until)). Nothing here is a promise.</p>
        \(frame.form(to: "\(Self.link(draft.month))", " novalidate"))
        <section><h2>New, and not sure yet</h2>
        \("<p>Nothing new is planned at present.</p>", when: draft.new.isEmpty)\(draft.new.map(card))</section>
        <section><h2>The month as a whole</h2>
        \(field(nil, label: "What is missing? What is too much?"))</section>
        <p class="acts"><button>Tell us</button></p></form>
        <section><h2>What happens anyway</h2>\(usual)</section>
        """
    }

    private let thanks: Markup = """
        <div class="note" role="status"><p><strong>Thank you.</strong> We have kept what you said. You can change it here \
        until the last day.</p></div>
        """

    private func card(_ row: PublicOccurrence) -> Markup {
        let isTicked = answer(row.reference).wouldCome
        return """
            <article class="card"><h3>\(row.title)</h3>
            <p>\(DateWords.day(row.start.date)), \(DateWords.time(row.start.time)) to \(DateWords.time(row.end.time))<br>\
            \(PlaceWords.line(row.place))</p>
            \(TickBox(name: Self.come(row.reference), label: "I would come to \(row.title)", isTicked: isTicked).body)\
            \(field(row.reference, label: "A word about it, if you like", about: row.title))</article>

            """
    }

    private func field(_ reference: Reference?, label: String, about title: String? = nil) -> Markup {
        let name = Self.words(reference)
        return TextField(
            name: name, label: title.map { "\(label): \($0)" } ?? label, rows: reference == nil ? 4 : 2,
            value: answer(reference).words, problem: problems.sentence(for: name)
        ).body
    }

    /// As typed, else as it was said before.
    private func answer(_ reference: Reference?) -> (wouldCome: Bool, words: String) {
        if let typed { return typed.first { $0.about == reference }.map { ($0.wouldCome, $0.words) } ?? (false, "") }
        return draft.said[reference].map { ($0.wouldCome, $0.words ?? "") } ?? (false, "")
    }

    private var usual: Markup {
        guard !draft.usual.isEmpty else { return "<p>Nothing yet.</p>" }
        let rows = draft.usual.map { row -> Markup in
            "<li>\(DateWords.day(row.start.date)), \(DateWords.time(row.start.time)): \(row.title)</li>\n"
        }
        return "<details><summary>\(SummaryWords.count(rows.count, "date"))</summary><ul>\(rows)</ul></details>"
    }
}
