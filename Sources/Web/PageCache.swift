import CivilTime
import HTTP
import Synchronization

/// Public pages, or what they say to every reader, rendered once for each edition of what is public.
///
/// An edition is a publication version and a day, since pages say which day is today. A page of another edition is
/// forgotten with the first page of a new one.
final class PageCache<Page: Sendable>: Sendable {
    private struct Shelf {
        var edition: PageEdition?
        var pages: [PageKey: Page] = [:]
    }

    /// Weeks and months without end can be asked for; beyond this many they are rendered each time.
    static var limit: Int { 1_000 }

    private let shelf = Mutex(Shelf())

    /// The page, made now if nobody has asked for it in this edition.
    ///
    /// Made outside the lock: two readers at once may both make it, and the first one made is kept.
    func page<Failure: Error>(
        _ key: PageKey, in edition: PageEdition, make: () throws(Failure) -> Page
    ) throws(Failure) -> Page {
        if let known = shelf.withLock({ $0.edition == edition ? $0.pages[key] : nil }) { return known }
        let page = try make()
        shelf.withLock { shelf in
            if shelf.edition != edition { shelf = Shelf(edition: edition) }
            if shelf.pages.count < Self.limit, shelf.pages[key] == nil { shelf.pages[key] = page }
        }
        return page
    }
}

/// What is public, and which day pages call today.
struct PageEdition: Sendable, Hashable {
    let version: Int
    let today: CivilDate
}

/// One page in one size of print.
struct PageKey: Sendable, Hashable {
    let path: String
    let print: PrintSize
}
