/// A neighbourhood, with its middle on a flat map.
package struct Area: Sendable, Hashable {
    package let id: Identifier<Area>
    package let reference: Reference
    package let slug: Slug
    package let name: String
    package let position: Position
    package let postcodeDistrict: String
    package let latitude: Double?
    package let longitude: Double?

    package init(
        id: Identifier<Area>, reference: Reference, slug: Slug, name: String, position: Position,
        postcodeDistrict: String, latitude: Double?, longitude: Double?
    ) {
        self.id = id
        self.reference = reference
        self.slug = slug
        self.name = name
        self.position = position
        self.postcodeDistrict = postcodeDistrict
        self.latitude = latitude
        self.longitude = longitude
    }
}
