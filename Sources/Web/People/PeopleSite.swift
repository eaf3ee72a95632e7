import CivilTime
import Domain
package import Hub

/// What the pages for people ask of the hub's use cases.
package struct PeopleSite: Sendable {
    let hub: CommunityHub
    /// Called when something public may have changed: a first name, a date without its host.
    let moved: @Sendable () -> Void

    package init(_ hub: CommunityHub, moved: @escaping @Sendable () -> Void) {
        self.hub = hub
        self.moved = moved
    }

    func list(_ viewer: Viewer) throws(HubError) -> [ListPeople.Line] { try ListPeople(hub)(as: viewer) }

    /// A person's record; each look is noted.
    func person(_ viewer: Viewer, _ reference: Reference) throws(HubError) -> PersonRecord {
        try ShowPerson(hub)(reference, as: viewer)
    }

    func own(_ member: Identifier<Member>) throws(HubError) -> OwnRecord { try ShowOwnRecord(hub)(member) }

    func ownMonth(_ month: YearMonth, of member: Identifier<Member>) throws(HubError) -> OwnMonth {
        try ShowOwnMonth(hub)(month, of: member)
    }

    /// A member's own month, for who posts it to them; each look is noted.
    func ownMonth(_ viewer: Viewer, _ month: YearMonth, of member: Reference) throws(HubError) -> OwnMonth {
        try ShowOwnMonth(hub)(month, of: member, as: viewer)
    }

    /// The months whose programme is out and not over, the earliest first.
    func monthsToCome() throws(HubError) -> [YearMonth] {
        let today = hub.today(in: try hub.community().zone)
        return try LookAround(hub).publishedMonths().filter { $0 >= today.yearMonth }
    }

    func areas() throws(HubError) -> [PublicArea] { try LookAround(hub).choices().areas }

    func add(_ viewer: Viewer, _ facts: AddMember.Facts) throws(HubError) -> AddMember.Added {
        try AddMember(hub)(facts, as: viewer)
    }

    func takeIn(_ viewer: Viewer, _ reference: Reference, _ facts: AddMember.Facts) throws(HubError) {
        _ = try TakeIn(hub)(reference, facts, as: viewer)
    }

    /// What a form about a record shows.
    func version(_ viewer: Viewer, _ reference: Reference) throws(HubError) -> String {
        try RecordVersion(hub)(of: reference, as: viewer)
    }

    func change(
        _ viewer: Viewer, _ reference: Reference, _ fields: [PersonField: String], seen: String?
    ) throws(HubError) {
        try ChangeMember(hub)(reference, fields, as: viewer, seen: seen)
        moved()
    }

    // MARK: Steps and merging

    func consequences(
        _ viewer: Viewer, _ step: MemberStep, _ reference: Reference
    ) throws(HubError) -> StepConsequences {
        try MoveMember(hub).consequences(of: step, for: reference, as: viewer)
    }

    func take(_ viewer: Viewer, _ step: MemberStep, _ reference: Reference) throws(HubError) {
        try MoveMember(hub)(step, of: reference, as: viewer)
        moved()
    }

    func undo(_ viewer: Viewer, _ reference: Reference) throws(HubError) {
        _ = try MoveMember(hub).undo(reference, as: viewer)
        moved()
    }

    func plan(_ viewer: Viewer, _ kept: Reference, _ gone: Reference) throws(HubError) -> MergePlan {
        try MergeMembers(hub).plan(kept, with: gone, as: viewer)
    }

    func merge(_ viewer: Viewer, _ kept: Reference, _ gone: Reference) throws(HubError) {
        _ = try MergeMembers(hub)(kept, with: gone, as: viewer)
        moved()
    }

    // MARK: What people tell

    func tellInterest(
        _ viewer: Viewer, _ reference: Reference, _ words: String, _ relation: InterestRelation
    ) throws(HubError) {
        try TellInterest(hub).add(words, to: reference, relation: relation, as: viewer)
    }

    func keepGoodDays(
        _ viewer: Viewer, _ reference: Reference, _ lines: [KeepGoodDays.Line], _ moreOf: String
    ) throws(HubError) {
        try KeepGoodDays(hub)(lines, moreOf: moreOf, of: reference, isShared: true, as: viewer)
    }

    func makeInterest(
        _ viewer: Viewer, _ reference: Reference, _ line: Identifier<GoodDaysLine>, _ relation: InterestRelation
    ) throws(HubError) {
        try KeepGoodDays(hub).makeInterest(of: line, for: reference, relation: relation, as: viewer)
    }

    func keepProfile(_ viewer: Viewer, _ reference: Reference, _ words: KeepProfile.Words) throws(HubError) {
        try KeepProfile(hub)(words, of: reference, as: viewer)
    }

    // MARK: Agencies

    func leaflet() throws(HubError) -> SignpostAgency.Leaflet { try SignpostAgency(hub).leaflet() }

    func signpost(_ agency: String) throws(HubError) -> SignpostAgency.Leaflet { try SignpostAgency(hub)(agency) }
}
