package import Domain
import Store

/// Two people who are never brought together.
package struct KeepApart {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Keeps two people apart, or no longer.
    ///
    /// - Throws: `.problems` for one and the same; `.notFound`; `.forbidden` for all but the connector and the keeper.
    package func callAsFunction(
        _ one: Reference, from other: Reference, isApart: Bool, as viewer: Viewer
    ) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let (first, second) = (try memory.member(one), try memory.member(other))
            // Two references may lead to one person, since records are merged.
            guard first.id != second.id else { throw .problems([Problem(field: "other", kind: .notAChoice)]) }
            var apart = try memory.blocked(with: first.id)
            if isApart { apart.insert(second.id) } else { apart.remove(second.id) }
            try memory.saveBlocked(apart, with: first.id)
            for reference in [one, other] {
                try memory.audit(action: "change", entity: "member", reference: reference, fields: ["blocked_with"])
            }
        }
    }
}
