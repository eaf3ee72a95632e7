import Domain
import SQLite

/// What public views are made with: the places that may be named and the words that may be said.
struct PublicSurroundings {
    private let venues: [Identifier<Venue>: PublicVenue]
    private let interests: [Identifier<Interest>: PublicInterest]

    fileprivate init(_ memory: Reading) throws(HubError) {
        let areas = try memory.areasByIdentifier()
        venues = try memory.venuesByIdentifier().compactMapValues { PublicVenue($0, areas: areas) }
        var interests: [Identifier<Interest>: PublicInterest] = [:]
        for interest in try memory.interests() where !interest.isSpecialCategory {
            interests[interest.id] = PublicInterest(interest)
        }
        self.interests = interests
    }

    /// Where it is, as far as everyone may know: a venue that is never named is told to those who are coming.
    func place(_ venue: Identifier<Venue>?, _ text: String?) -> PublicPlace {
        if let venue { return venues[venue].map { .venue($0) } ?? .toldToThoseComing }
        return text.map { .described($0) } ?? .toldToThoseComing
    }

    /// Whether people join from where they are.
    func isRemote(_ venue: Identifier<Venue>?) -> Bool { venue.flatMap { venues[$0] }?.isRemote ?? false }

    /// The interests everyone may read, in their order.
    func interests(_ ids: [Identifier<Interest>]) -> [PublicInterest] { ids.compactMap { interests[$0] } }
}

extension Reading {
    /// The places and words of public views.
    func publicSurroundings() throws(HubError) -> PublicSurroundings {
        try kept { () throws(HubError) in try PublicSurroundings(self) }
    }
}
