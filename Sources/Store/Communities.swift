import CivilTime
import Digest
package import Domain
import SQLite

// The community itself, its neighbourhoods and its words: nothing of it is personal.

extension Reading {
    package func community() throws(HubError) -> Community {
        try kept { () throws(HubError) in try readCommunity() }
    }

    private func readCommunity() throws(HubError) -> Community {
        let holidays = try all("SELECT on_date FROM bank_holiday") { row throws(DatabaseError) in try row.date() }
        let row = try first("SELECT \(Community.columns) FROM community") { row throws(DatabaseError) in
            (zone: try row.text(), community: try PlainCommunity(&row))
        }
        guard let row else { throw .notFound("community") }
        do throws(ZoneError) {
            return row.community.with(zone: try Zone.named(row.zone), bankHolidays: Set(holidays))
        } catch {
            throw .internal(hint: "time zone \(row.zone): \(error)")
        }
    }

    /// Grows whenever something changed that everyone may see.
    package func publicationVersion() throws(HubError) -> Int {
        try count("SELECT publication_version FROM meta")
    }

    /// The clock of a demo; nil where the folder holds a real community.
    package func demo() throws(HubError) -> DemoClock? {
        try first("SELECT clock_start, started_at FROM meta WHERE is_demo") { row throws(DatabaseError) in
            DemoClock(start: try row.instant(), startedAt: try row.instant())
        }
    }

    /// All neighbourhoods, by name.
    package func areas() throws(HubError) -> [Area] {
        try kept { () throws(HubError) in try all("SELECT \(Area.columns) FROM area ORDER BY name, id", Area.init) }
    }

    /// All words for what people like to do, by label.
    package func interests() throws(HubError) -> [Interest] {
        try kept { () throws(HubError) in
            try all("SELECT \(Interest.columns) FROM interest ORDER BY label, id", Interest.init)
        }
    }

    /// All neighbourhoods as everyone may know them, by name.
    package func publicAreas() throws(HubError) -> [PublicArea] { try areas().map(PublicArea.init) }

    /// All interests but those of a special category, by label.
    package func publicInterests() throws(HubError) -> [PublicInterest] {
        try interests().filter { !$0.isSpecialCategory }.map(PublicInterest.init)
    }
}

extension Writing {
    func begin(demo: DemoClock?) throws(HubError) {
        try execute(
            """
            INSERT INTO meta (id, is_demo, clock_start, started_at, signing_key)
            VALUES (1, \(demo != nil), \(demo?.start), \(demo?.startedAt), \(randomBytes(count: 32)))
            """)
    }

    /// Says that something changed that everyone may see; however often it is said, a change counts once.
    ///
    /// Rows that pages and feeds are made of say so themselves where they are saved.
    package func bumpPublication() throws(HubError) {
        guard !hasBumped else { return }
        hasBumped = true
        try execute("UPDATE meta SET publication_version = publication_version + 1")
    }

    /// Gives the folder's one community these facts, whatever it was called before.
    package func save(_ community: Community) throws(HubError) {
        try execute("DELETE FROM community WHERE id <> \(community.id)")
        try put(
            [
                "id": "\(community.id)", "slug": "\(community.slug)", "name": "\(community.name)",
                "zone": "\(community.zone.name)", "base_url": "\(community.baseURL)",
                "phone": "\(community.phone)", "email": "\(community.email)",
            ], into: "community")
        try execute("DELETE FROM bank_holiday")
        for day in community.bankHolidays.sorted() {
            try execute("INSERT INTO bank_holiday (on_date) VALUES (\(day))")
        }
    }

    package func save(_ area: Area) throws(HubError) {
        try put(
            [
                "id": "\(area.id)", "reference": "\(area.reference)", "slug": "\(area.slug)",
                "name": "\(area.name)", "east": "\(area.position.east)", "north": "\(area.position.north)",
                "postcode_district": "\(area.postcodeDistrict)", "latitude": "\(area.latitude)",
                "longitude": "\(area.longitude)",
            ], into: "area")
    }

    package func save(_ interest: Interest) throws(HubError) {
        try put(
            [
                "id": "\(interest.id)", "slug": "\(interest.slug)", "label": "\(interest.label)",
                "category": "\(interest.category)", "open_active": "\(interest.openActive)",
                "is_special_category": "\(interest.isSpecialCategory)",
            ], into: "interest")
        try replace(
            "words", of: "interest_synonym", owner: "interest", "\(interest.id)",
            by: interest.synonyms.map { "\($0)" })
    }
}

// MARK: - Rows

extension Community {
    fileprivate static let columns: SQL = "zone, id, slug, name, base_url, phone, email"
}

/// A community's row, before its zone is read.
private struct PlainCommunity {
    let id: Identifier<Community>
    let slug: Slug
    let name: String
    let baseURL: String
    let phone: String
    let email: String

    init(_ row: inout Columns) throws(DatabaseError) {
        id = try row.raw()
        slug = try row.raw()
        name = try row.text()
        baseURL = try row.text()
        phone = try row.text()
        email = try row.text()
    }

    func with(zone: Zone, bankHolidays: Set<CivilDate>) -> Community {
        Community(
            id: id, slug: slug, name: name, zone: zone, baseURL: baseURL, phone: phone, email: email,
            bankHolidays: bankHolidays)
    }
}

extension Area {
    static let columns: SQL = "id, reference, slug, name, east, north, postcode_district, latitude, longitude"

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), reference: try row.raw(), slug: try row.raw(), name: try row.text(),
            position: Position(east: try row.int(), north: try row.int()), postcodeDistrict: try row.text(),
            latitude: try row.optionalDouble(), longitude: try row.optionalDouble())
    }
}

extension Interest {
    static let columns: SQL = """
        id, slug, label, category, \(SQL.list("words", of: "interest_synonym", where: "interest = interest.id")),
        open_active, is_special_category
        """

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), slug: try row.raw(), label: try row.text(), category: try row.text(),
            synonyms: try row.list(), openActive: try row.optionalText(), isSpecialCategory: try row.bool())
    }
}

extension PublicArea {
    init(_ area: Area) {
        self.init(
            reference: area.reference, slug: area.slug, name: area.name, latitude: area.latitude,
            longitude: area.longitude)
    }
}

extension PublicInterest {
    init(_ interest: Interest) {
        self.init(slug: interest.slug, label: interest.label, category: interest.category)
    }
}
