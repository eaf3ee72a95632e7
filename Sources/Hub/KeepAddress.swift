package import Domain
import Store

/// Where people reach the hub, as its keeper says: links of letters, feeds and codes lead there.
package struct KeepAddress {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Keeps another address; the same again changes nothing.
    ///
    /// - Parameter address: Of a web server that stands in front of the hub.
    /// - Throws: `.unavailable` where the folder cannot be written.
    package func callAsFunction(_ address: PublicAddress) throws(HubError) {
        try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            let community = try memory.community()
            guard community.baseURL != address.origin else { return }
            try memory.save(community.reached(at: address.origin))
            try memory.bumpPublication()
            try memory.audit(
                action: "change", entity: "community", reference: Reference(community.slug.rawValue),
                fields: ["base_url"])
        }
    }
}
