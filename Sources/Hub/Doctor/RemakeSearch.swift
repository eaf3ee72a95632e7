package import Domain
import Store

extension CommunityHub {
    /// Makes anew what searching looks in.
    ///
    /// - Throws: `.unavailable` where the disk refuses; the old index stays.
    package func reindexSearch() throws(HubError) {
        try store.write(as: .keeper, at: clock.now()) { memory throws(HubError) in
            try memory.reindexSearch()
            try memory.audit(action: "make anew", entity: "search", reference: Reference("all"))
        }
    }
}
