import Domain
import HTML
import Wording

/// Words that members used and that nobody has placed yet: the connector says once what they mean, for everyone.
struct WordsPage {
    let frame: Frame
    let waiting: [WaitingWords]
    /// What words can be put to.
    let labels: [String]
    var problems = FormProblems([])

    var body: Markup {
        Page(
            frame: frame, title: "\(problems.titlePrefix)Words to place", tab: .connectorMonth, announcesFeeds: false,
            main: main
        ).body
    }

    private var main: Markup {
        """
        \(problems.summary)
        <h1>Words to place</h1>
        <p class="lead">Members said these in their own words, and we do not know what they mean. Say it once, and it \
        holds for everyone who says so.</p>
        <p class="soft">What is private to a person is never concluded from words: talk it over with them.</p>
        <datalist id="activities">\(labels.map { label -> Markup in "<option value=\"\(label)\"></option>" })</datalist>
        \(waiting.enumerated().map(card))\(nothing)
        """
    }

    private var nothing: Markup? { waiting.isEmpty ? "<p>No words wait.</p>" : nil }

    private func card(_ place: Int, _ words: WaitingWords) -> Markup {
        let choices = ChoiceField(
            name: "choice", legend: "What is meant?",
            choices: words.labels.map { .init(value: $0, label: $0, isChosen: false) }, hasID: false, problem: nil)
        return """
            <section class="card"><h2>“\(words.words)”</h2>
            <p class="soft">Said by \(words.members.map(\.rawValue).joined(separator: ", "))</p>
            \(frame.form(to: "\(ConnectorLinks.words)"))
            <input type="hidden" name="words" value="\(words.words)">\(words.labels.isEmpty ? "" : choices.body)
            <div class="field"><label for="\(place == 0 ? "activity" : "activity-\(place)")">\
            \(words.labels.isEmpty ? "What is meant?" : "Or another activity")</label>\
            <input id="\(place == 0 ? "activity" : "activity-\(place)")" name="activity" list="activities" \
            autocomplete="off"></div>
            <div class="acts"><button>This is meant</button></div></form></section>

            """
    }
}
