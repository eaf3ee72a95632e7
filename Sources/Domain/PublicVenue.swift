/// What everyone may know of a place.
package struct PublicVenue: Sendable, Hashable {
    package let reference: Reference
    package let slug: Slug
    package let name: String
    package let address: String?
    package let postcode: String?
    package let area: PublicArea?
    package let features: Set<AccessFeature>
    package let isRemote: Bool
    package let opening: String?

    package init(
        reference: Reference, slug: Slug, name: String, address: String?, postcode: String?, area: PublicArea?,
        features: Set<AccessFeature>, isRemote: Bool, opening: String?
    ) {
        self.reference = reference
        self.slug = slug
        self.name = name
        self.address = address
        self.postcode = postcode
        self.area = area
        self.features = features
        self.isRemote = isRemote
        self.opening = opening
    }
}

/// What everyone may know of a neighbourhood.
package struct PublicArea: Sendable, Hashable {
    package let reference: Reference
    package let slug: Slug
    package let name: String
    package let latitude: Double?
    package let longitude: Double?

    package init(reference: Reference, slug: Slug, name: String, latitude: Double?, longitude: Double?) {
        self.reference = reference
        self.slug = slug
        self.name = name
        self.latitude = latitude
        self.longitude = longitude
    }
}
