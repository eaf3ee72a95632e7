import Domain
import HTML
import Hub

/// A neighbourhood: its places, its groups, what is on next.
struct AreaPage {
    let frame: Frame
    let area: PublicArea
    let around: SeeWhatsOn.Surroundings

    static func link(to area: PublicArea) -> Link { Link(path: ["areas", area.reference.rawValue]) }

    var body: Markup { Page(frame: frame, title: area.name, tab: .whatsOn, main: main).body }

    private var main: Markup {
        """
        <p class="over">A neighbourhood</p>
        <h1>\(area.name)</h1>
        <div class="cols">
        <div>
        \(UpcomingList(rows: around.upcoming, more: WhatsOnPage.link(only: ChosenPart.area, area.slug)).body)
        </div>
        <div>
        \(PlaceList(title: "Places", venues: around.venues).body)
        \(GroupList(title: "Groups", groups: around.groups).body)
        </div></div>
        \(foot)
        """
    }

    private var foot: Markup {
        """
        <p class="screen">\("<a href=\"\(Link(path: ["calendars", "area", area.slug.rawValue]))\">What is on in \(area.name), as a calendar of its own</a>. ", when: !around.upcoming.isEmpty)\
        <a href="\(PlacesPage.link)">All neighbourhoods and places</a></p>
        """
    }
}
