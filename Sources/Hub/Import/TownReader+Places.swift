import CivilTime
import Domain

extension TownReader {
    mutating func readAreas() throws(HubError) {
        var slugs = Slugs()
        for row in try rows("areas.csv", key: ["area_id"], columns: ["name", "x_km", "y_km"]) {
            let reference = try row.text("area_id")
            let name = try row.text("name")
            town.areas.append(
                Area(
                    id: references.add(reference, "area", as: Area.self), reference: Reference(reference),
                    slug: slugs.new(for: name), name: name,
                    position: Position(
                        east: try row.metres("x_km", in: -20_000...20_000),
                        north: try row.metres("y_km", in: -20_000...20_000)),
                    postcodeDistrict: row.cell("postcode_district"),
                    latitude: try row.optionalDecimal("lat", in: -90...90),
                    longitude: try row.optionalDecimal("lon", in: -180...180)))
        }
    }

    mutating func readInterests() throws(HubError) {
        for row in try rows(
            "interests.csv", key: ["interest_id"], columns: ["label", "category", "synonyms", "special_category"])
        {
            let reference = try row.text("interest_id")
            guard let slug = Slug(rawValue: reference) else {
                throw row.problem("interest_id", expected: "small letters, digits and hyphens")
            }
            town.interests.append(
                Interest(
                    id: references.add(reference, "interest", as: Interest.self), slug: slug,
                    label: try row.text("label"), category: try row.text("category"), synonyms: row.entries("synonyms"),
                    openActive: row.optionalText("openactive_activity_id"),
                    isSpecialCategory: try row.flag("special_category")))
        }
    }

    mutating func readVenues() throws(HubError) {
        var slugs = Slugs()
        for row in try rows(
            "venues.csv", key: ["venue_id"], columns: ["name", "venue_type", "access_features", "address_public"])
        {
            let reference = try row.text("venue_id")
            let name = try row.text("name")
            town.venues.append(
                Venue(
                    id: references.add(reference, "venue", as: Venue.self), reference: Reference(reference),
                    slug: slugs.new(for: name), name: name,
                    area: try references.findIfAny("area_id", of: row, "area", as: Area.self),
                    address: row.optionalText("address"), postcode: row.optionalText("postcode"),
                    type: try row.choice("venue_type", of: VenueType.self),
                    capacity: try row.optionalInteger("capacity", in: 1...100_000),
                    hirePencePerHour: try row.optionalInteger("hire_pence_per_hour", in: 0...10_000_000),
                    features: Set(row.words("access_features").map(AccessFeature.init(rawValue:))),
                    contact: row.contact(""), opening: OpeningHours(row.cell("opening")),
                    openingText: row.optionalText("opening"), notes: row.optionalText("notes"),
                    isPublic: try row.flag("address_public")))
        }
    }

    mutating func readPartners() throws(HubError) {
        for row in try rowsIfAny("partners.csv", key: ["partner_id"], columns: ["name", "partner_type", "offers"]) {
            let reference = try row.text("partner_id")
            town.partners.append(
                Partner(
                    id: references.add(reference, "partner", as: Partner.self), reference: Reference(reference),
                    name: try row.text("name"), type: try row.text("partner_type"), offers: row.cell("offers"),
                    contact: row.contact("")))
        }
    }

    mutating func readFreelancers() throws(HubError) {
        let columns = ["name", "kind", "skills", "fee_pence_per_session", "insurance"]
        for row in try rowsIfAny("freelancers.csv", key: ["freelancer_id"], columns: columns) {
            let reference = try row.text("freelancer_id")
            let name = try row.text("name")
            town.freelancers.append(
                Freelancer(
                    id: references.add(reference, "freelancer", as: Freelancer.self), reference: Reference(reference),
                    name: name, kind: try row.choice("kind", of: FreelancerKind.self),
                    skills: try references.findAll("skills", of: row, "interest", as: Interest.self),
                    feePence: try row.integer("fee_pence_per_session", in: 0...10_000_000),
                    viaPartner: try references.findIfAny("via_partner_id", of: row, "partner", as: Partner.self),
                    contact: Contact(name: name, phone: row.optionalText("phone"), email: row.optionalText("email")),
                    dbs: row.optionalText("dbs"), insurance: row.optionalText("insurance"),
                    insuredTo: Self.lastDay(in: row.cell("insurance"))))
        }
    }

    mutating func readConnectors() throws(HubError) {
        for row in try rowsIfAny("connectors.csv", key: ["connector_id"], columns: ["name", "kind", "area"]) {
            let reference = try row.text("connector_id")
            town.connectors.append(
                Connector(
                    id: references.add(reference, "connector", as: Connector.self), reference: Reference(reference),
                    name: try row.text("name"), kind: try row.choice("kind", of: ConnectorKind.self),
                    area: row.cell("area"),
                    hostPartner: try references.findIfAny("host_partner_id", of: row, "partner", as: Partner.self),
                    hoursPerWeek: try row.optionalInteger("hours_per_week", in: 0...168),
                    days: row.optionalText("days"),
                    phone: row.optionalText("phone"), email: row.optionalText("email"),
                    startedOn: try row.optionalDate("started_on")))
        }
    }

    /// `public liability to 2027-03-31` ends on that day; other words name none.
    private static func lastDay(in insurance: String) -> CivilDate? {
        let words = insurance.split(separator: " ")
        guard let place = words.lastIndex(of: "to"), words.indices.contains(place + 1) else { return nil }
        return CivilDate(words[place + 1])
    }
}

/// Gives each thing of a kind a slug of its own.
struct Slugs {
    private var taken: Set<Slug> = []

    mutating func new(for name: String) -> Slug {
        let slug = Slug(naming: name, notIn: taken)
        taken.insert(slug)
        return slug
    }
}
