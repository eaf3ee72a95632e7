package import CivilTime
package import Domain
import FoundationEssentials

/// Reads a folder of clean tables, in the order in which they lean on each other.
package struct TownReader {
    let files: [String: [UInt8]]
    let now: Instant
    var references: References
    var town: TownTables

    /// - Parameters:
    ///   - files: The bytes of each file by its name.
    ///   - now: When the rows are taken over: their LAST-MODIFIED.
    /// - Returns: The whole town, or nothing.
    /// - Throws: `.table` with file, line and column of the first cell that is not what it must be.
    package static func town(from files: [String: [UInt8]], now: Instant?) throws(HubError) -> TownTables {
        let data = try DataSetFile(files["dataset.json"])
        let community = try data.community()
        let moment = now ?? data.clock.map { community.zone.instant(of: $0) } ?? .epoch
        var reader = TownReader(
            files: files, now: moment, references: References(community: community.slug),
            town: TownTables(community: community, clock: data.clock))
        try reader.read()
        return reader.town
    }

    private mutating func read() throws(HubError) {
        try readAreas()
        try readInterests()
        try readPartners()
        try readConnectors()
        try readFreelancers()
        try readVenues()
        try readMembers()
        try readMembersOwn()
        try readConsents()
        try readSupporters()
        try readProfiles()
        try readGroups()
        try readCircles()
        try readFacilitators()
        try readProposals()
        try readEvents()
        try readReplies()
        try readAttendance()
        try readPosts()
        try readCheckins()
        try readPracticeMeetings()
        completeCommunity()
    }

    /// The rows of a table that every town has.
    func rows(_ name: String, key: [String], columns: [String]) throws(HubError) -> [TableRow] {
        guard let bytes = files[name] else {
            throw .table(
                TableProblem(file: name, line: 0, column: nil, expected: "a table of this name", found: "no such file"))
        }
        return try TableFile(name, bytes, columns: columns, key: key).rows
    }

    /// The rows of a table that a town may lack; what lacks is told at the end.
    mutating func rowsIfAny(_ name: String, key: [String], columns: [String]) throws(HubError) -> [TableRow] {
        guard files[name] != nil else {
            town.absent.append(name)
            return []
        }
        return try rows(name, key: key, columns: columns)
    }

    /// The rows of all tables whose names begin alike, such as one for each month.
    mutating func rowsOfAll(_ prefix: String, key: [String], columns: [String]) throws(HubError) -> [TableRow] {
        let names = files.keys.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".csv") }.sorted()
        if names.isEmpty { town.absent.append("\(prefix)….csv") }
        var all: [TableRow] = []
        for name in names { all += try rows(name, key: key, columns: columns) }
        return all
    }

    /// The community's number and address are those of its own local connector.
    private mutating func completeCommunity() {
        let locals = town.connectors.filter { $0.kind == .local }
        guard let connector = locals.first(where: { $0.area == town.community.name }) ?? locals.first else { return }
        let community = town.community
        town.community = Community(
            id: community.id, slug: community.slug, name: community.name, zone: community.zone,
            baseURL: community.baseURL, phone: connector.phone ?? "", email: connector.email ?? "",
            bankHolidays: community.bankHolidays)
    }
}
