package import CivilTime
package import Domain
import SQLite

// Partners, connectors, venues and freelancers: their contacts are for the connector.

extension Reading {
    /// By name.
    package func partners() throws(HubError) -> [Partner] {
        try require(.connectorNotes)
        return try allPartners()
    }

    /// The names and numbers of colleagues who have not left, by reference, for connectors and the keeper.
    package func connectors() throws(HubError) -> [Connector] {
        guard role == .localConnector || role == .regionalConnector else { throw .forbidden }
        return try all(
            "SELECT \(Connector.columns) FROM connector WHERE left_on IS NULL ORDER BY reference", Connector.init)
    }

    /// All places, private homes too, by name.
    package func venues() throws(HubError) -> [Venue] {
        try require(.privateAddress)
        return try allVenues()
    }

    /// By name.
    package func freelancers() throws(HubError) -> [Freelancer] {
        try require(.connectorNotes)
        return try allFreelancers()
    }

    /// The places everyone may know of, by name: no private home.
    package func publicVenues() throws(HubError) -> [PublicVenue] {
        let areas = try areasByIdentifier()
        return try allVenues().compactMap { PublicVenue($0, areas: areas) }
    }

    /// The identity of a place that everyone may know of; nil where no such place has the reference.
    package func publicVenue(_ reference: Reference) throws(HubError) -> Identifier<Venue>? {
        try allVenues().first { $0.reference == reference && $0.mayBeNamed }?.id
    }

    func allPartners() throws(HubError) -> [Partner] {
        try kept { () throws(HubError) in
            try all("SELECT \(Partner.columns) FROM partner ORDER BY name, id", Partner.init)
        }
    }

    func allVenues() throws(HubError) -> [Venue] {
        try kept { () throws(HubError) in try all("SELECT \(Venue.columns) FROM venue ORDER BY name, id", Venue.init) }
    }

    func allFreelancers() throws(HubError) -> [Freelancer] {
        try kept { () throws(HubError) in
            try all("SELECT \(Freelancer.columns) FROM freelancer ORDER BY name, id", Freelancer.init)
        }
    }

    func areasByIdentifier() throws(HubError) -> [Identifier<Area>: Area] {
        try kept { () throws(HubError) in Dictionary(try areas().map { ($0.id, $0) }) { first, _ in first } }
    }

    func venuesByIdentifier() throws(HubError) -> [Identifier<Venue>: Venue] {
        try kept { () throws(HubError) in Dictionary(try allVenues().map { ($0.id, $0) }) { first, _ in first } }
    }
}

extension Writing {
    package func save(_ partner: Partner) throws(HubError) {
        try put(
            [
                "id": "\(partner.id)", "reference": "\(partner.reference)", "name": "\(partner.name)",
                "type": "\(partner.type)", "offers": "\(partner.offers)",
                "contact_name": "\(partner.contact.name)", "contact_phone": "\(partner.contact.phone)",
                "contact_email": "\(partner.contact.email)", "connector": "\(partner.connector)",
                "agreed_on": "\(partner.agreedOn)",
            ], into: "partner")
    }

    package func save(_ connector: Connector) throws(HubError) {
        try put(
            [
                "id": "\(connector.id)", "reference": "\(connector.reference)", "name": "\(connector.name)",
                "kind": "\(connector.kind)", "area": "\(connector.area)",
                "host_partner": "\(connector.hostPartner)", "hours_per_week": "\(connector.hoursPerWeek)",
                "days": "\(connector.days)", "phone": "\(connector.phone)", "email": "\(connector.email)",
                "started_on": "\(connector.startedOn)",
            ], into: "connector")
    }

    /// Takes a connector's part away from somebody: they are signed in nowhere any more, and what they did stays theirs.
    package func endConnector(_ connector: Identifier<Connector>, on day: CivilDate) throws(HubError) {
        try require(.connectorNotes)
        try execute("UPDATE connector SET left_on = \(day) WHERE id = \(connector)")
        for table in ["session", "sign_in_request", "recovery_code", "second_step"] as [SQL] {
            try execute("DELETE FROM \(table) WHERE connector = \(connector)")
        }
    }

    package func save(_ venue: Venue) throws(HubError) {
        try put(
            [
                "id": "\(venue.id)", "reference": "\(venue.reference)", "slug": "\(venue.slug)",
                "name": "\(venue.name)", "area": "\(venue.area)", "address": "\(venue.address)",
                "postcode": "\(venue.postcode)", "type": "\(venue.type)", "capacity": "\(venue.capacity)",
                "hire_pence_per_hour": "\(venue.hirePencePerHour)", "contact_name": "\(venue.contact.name)",
                "contact_phone": "\(venue.contact.phone)", "contact_email": "\(venue.contact.email)",
                "opening": "\(venue.openingText)", "notes": "\(venue.notes)", "is_public": "\(venue.isPublic)",
                "checked_on": "\(venue.checkedOn)", "checked_by": "\(venue.checkedBy)",
            ], into: "venue")
        try replace(
            "words", of: "venue_meaning", owner: "venue", "\(venue.id)", by: venue.meaningNotes.map { "\($0)" })
        try execute("DELETE FROM venue_feature WHERE venue = \(venue.id)")
        for feature in venue.features {
            try execute("INSERT INTO venue_feature (venue, feature) VALUES (\(venue.id), \(feature))")
        }
        try bumpPublication()
    }

    package func save(_ freelancer: Freelancer) throws(HubError) {
        try put(
            [
                "id": "\(freelancer.id)", "reference": "\(freelancer.reference)", "name": "\(freelancer.name)",
                "kind": "\(freelancer.kind)", "fee_pence": "\(freelancer.feePence)",
                "via_partner": "\(freelancer.viaPartner)", "contact_name": "\(freelancer.contact.name)",
                "contact_phone": "\(freelancer.contact.phone)", "contact_email": "\(freelancer.contact.email)",
                "dbs": "\(freelancer.dbs)", "insurance": "\(freelancer.insurance)",
                "insured_to": "\(freelancer.insuredTo)",
            ], into: "freelancer")
        try replace(
            "interest", of: "freelancer_skill", owner: "freelancer", "\(freelancer.id)",
            by: freelancer.skills.map { "\($0)" })
    }
}

// MARK: - Rows

extension Partner {
    static let columns: SQL =
        "id, reference, name, type, offers, contact_name, contact_phone, contact_email, connector, agreed_on"

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), reference: try row.raw(), name: try row.text(), type: try row.text(),
            offers: try row.text(), contact: try row.contact(), connector: try row.optionalRaw(),
            agreedOn: try row.optionalDate())
    }
}

extension Connector {
    static let columns: SQL =
        "id, reference, name, kind, area, host_partner, hours_per_week, days, phone, email, started_on"

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), reference: try row.raw(), name: try row.text(), kind: try row.raw(),
            area: try row.text(), hostPartner: try row.optionalRaw(), hoursPerWeek: try row.optionalInt(),
            days: try row.optionalText(), phone: try row.optionalText(), email: try row.optionalText(),
            startedOn: try row.optionalDate())
    }
}

extension Venue {
    static let columns: SQL = """
        id, reference, slug, name, area, address, postcode, type, capacity, hire_pence_per_hour,
        \(SQL.list("feature", of: "venue_feature", where: "venue = venue.id", by: "feature")),
        contact_name, contact_phone, contact_email, opening, opening, notes, is_public, checked_on, checked_by,
        \(SQL.list("words", of: "venue_meaning", where: "venue = venue.id"))
        """

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), reference: try row.raw(), slug: try row.raw(), name: try row.text(),
            area: try row.optionalRaw(), address: try row.optionalText(), postcode: try row.optionalText(),
            type: try row.raw(), capacity: try row.optionalInt(), hirePencePerHour: try row.optionalInt(),
            features: Set(try row.list(of: AccessFeature.self)), contact: try row.contact(),
            opening: try row.optionalText().flatMap { OpeningHours($0) }, openingText: try row.optionalText(),
            notes: try row.optionalText(), isPublic: try row.bool(), checkedOn: try row.optionalDate(),
            checkedBy: try row.optionalText(), meaningNotes: try row.list())
    }
}

extension Freelancer {
    static let columns: SQL = """
        id, reference, name, kind,
        \(SQL.list("interest", of: "freelancer_skill", where: "freelancer = freelancer.id")),
        fee_pence, via_partner, contact_name, contact_phone, contact_email, dbs, insurance, insured_to
        """

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), reference: try row.raw(), name: try row.text(), kind: try row.raw(),
            skills: try row.list(of: Identifier<Interest>.self), feePence: try row.int(),
            viaPartner: try row.optionalRaw(), contact: try row.contact(), dbs: try row.optionalText(),
            insurance: try row.optionalText(), insuredTo: try row.optionalDate())
    }
}

// MARK: - As everyone may know them

extension PublicVenue {
    /// Nil for a place that is never named; an address that is not for everyone stays out.
    init?(_ venue: Venue, areas: [Identifier<Area>: Area]) {
        guard venue.mayBeNamed else { return nil }
        self.init(
            reference: venue.reference, slug: venue.slug, name: venue.name,
            address: venue.isPublic ? venue.address : nil, postcode: venue.isPublic ? venue.postcode : nil,
            area: venue.area.flatMap { areas[$0] }.map(PublicArea.init), features: venue.features,
            isRemote: venue.isRemote, opening: venue.openingText)
    }
}
