import Domain
import HTML

/// All neighbourhoods with their places.
struct PlacesPage {
    let frame: Frame
    let areas: [PublicArea]
    let venues: [PublicVenue]

    static let link = Link(path: ["places"])

    var body: Markup { Page(frame: frame, title: "Where we meet", tab: .whatsOn, main: main).body }

    private var main: Markup {
        let listed = areas.map { area -> Markup in
            """
            <section class="card"><h2><a href="\(AreaPage.link(to: area))">\(area.name)</a></h2>\
            \(PlaceList(title: nil, venues: venues.filter { $0.area == area }).body)</section>

            """
        }
        let others = venues.filter { $0.area == nil }
        return """
            <h1>Where we meet</h1>
            <p class="lead">Each place says how to get in, and what is not known yet.</p>
            <div class="two">\(listed)\
            \("<section class=\"card\"><h2>From anywhere</h2>\(PlaceList(title: nil, venues: others).body)</section>", when: !others.isEmpty)</div>
            """
    }
}
