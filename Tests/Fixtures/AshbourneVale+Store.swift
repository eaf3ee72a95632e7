package import CivilTime
package import Domain
import Hub
package import Store

extension AshbourneVale {
    /// Nine in the morning of the day on which the town's data stands.
    package static let now = Instant(secondsSinceEpoch: 1_802_682_000)

    /// A new memory that holds the whole town.
    package static func store(in folder: TemporaryFolder) throws -> Store {
        let tables = try tables()
        let store = try Store.create(
            in: DataFolder(folder.path), community: tables.community,
            demo: DemoClock(start: now, startedAt: now), at: now)
        try store.write(as: .keeper, at: now) { memory throws(HubError) in
            try memory.save(tables)
            try SettledBefore(memory).keep(tables.events, today: today)
        }
        return store
    }

    /// The identity of a member of this reference.
    package static func member(_ reference: Reference) throws -> Identifier<Member> {
        guard let member = try tables().members.first(where: { $0.reference == reference }) else {
            throw HubError.notFound(reference.rawValue)
        }
        return member.id
    }
}

extension Writing {
    /// Everything in a town's tables, in the order in which the rows lean on each other.
    fileprivate func save(_ town: TownTables) throws(HubError) {
        for area in town.areas { try save(area) }
        for interest in town.interests { try save(interest) }
        for partner in town.partners { try save(partner) }
        for connector in town.connectors { try save(connector) }
        for freelancer in town.freelancers { try save(freelancer) }
        for venue in town.venues { try save(venue) }
        for member in town.members { try save(member) }
        for (member, needs) in town.accessNeeds { try save(needs, of: member) }
        for (member, interests) in Dictionary(grouping: town.memberInterests, by: \.member) {
            try save(interests, of: member)
        }
        for gift in town.gifts { try save(gift) }
        for (member, free) in Dictionary(grouping: town.availability, by: \.member) { try save(free, of: member) }
        for consent in town.consents { try takeOver(consent) }
        for supporter in town.supporters { try save(supporter) }
        for profile in town.profiles { try save(profile) }
        for group in town.groups { try save(group) }
        for circle in town.circles { try save(circle) }
        for facilitator in town.facilitators { try save(facilitator) }
        for proposal in town.proposals { try save(proposal) }
        for event in town.events { try saveEvent(event) }
        for reply in town.eventReplies { try save(reply) }
        for attendance in town.attendance { try save(attendance) }
        for post in town.posts { try save(post) }
        for checkin in town.checkins { try save(checkin) }
        for meeting in town.practiceMeetings { try save(meeting) }
    }
}
