import CivilTime
import Domain
import HTML

/// Where the pages and feeds of a community stand, as absolute URLs on its base address.
struct FeedLinks {
    private let base: String
    private let folder: String

    /// - Parameters:
    ///   - community: Whose feeds they are.
    ///   - address: Where they are served, without a slash at the end; the community's own address unless said.
    init(of community: Community, at address: String? = nil) {
        base = address ?? community.baseURL
        folder = Link(path: ["feeds", community.slug.rawValue]).url
    }

    var home: String { base + "/" }

    func group(_ reference: Reference) -> String { base + Link(path: ["groups", reference.rawValue]).url }
    func event(_ reference: Reference) -> String { base + Link(path: ["events", reference.rawValue]).url }
    func month(_ month: YearMonth) -> String { base + Link(path: ["month", month.description]).url }

    /// The page of a row of a month.
    func page(of row: PublicOccurrence) -> String { row.isGroup ? group(row.reference) : event(row.reference) }

    /// A file by its path in the community's folder.
    func feed(_ path: String) -> String { "\(base)\(folder)/\(path)" }

    /// The same as a calendar program takes it up by itself.
    func subscription(_ path: String) -> String {
        let feed = feed(path)
        guard let scheme = feed.firstRange(of: "://") else { return feed }
        return "webcal://\(feed[scheme.upperBound...])"
    }
}
