import Domain
import HTML
import Hub
import Wording

/// A place: how to get in, who meets there, what is on next.
struct VenuePage {
    let frame: Frame
    let venue: PublicVenue
    let around: SeeWhatsOn.Surroundings

    static func link(to venue: PublicVenue) -> Link { Link(path: ["venues", venue.reference.rawValue]) }

    var body: Markup {
        Page(
            frame: frame, title: name, tab: .whatsOn,
            card: "\(PlaceWords.line(.venue(venue))): who meets there, and how to get in.",
            main: main
        ).body
    }

    private var name: String { venue.isRemote ? PlaceWords.remote : venue.name }

    private var main: Markup {
        """
        <p class="over">A place where we meet</p>
        <h1>\(name)</h1>
        <div class="cols">
        <div>
        <p class="lead">\(PlaceWords.line(.venue(venue))).</p>
        \(facts)
        \(UpcomingList(rows: around.upcoming, more: WhatsOnPage.link(only: ChosenPart.venue, venue.slug), isAtOnePlace: true).body)
        </div>
        <div>
        \(PlaceCard(place: .venue(venue), isOwnPage: true).body)
        \(GroupList(title: "Groups that meet here", groups: around.groups).body)
        <section class="card"><h2>Not sure about something?</h2><p>Ring \(frame.helpLine.name) on \
        \(PhoneLink(number: frame.helpLine.phone).body): we find out for you, or meet you at the door.</p></section>
        </div></div>
        \(calendar)
        """
    }

    private var facts: Markup {
        let facts = [
            venue.area.map { ("Neighbourhood", $0.name) }, venue.opening.map { ("Open", $0) },
        ].compactMap(\.self)
        guard !facts.isEmpty, !venue.isRemote else { return "" }
        return FactList(facts: facts.map { FactList.Fact($0.0, $0.1) }).body
    }

    private var calendar: Markup {
        guard !around.upcoming.isEmpty else { return "" }
        return """
            <p class="screen"><a href="\(Link(path: ["calendars", "venue", venue.slug.rawValue]))">What is on here, as a \
            calendar of its own</a>\(area)</p>
            """
    }

    private var area: Markup {
        venue.area.map { ". <a href=\"\(AreaPage.link(to: $0))\">More in \($0.name)</a>" } ?? ""
    }
}
