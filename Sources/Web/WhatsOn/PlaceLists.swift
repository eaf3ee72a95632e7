import Domain
import HTML
import Wording

/// Places as a list of links.
struct PlaceList {
    let title: String?
    let venues: [PublicVenue]

    var body: Markup {
        guard !venues.isEmpty else {
            return title == nil ? "<p class=\"soft\">No place of ours yet. Do you know one? Ring us.</p>" : ""
        }
        let rows = venues.map { venue -> Markup in
            """
            <li><a href="\(VenuePage.link(to: venue))">\(venue.isRemote ? PlaceWords.remote : venue.name)</a>\
            \(" <span class=\"soft small\">Step-free</span>", when: venue.features.contains(.stepFreeEntrance))</li>

            """
        }
        let list: Markup = "<ul class=\"lines\">\(rows)</ul>"
        return title.map { "<section class=\"card\"><h2>\($0)</h2>\(list)</section>" } ?? list
    }
}

/// Groups as a list of links, each with its days.
struct GroupList {
    let title: String
    let groups: [PublicGroup]

    var body: Markup {
        guard !groups.isEmpty else { return "" }
        let rows = groups.map { group -> Markup in
            """
            <li><a href="\(Link(path: ["groups", group.reference.rawValue]))">\(group.name)</a><br>\
            <span class="soft small">\(RuleWords.sentence(group.series))</span></li>

            """
        }
        return "<section class=\"card\"><h2>\(title)</h2><ul class=\"lines\">\(rows)</ul></section>"
    }
}

/// What is on next, and the way to all of it.
struct UpcomingList {
    let rows: [PublicOccurrence]
    let more: Link
    /// Whether they stand on the page of their place, whose name is said there already.
    var isAtOnePlace = false

    private static let shown = 8

    var body: Markup {
        guard !rows.isEmpty else {
            return """
                <section><h2>What is on next</h2><p>Nothing is published here yet. \
                <a href="/propose">Could you start something?</a></p></section>
                """
        }
        let lines = rows.prefix(Self.shown).map { row -> Markup in
            "<li><p><b><a href=\"\(row.pageLink)\">\(row.title)</a></b>\(isAtOnePlace ? OccurrenceWords.whenAndCost(row) : OccurrenceWords.whenAndWhere(row))</p></li>\n"
        }
        return """
            <section><h2>What is on next</h2><ul class="jobs">\(Array(lines))</ul>
            \("<p><a href=\"\(more)\">All \(rows.count), day by day</a></p>", when: rows.count > Self.shown)</section>
            """
    }
}
