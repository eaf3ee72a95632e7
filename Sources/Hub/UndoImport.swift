package import Domain
import Store

/// Takes a list back that was brought in: all of it, with the answers given since.
package struct UndoImport {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// - Throws: `.conflict(.cannotUndo)` where something has changed since, and then nothing is; `.notFound`;
    ///   `.forbidden`.
    package func callAsFunction(_ run: Reference, as viewer: Viewer = .keeper) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            try memory.undoImport(run)
            try memory.audit(action: "undo", entity: "import", reference: run)
        }
    }
}
