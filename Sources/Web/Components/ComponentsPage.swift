import CivilTime
import Domain
import HTML
import Wording

/// Every piece that pages are made of, filled with what is on here: to look at when one is changed.
struct ComponentsPage {
    static let link = Link(path: ["components"])

    let frame: Frame
    /// The newest published month; nil where none is.
    let programme: PublishedMonth?
    let today: CivilDate

    var body: Markup {
        Page(frame: frame, title: "The pieces of a page", announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>The pieces of a page</h1>
        <p class="lead">Pages here are put together from these and from nothing else. Nothing on this page can be sent.</p>
        <nav class="row" aria-label="On this page"><ul class="row links small">\(pieces.map { "<li><a href=\"#\($0.id)\">\($0.name)</a></li>" as Markup })</ul></nav>
        \(pieces.map { "<section id=\"\($0.id)\"><h2>\($0.name)</h2>\($0.picture)</section>\n" as Markup })
        """
    }

    private struct Piece {
        let id: String
        let name: String
        let picture: Markup
    }

    private var pieces: [Piece] {
        words + FormPieces.all.map { Piece(id: $0.id, name: $0.name, picture: $0.picture) } + gatherings + journeys
    }

    // MARK: - Words and numbers

    private var words: [Piece] {
        [
            Piece(id: "links", name: "Links and buttons", picture: links),
            Piece(
                id: "tags", name: "Tags",
                picture: """
                    <p>\(StateTag(words: "Step-free", tone: .good).body) \(StateTag(words: "Not sure yet", tone: .wait).body) \
                    \(StateTag(words: "Cancelled", tone: .care).body)</p>
                    """),
            Piece(id: "interests", name: "Interests", picture: InterestKind.key),
            Piece(id: "notes", name: "Notes", picture: notes),
            Piece(
                id: "facts", name: "Facts",
                picture: FactList(facts: [
                    .init("Community", frame.community.name), .init("Who is rung", frame.helpLine.name),
                    .init("A fact that nobody told", ""),
                ]).body),
            Piece(
                id: "sums", name: "In numbers",
                picture: """
                    <ul class="sums"><li><b>\(programme?.occurrences.count ?? 0)</b> dates in all</li>\
                    <li class="wait"><b>\(count(.tentative))</b> not sure yet</li>\
                    <li class="care"><b>\(count(.cancelled))</b> cancelled</li></ul>
                    """),
        ]
    }

    private func count(_ status: EventStatus) -> Int { programme?.occurrences.count { $0.status == status } ?? 0 }

    private let links: Markup = """
        <p><a href="/">A link in a sentence</a>, <a class="button" href="/">the one thing to do</a> \
        <a class="button plain" href="/">something else</a> <button class="quiet-button" type="button">quiet</button></p>
        """

    private let notes: Markup = """
        <div class="note"><h3>Good to know</h3><p>Something that helps, and asks nothing.</p></div>
        <div class="note wait"><h3>Waiting</h3><p>Something is still to come, and from whom.</p></div>
        <div class="note care"><h3>To put right</h3><p>What it is, and what to do next.</p></div>
        """

    // MARK: - The calendar

    private var gatherings: [Piece] {
        guard let programme, let first = programme.occurrences.first else { return [] }
        let lines = Dictionary(grouping: programme.occurrences, by: \.start.date)
            .mapValues { $0.map { OccurrenceLine($0).body } }
        let rows = programme.occurrences.prefix(3).map { OccurrenceLine(full: $0).body }
        let grid = MonthGrid(
            month: programme.month, today: today, dayWords: DayWords(frame.community), isInSection: true,
            lines: lines.filter { $0.key.day <= 14 })
        return [
            Piece(id: "row", name: "Calendar rows", picture: "<ul class=\"occs\">\(Array(rows))</ul>"),
            Piece(id: "month", name: "The month", picture: grid.body),
            Piece(id: "place", name: "A place", picture: PlaceCard(place: first.place).body),
            Piece(id: "subscribe", name: "Having the calendar", picture: SubscribeBox(frame: frame).body),
        ]
    }

    // MARK: - Steps

    private var journeys: [Piece] {
        [
            Piece(
                id: "chain", name: "Steps of a form",
                picture: """
                    <ol class="chain"><li class="done">1</li><li aria-current="step">2</li><li>3</li></ol>\
                    <p>Step 2 of 3: the words say where you are.</p>
                    """),
            Piece(
                id: "path", name: "A journey",
                picture: """
                    <ol class="path"><li class="done"><h3>Sent</h3><p>What has been.</p></li>\
                    <li aria-current="step"><h3>With \(frame.helpLine.name)</h3><p>What happens now.</p></li>\
                    <li><h3>In the calendar</h3><p>What comes next.</p></li></ol>
                    """),
            Piece(
                id: "why", name: "Reasons",
                picture: "<ul class=\"why\"><li>What speaks for it.</li><li class=\"no\">What does not fit.</li></ul>"),
            Piece(
                id: "ladder", name: "Ways, tried in order",
                picture: """
                    <ol class="ladder">\(Route.allCases.prefix(4).enumerated().map { place, route in
                        "<li\(place == 0 ? " class=\"shut\"" : place == 1 ? " class=\"best\"" : "" as Markup)><h3>\(MatchWords.route(route))</h3></li>" as Markup
                    })</ol>
                    """),
            Piece(
                id: "jobs", name: "What waits",
                picture: """
                    <ul class="jobs"><li><p><b>What there is to do</b> and for whom.</p>\
                    <div class="acts"><a class="button plain" href="/">Do it</a></div></li></ul>
                    """),
            Piece(
                id: "folded", name: "Folded away",
                picture: "<details><summary>Open me</summary><p>What most people need not read.</p></details>"),
            Piece(
                id: "turner", name: "Pages of a long list",
                picture: PageTurner(label: "An example", page: 2, pages: 3) { _ in Self.link }.body),
        ]
    }
}

/// The fields of forms, as they are and as they are put back.
private enum FormPieces {
    static let all: [(id: String, name: String, picture: Markup)] = [
        (
            "field", "A line of text",
            TextField(
                name: "example", label: "What people call you", hint: "First name or nickname", value: "Doreen",
                problem: nil
            ).body
                + TextField(
                    name: "example_wrong", label: "Telephone", kind: .tel, value: "ring me",
                    problem: ProblemWords.sentence(Problem(field: "phone", kind: .notAPhone))
                ).body
                + TextField(name: "example_words", label: "In your own words", rows: 3, value: "", problem: nil).body
        ),
        (
            "choice", "Answers to choose from",
            ChoiceField(
                name: "example_one", legend: "How would you like to hear from us?",
                choices: [
                    .init(value: "phone", label: "By telephone", isChosen: true),
                    .init(value: "post", label: "By post", isChosen: false),
                ], problem: nil
            ).body
                + SelectField(
                    name: "example_list", label: "Where you live", empty: "Choose", choices: [("a", "Old Town")],
                    value: "", problem: nil
                ).body
        ),
        (
            "tick", "A sentence to say yes to",
            TickBox(name: "example_tick", label: "You may introduce me to others.", isTicked: false).body
        ),
    ]
}
