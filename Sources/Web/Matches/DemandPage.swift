import Domain
import HTML
import Hub
import Wording

/// What is wished and not yet met, neighbourhood by neighbourhood, and whether anyone is left out.
struct DemandPage {
    let frame: Frame
    let list: DemandList
    /// Counted from one.
    let page: Int

    /// Policy: so many rows stay well below fifty kilobytes.
    private static let rowsOnAPage = 40

    var body: Markup {
        Page(frame: frame, title: "What many wish", tab: .matches, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>What many wish</h1>
        <p class="lead">Wishes that no group answers yet. The next month can be built from these.</p>
        <p><a href="\(MatchLinks.queue)">Wish by wish</a> · <a href="\(ConnectorLinks.monthBeingBuilt)">The month being built</a></p>
        \(board)
        <section><h2>Is anyone left out?</h2>
        <p>Who can take a step now: a group, a host, a partner or a freelancer answers a wish of theirs.</p>
        \(fairness)</section>
        """
    }

    private var board: Markup {
        guard !list.demands.isEmpty else { return "<p>Every wish has a group at present.</p>" }
        let shown = PageOf(list.demands, page: page, size: Self.rowsOnAPage)
        let rows = shown.items.map { demand -> Markup in
            """
            <tr><th scope="row">\(list.names.interest(demand.interest).sentenceCase)<small>\(area(demand))</small></th>\
            <td>\(SummaryWords.count(demand.people.count, "person", "people")): \(people(demand))</td>\
            <td>\(times(demand))</td><td>\(hosts(demand))</td></tr>

            """
        }
        return """
            <table class="round list"><thead><tr><th scope="col">What</th><th scope="col">Who</th>\
            <th scope="col">When it suits</th><th scope="col">Could be asked to host</th></tr></thead><tbody>
            \(rows)</tbody></table>
            \(PageTurner(label: "More of them", page: shown.page, pages: shown.pages, link: MatchLinks.demand).body)
            """
    }

    private func area(_ demand: Demand) -> String {
        demand.area.flatMap { list.names.areas[$0] } ?? "Neighbourhood not known"
    }

    private func people(_ demand: Demand) -> Markup {
        let slug = list.references.interest(demand.interest)
        return demand.people.map { id -> Markup in
            guard let slug, let member = list.references.member(id) else { return "\(list.names.member(id))" }
            return "<a href=\"\(MatchLinks.ladder(member, slug))\">\(list.names.member(id))</a>"
        }.joined(separator: ", ")
    }

    private func times(_ demand: Demand) -> String {
        guard !demand.times.isEmpty else { return "No free times are known." }
        return demand.times.map {
            "\(DateWords.part($0.when.part, of: $0.when.weekday)) (\(SummaryWords.number($0.free)))"
        }.joined(separator: ", ").sentenceCase
    }

    private func hosts(_ demand: Demand) -> Markup {
        guard !demand.hosts.isEmpty else { return "Nobody yet" }
        return demand.hosts.map { id -> Markup in
            guard let member = list.references.member(id) else { return "\(list.names.member(id))" }
            return "<a href=\"\(PeopleLinks.person(member))\">\(list.names.member(id))</a>"
        }.joined(separator: ", ")
    }

    private var fairness: Markup {
        let rows = list.fairness.map { row -> Markup in
            """
            <tr><th scope="row">\(DemandWords.trait(row.trait, list.names))</th><td>\(DemandWords.share(row))</td></tr>

            """
        }
        return """
            <table class="round list"><thead><tr><th scope="col">Who</th><th scope="col">How many can take a step</th>\
            </tr></thead><tbody>\(rows)</tbody></table>
            """
    }
}
