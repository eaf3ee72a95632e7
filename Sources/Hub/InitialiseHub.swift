package import CivilTime
package import Domain
import Store

/// Makes the folder of a new community.
package struct InitialiseHub {
    let folder: DataFolder
    let now: Instant

    package init(folder: String, now: Instant) {
        self.folder = DataFolder(folder)
        self.now = now
    }

    /// Makes the folder.
    ///
    /// - Parameters:
    ///   - name: The community's.
    ///   - zone: Its clocks.
    ///   - address: Where readers will reach the hub; an address that is nobody's until one is told.
    /// - Throws: `.conflict(.folderNotEmpty)` where a hub is there already.
    package func callAsFunction(name: String, zone: Zone, address: PublicAddress? = nil) throws(HubError) {
        let slug = Slug(naming: name)
        let community = Community(
            id: References(community: slug).identity("community", "community"), slug: slug, name: name, zone: zone,
            baseURL: address?.origin ?? "https://\(slug).example", phone: "", email: "", bankHolidays: [])
        _ = try Store.create(in: folder, community: community, at: now, purpose: "circles init")
        try SettingsFile(folder).createTemplate()
    }

    /// A zone by its name.
    package static func zone(_ name: String) throws(HubError) -> Zone {
        do throws(ZoneError) {
            return try Zone.named(name)
        } catch .unknownZone {
            throw .notFound("time zone \(name)")
        } catch {
            throw .unavailable(.missing("\(error)"))
        }
    }
}
