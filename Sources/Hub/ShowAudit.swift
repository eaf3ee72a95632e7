package import CivilTime
package import Domain
import Store

/// Who did what and who looked at whom, for the connector.
package struct ShowAudit {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    package struct View: Sendable {
        /// The newest first.
        package let entries: [AuditEntry]
        /// Of all that was asked for, not of this page alone.
        package let count: Int
        /// Counted from one.
        package let page: Int
        package let pages: Int
        package let zone: Zone
        /// Names of connectors, by reference; everybody else is called by the reference.
        package let names: [String: String]
    }

    /// Policy: what one reads at a sitting.
    package static let entriesOnAPage = 50

    /// - Parameters:
    ///   - about: Only what names this reference, as who did it or whom it is about; nil for all.
    ///   - page: Counted from one; a page after the last is the last.
    ///   - viewer: A connector or the keeper.
    /// - Returns: A page of entries, with what was not asked for left out.
    /// - Throws: `.forbidden`.
    package func callAsFunction(about: Reference? = nil, page: Int = 1, as viewer: Viewer) throws(HubError) -> View {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let size = Self.entriesOnAPage
            let count = try memory.auditCount(about: about)
            let pages = max(1, (count + size - 1) / size)
            let number = min(max(1, page), pages)
            return View(
                entries: try memory.audit(limit: size, skip: (number - 1) * size, about: about), count: count,
                page: number, pages: pages, zone: try memory.community().zone,
                names: Dictionary(try memory.connectors().map { ($0.reference.rawValue, $0.name) }) { first, _ in first
                })
        }
    }

    /// Reads the whole audit and says whether it is as it was written.
    ///
    /// - Complexity: O(entries).
    /// - Throws: `.forbidden`.
    package func check(as viewer: Viewer) throws(HubError) -> AuditReport {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.auditReport() }
    }
}
