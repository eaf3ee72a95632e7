import CivilTime
import Domain
import HTML
import Wording

/// Addresses for the envelopes of a month: three across and seven down on A4, each 63.5 by 38.1 mm.
struct LabelsPage {
    let community: Community
    let round: RingRoundSheet

    static func link(_ month: YearMonth) -> Link { Link(path: ["connector", "labels", month.description]) }

    /// Those who have letters by post and whose address is known.
    static func people(of round: RingRoundSheet) -> [RingRoundSheet.Person] {
        round.people.filter { $0.channel == .post && !$0.addressLines.isEmpty }
    }

    var sheet: PaperSheet {
        PaperSheet(
            title: "Address labels: \(DateWords.month(round.month))", community: community, format: .labels
        ) { [self] _ in main }
    }

    private var main: Markup {
        let people = Self.people(of: round)
        let labels = people.map { person -> Markup in
            "<li>\(([person.name] + person.addressLines).map { "\($0)" as Markup }.joined(separator: "<br>"))</li>\n"
        }
        return """
            <div class="screen"><h1>Address labels</h1>
            <p>\(SummaryWords.count(people.count, "label")), 21 on a sheet of A4. Print at full size, without the browser’s own \
            margins, heads and feet. <a href="\(PrintPackPage.link(round.month))">Back to what is to print</a></p>\
            \("<p>Nobody has letters by post at present.</p>", when: people.isEmpty)</div>
            <ul class="labels">\(labels)</ul>
            """
    }
}
