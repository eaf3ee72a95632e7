package import CivilTime

/// A place or a group of people that share one calendar.
package struct Community: Sendable, Hashable {
    package let id: Identifier<Community>
    /// Part of every feed's path; never changes.
    package let slug: Slug
    package let name: String
    /// Every local time of the community is in this zone.
    package let zone: Zone
    /// `https://host`, without a slash at the end; feeds and mails link below it.
    package let baseURL: String
    /// The connector's number, as people would dial it.
    package let phone: String
    /// The community's own address: feeds and mails name no other.
    package let email: String
    package let bankHolidays: Set<CivilDate>

    package init(
        id: Identifier<Community>, slug: Slug, name: String, zone: Zone, baseURL: String, phone: String,
        email: String, bankHolidays: Set<CivilDate>
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.zone = zone
        self.baseURL = baseURL
        self.phone = phone
        self.email = email
        self.bankHolidays = bankHolidays
    }

    /// The host of the base address: the right half of every UID.
    package var host: String {
        let afterScheme = baseURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
        return String(afterScheme.prefix { $0 != ":" })
    }
}

extension Community {
    /// The same community, reached at another address.
    package func reached(at baseURL: String) -> Community {
        Community(
            id: id, slug: slug, name: name, zone: zone, baseURL: baseURL, phone: phone, email: email,
            bankHolidays: bankHolidays)
    }
}
