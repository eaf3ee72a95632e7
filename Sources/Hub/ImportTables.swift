package import Domain
import Store

/// Takes over a folder of clean tables: all of it, or nothing.
package struct ImportTables {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Saves a town in one change; rows that came before under the same reference are brought up to date.
    ///
    /// Who was erased does not come back: what the tables say of them is left out.
    /// - Throws: `.conflict(.alreadyThere)` where another community has published here.
    package func callAsFunction(_ town: TownTables) throws(HubError) -> ImportSummary {
        let erased = try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            try savePlaces(town, memory)
            try savePeople(town, memory)
            try saveGatherings(town, memory)
            try saveCircles(town, memory)
            try SettledBefore(memory).keep(town.events, today: hub.today(in: town.community.zone))
            let erased = try leaveOutErased(town, memory)
            try memory.bumpPublication()
            try memory.audit(action: "import", entity: "tables", reference: Reference(town.community.slug.rawValue))
            return erased
        }
        let isDue = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.isCleanupDue() }
        if isDue { try hub.forgetErased() }
        return ImportSummary(town, erased: erased)
    }

    /// Takes those who were erased out again, with all that leans on them, before anybody has seen them.
    private func leaveOutErased(_ town: TownTables, _ memory: Writing) throws(HubError) -> Int {
        let erased = try memory.erasedPeople()
        guard !erased.isEmpty else { return 0 }
        let members = town.members.filter { erased.contains($0.id) || erased.contains(PersonTrace($0)) }
        for member in members {
            let note = try memory.erasureNote(of: member, at: memory.now)
            try memory.erase(member, try memory.words(of: member), note: note, isCounted: false)
        }
        for outsider in try memory.erasedOutsiders() {
            let note = try memory.erasureNote(of: outsider, at: memory.now)
            try memory.erase(outsider, try memory.words(of: outsider), note: note)
        }
        return members.count
    }

    private func savePlaces(_ town: TownTables, _ memory: Writing) throws(HubError) {
        let present = try memory.community()
        // Its slug stands in the address of every feed that somebody may have subscribed to.
        let hasPublished = try !memory.publishedMonths().isEmpty
        guard present.slug == town.community.slug || !hasPublished else {
            throw .conflict(.alreadyThere(present.name))
        }
        // Tables that tell of no address do not take away the one that was told.
        let isTold = PublicAddress(town.community.baseURL)?.obstacle != .nobodysName
        try memory.save(isTold ? town.community : town.community.reached(at: address(present, town.community)))
        for area in town.areas { try memory.save(area) }
        for interest in town.interests { try memory.save(interest) }
        for partner in town.partners { try memory.save(partner) }
        for connector in town.connectors { try memory.save(connector) }
        for freelancer in town.freelancers { try memory.save(freelancer) }
        for venue in town.venues { try memory.save(venue) }
    }

    private func address(_ present: Community, _ told: Community) -> String {
        PublicAddress(present.baseURL)?.obstacle == nil ? present.baseURL : told.baseURL
    }

    private func savePeople(_ town: TownTables, _ memory: Writing) throws(HubError) {
        let present = Dictionary(try memory.members().map { ($0.id, $0) }) { first, _ in first }
        for member in town.members { try memory.save(member.following(present[member.id])) }
        for (member, needs) in town.accessNeeds { try memory.save(needs, of: member) }
        for (member, interests) in grouped(town.memberInterests, by: \.member) {
            try memory.save(interests, of: member)
        }
        for gift in town.gifts { try memory.save(gift) }
        for (member, free) in grouped(town.availability, by: \.member) { try memory.save(free, of: member) }
        for consent in town.consents { try memory.takeOver(consent) }
        let helping = Dictionary(try memory.supporters().map { ($0.id, $0) }) { first, _ in first }
        for supporter in town.supporters { try memory.save(supporter.following(helping[supporter.id])) }
        for profile in town.profiles { try memory.save(profile) }
        for facilitator in town.facilitators { try memory.save(facilitator) }
        for checkin in town.checkins { try memory.save(checkin) }
    }

    private func saveGatherings(_ town: TownTables, _ memory: Writing) throws(HubError) {
        let groups = Dictionary(try memory.groups().map { ($0.id, $0) }) { first, _ in first }
        for group in town.groups { try memory.save(group.following(groups[group.id])) }
        for proposal in town.proposals { try memory.save(proposal) }
        let events = Dictionary(try memory.events().map { ($0.id, $0) }) { first, _ in first }
        for event in town.events { try memory.saveEvent(event.following(events[event.id])) }
        for reply in town.eventReplies { try memory.save(reply) }
        for attendance in town.attendance { try memory.save(attendance) }
        for post in town.posts { try memory.save(post) }
    }

    private func saveCircles(_ town: TownTables, _ memory: Writing) throws(HubError) {
        for circle in town.circles { try memory.save(circle) }
        for meeting in town.practiceMeetings { try memory.save(meeting) }
    }

    /// The rows of each owner, in the order in which the owners come.
    private func grouped<Row, Owner: Hashable>(_ rows: [Row], by owner: KeyPath<Row, Owner>) -> [(Owner, [Row])] {
        var order: [Owner] = []
        var rowsOf: [Owner: [Row]] = [:]
        for row in rows {
            if rowsOf[row[keyPath: owner]] == nil { order.append(row[keyPath: owner]) }
            rowsOf[row[keyPath: owner], default: []].append(row)
        }
        return order.map { ($0, rowsOf[$0] ?? []) }
    }
}

/// How much was taken over.
package struct ImportSummary: Sendable, Hashable {
    package let members: Int
    package let wishes: Int
    package let gifts: Int
    package let groups: Int
    package let venues: Int
    package let events: Int
    package let proposals: Int
    /// Members of the tables who were left out, since they were erased here.
    package let erased: Int
    /// The optional tables that were not there.
    package let absent: [String]

    init(_ town: TownTables, erased: Int = 0) {
        self.erased = erased
        members = town.members.count - erased
        wishes = town.memberInterests.count
        gifts = town.gifts.count
        groups = town.groups.count
        venues = town.venues.count
        events = town.events.count
        proposals = town.proposals.count
        absent = town.absent
    }
}
