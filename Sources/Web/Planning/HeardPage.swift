import CivilTime
import Domain
import HTML
import Hub
import Wording

/// What people said of a month that was shown to them, for the connector.
struct HeardPage {
    let frame: Frame
    let heard: CommentOnMonth.Heard

    static func link(_ month: YearMonth) -> Link { Link(path: ["connector", "month", month.description, "comments"]) }

    private var title: String { "What people say of \(DateWords.month(heard.month))" }

    var body: Markup {
        Page(frame: frame, title: title, tab: .connectorMonth, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>\(title)</h1>
        <p class="lead">\(heard.until.map { "People are asked until \(DateWords.day($0))." } ?? "Nobody is asked at present: share the plan for comment to ask.")</p>
        <p><a href="\(PlanLinks.plan(heard.month))">The plan</a> · <a href="\(ConnectorLinks.month(heard.month))">The month</a></p>
        \("<p>Nobody has said anything yet.</p>", when: heard.topics.isEmpty)\(heard.topics.map(card))
        """
    }

    private func card(_ topic: CommentOnMonth.Topic) -> Markup {
        let words = topic.words.map { said -> Markup in
            "<li><a href=\"\(PeopleLinks.person(said.person.reference))\">\(said.person.knownAs)</a>: “\(said.words)”</li>"
        }
        return """
            <article class="card"><h2>\(topic.row?.title ?? "The month as a whole")</h2>\
            \(topic.row.map { "<p>\(DateWords.day($0.start.date)), \(DateWords.time($0.start.time))</p>" as Markup })\
            \(come(topic), when: !topic.wouldCome.isEmpty)\("<ul>\(words)</ul>", when: !words.isEmpty)</article>

            """
    }

    private func come(_ topic: CommentOnMonth.Topic) -> Markup {
        let names = topic.wouldCome.map { person -> Markup in
            "<a href=\"\(PeopleLinks.person(person.reference))\">\(person.knownAs)</a>"
        }
        return """
            <p><strong>\(SummaryWords.count(names.count, "person", "people")) would come:</strong> \
            \(names.joined(separator: ", "))</p>
            """
    }
}
