package import Domain

/// Where something is, as far as everyone may know.
package enum PlaceWords {
    package static let remote = "Online or by phone"
    package static let toldToThoseComing = "We tell the people who are coming where it is"

    /// The short name: `Ashbourne Vale Library`, `Online or by phone`.
    package static func name(_ place: PublicPlace) -> String {
        switch place {
        case .venue(let venue): venue.isRemote ? remote : venue.name
        case .described(let words): words
        case .toldToThoseComing: toldToThoseComing
        }
    }

    /// What follows a title in a sentence, such as `, Ashbourne Vale Library.`.
    static func following(_ place: PublicPlace) -> String {
        switch place {
        case .venue(let venue) where venue.isRemote: ", \(remote.lowerFirst)."
        case .venue, .described: ", \(name(place))".sentence
        case .toldToThoseComing: ". \(toldToThoseComing)."
        }
    }

    /// One line: `Ashbourne Vale Library, Church Lane, Old Town, AV1 2AE`.
    package static func line(_ place: PublicPlace) -> String {
        switch place {
        case .venue(let venue) where venue.isRemote: "\(remote). We tell the people who are coming how to join"
        case .venue(let venue): line(venue)
        case .described, .toldToThoseComing: name(place)
        }
    }

    private static func line(_ venue: PublicVenue) -> String {
        var parts = [venue.name]
        for part in [venue.address, venue.area?.name, venue.postcode].compactMap(\.self) where !part.isEmpty {
            if !parts.contains(part) { parts.append(part) }
        }
        return parts.joined(separator: ", ")
    }

    /// Whether a way is no way at all: homes are known by their neighbourhood, so nothing nearer can be told.
    static func isSameNeighbourhood(metres: Int) -> Bool { metres < 50 }

    /// `1.1 km`, `600 metres`; under a hundred metres `a few steps`.
    package static func distance(metres: Int) -> String {
        let hundreds = (metres + 50) / 100
        switch hundreds {
        case ...0: return "a few steps"
        case 1...9: return "\(hundreds * 100) metres"
        default: return hundreds % 10 == 0 ? "\(hundreds / 10) km" : "\(hundreds / 10).\(hundreds % 10) km"
        }
    }
}
