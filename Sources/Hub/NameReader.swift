package import Domain
import Store

/// Who a word stands for when the keeper asks what somebody may know.
package struct NameReader {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// `everyone`, `connector`, `safeguarding-lead`, or the reference of a person or an organisation.
    ///
    /// - Throws: `.notFound` where nobody is called so.
    package func callAsFunction(_ name: String) throws(HubError) -> Viewer {
        switch name {
        case "everyone": return .everyone
        case "connector": return .keeper
        case "safeguarding-lead": return .safeguardingLead
        default: break
        }
        let referent = try hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.resolve(Reference(name))
        }
        switch referent {
        case .member(let id): return .member(id)
        case .supporter(let id): return .supporter(id)
        case .connector(let id): return .connector(id)
        case .partner(let id): return .organisation(.partner(id))
        case .venue(let id): return .organisation(.venue(id))
        case .freelancer(let id): return .organisation(.freelancer(id))
        case .group, .event, .proposal, .circle, nil: throw .notFound(name)
        }
    }
}
