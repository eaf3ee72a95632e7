import HTML
import Hub

/// One calendar as the programs of this world take it up.
struct Subscription {
    /// Its address, as it is typed or pasted.
    let address: String
    /// What it is called there.
    let title: String
    private let place: PublicAddress?

    /// - Parameters:
    ///   - feed: The calendar on this site.
    ///   - title: What it is called.
    ///   - origin: Where the site is reached.
    init(to feed: Link, called title: String, at origin: String) {
        address = origin + feed.url
        self.title = title
        place = PublicAddress(origin)
    }

    /// What keeps programs elsewhere from fetching it; nil where nothing is known to.
    var obstacle: PublicAddress.Obstacle? { place?.obstacle }

    /// For Apple's calendar and most others on the same machine; nil where the site has no address.
    var webcal: Link? {
        guard let scheme = address.firstRange(of: "://") else { return nil }
        return Link("webcal://\(address[scheme.upperBound...])")
    }

    /// Google fetches what is called `webcal` over `https`, at most 256 letters of it.
    var google: Link? {
        guard let webcal, webcal.url.utf16.count <= 256 else { return nil }
        return away("https://calendar.google.com/calendar/r", ["cid": webcal.url])
    }

    /// Outlook on the web, at home: it takes `https` alone.
    var outlook: Link? { away("https://outlook.live.com/calendar/0/addfromweb", ["url": address, "name": title]) }

    /// The same with an account of work or school.
    var microsoft365: Link? {
        away("https://outlook.office.com/calendar/0/addfromweb", ["url": address, "name": title])
    }

    /// A link to somebody else's site, which has to reach ours.
    private func away(_ page: String, _ query: KeyValuePairs<String, String>) -> Link? {
        guard place != nil, obstacle == nil else { return nil }
        return Link(page + Link(path: [], query: query).url.dropFirst())
    }
}
