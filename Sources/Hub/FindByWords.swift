package import Domain
import Store

/// What a few typed words lead to: people and things, as the reader may know them.
package struct FindByWords {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// - Parameters:
    ///   - words: As typed; what is no letter and no digit divides them.
    ///   - viewer: Who asks: the connector finds everything told to her, everybody else what is public.
    ///   - limit: At most so many of a kind.
    /// - Returns: The kinds with findings; empty where nothing was found.
    /// - Throws: Where the memory cannot be read.
    package func callAsFunction(
        _ words: String, as viewer: Viewer, limit: Int = 10
    ) throws(HubError) -> [SearchSection] {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            return try memory.search(words, today: today, limit: limit)
        }
    }
}
