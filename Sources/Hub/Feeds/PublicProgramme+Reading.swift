package import CivilTime
package import Domain
package import Store

extension PublicProgramme {
    /// What a memory has published, as it stands on a day.
    ///
    /// Groups that are only listed, and whose dates are not part of the programme, are left out.
    /// - Parameters:
    ///   - memory: The keeper's, since which groups are in the programme is not public.
    ///   - today: In the community's zone: how old a cancellation or a listing is.
    /// - Throws: `.forbidden` for all but the connector and the keeper; `.unavailable`.
    package init(from memory: Reading, today: CivilDate) throws(HubError) {
        let months = try memory.publishedMonths()
        let inProgramme = Set(try memory.programmeFacts(today: today).groups.filter(\.isInProgramme).map(\.reference))
        let groups = try memory.publicGroups(today: today).filter { inProgramme.contains($0.reference) }
        let events = try memory.publicEvents(today: today)
        var occurrences: [PublicOccurrence] = []
        for month in months { occurrences += try memory.publicOccurrences(in: month.month) }
        let changes = months.compactMap(\.publishedAt) + groups.map(\.series.modifiedAt) + events.map(\.modifiedAt)
        self.init(
            community: try memory.community(), months: months, groups: groups, events: events,
            occurrences: occurrences, changedAt: changes.max() ?? .epoch)
    }
}
