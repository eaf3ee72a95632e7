import Domain
import HTML
import Hub
import Wording

/// The wishes that wait, a page at a time, each with the step that answers it.
struct MatchQueuePage {
    let frame: Frame
    let queue: ShowWishes.Queue
    /// The only way shown; nil for all of them.
    let route: Route?

    var body: Markup {
        Page(frame: frame, title: "Wishes that wait", tab: .matches, announcesFeeds: false, main: main).body
    }

    private var total: Int { queue.counts.map(\.wishes).reduce(0, +) }

    private var main: Markup {
        """
        <h1>Wishes that wait</h1>
        <p class="lead">\(SummaryWords.count(total, "wish has", "wishes have")) a next step that nobody has been offered. \
        Nothing is sent before you press.</p>
        <nav class="row" aria-label="Kinds of answers"><ul class="tabs">\(all)\(queue.counts.map(tab))\
        <li><a href="\(MatchLinks.demand)">What many wish</a></li></ul></nav>
        \("<p>None here. New wishes come with new people, and with what they tell you.</p>", when: queue.matches.isEmpty)
        \(queue.matches.map(card))
        \(pages)
        """
    }

    private var all: Markup { tab(nil, words: "All", wishes: total) }

    private func tab(_ count: (route: Route, wishes: Int)) -> Markup {
        tab(count.route, words: MatchWords.route(count.route), wishes: count.wishes)
    }

    private func tab(_ way: Route?, words: String, wishes: Int) -> Markup {
        """
        <li><a href="\(MatchLinks.queue(way))"\(" aria-current=\"page\"", when: way == route)>\(words) (\(wishes))</a></li>
        """
    }

    private func card(_ match: Match) -> Markup {
        let reasons = ReasonWords.sentences(match, queue.names).prefix(3).map { "<li>\($0)</li>" as Markup }
        return """
            <article class="card"><p class="over">\(MatchWords.route(match.route))</p>
            <h2>\(MatchWords.summary(match, queue.names))</h2>
            <ul class="why">\(Array(reasons))</ul>\(look(match))</article>

            """
    }

    private func look(_ match: Match) -> Markup {
        guard let member = queue.references.member(match.wish.member) else { return "" }
        let (slug, wish) = (match.wish.interest.flatMap(queue.references.interest), queue.names.wish(match.wish))
        let link = slug.map { MatchLinks.ladder(member, $0) } ?? PeopleLinks.person(member)
        let words = slug == nil ? "Open their page" : "See the four ways"
        return """
            <p class="acts"><a class="button plain" href="\(link)">\(words)<span class="unseen">: \
            \(queue.names.member(match.wish.member)), \(wish)</span></a></p>
            """
    }

    private var pages: Markup {
        PageTurner(label: "More wishes", page: queue.page, pages: queue.pages) { MatchLinks.queue(route, page: $0) }
            .body
    }
}
