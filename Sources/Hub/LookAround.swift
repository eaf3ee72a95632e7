package import CivilTime
package import Domain
import Store

/// What the public pages look up.
package struct LookAround {
    package typealias Month = (programme: ProgrammeMonth, occurrences: [PublicOccurrence])
    package typealias Connectors = (local: Connector?, regional: Connector?)

    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// A published month with its public rows; nil where it is not published.
    package func month(_ month: YearMonth) throws(HubError) -> Month? {
        try hub.kept.months.value(month, of: hub.store) { () throws(HubError) in
            try hub.store.read(as: .everyone) { memory throws(HubError) in
                guard let programme = try memory.publishedMonths().first(where: { $0.month == month }) else {
                    return nil
                }
                return (programme, try memory.publicOccurrences(in: month))
            }
        }
    }

    /// A group with its dates of the next two months, as far as they are published.
    package func group(_ reference: Reference) throws(HubError) -> (group: PublicGroup, upcoming: [PublicOccurrence]) {
        try hub.store.read(as: .everyone) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            let group = try memory.publicGroup(reference, today: today)
            let rows = try memory.publicOccurrences(from: today, to: today.adding(days: 62))
            return (group, rows.filter { $0.reference == reference })
        }
    }

    package func event(_ reference: Reference) throws(HubError) -> PublicEvent {
        try hub.store.read(as: .everyone) { memory throws(HubError) in
            try memory.publicEvent(reference, today: hub.today(in: try memory.community().zone))
        }
    }

    /// The months whose programme everyone may see, the earliest first.
    package func publishedMonths() throws(HubError) -> [YearMonth] {
        try hub.store.read(as: .everyone) { memory throws(HubError) in try memory.publishedMonths().map(\.month) }
    }

    /// Whom to ask about each public group and event, by its reference.
    package func contacts() throws(HubError) -> [Reference: PublicContact] {
        try hub.store.read(as: .everyone) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            let groups = try memory.publicGroups(today: today).map { ($0.reference, $0.contact) }
            let events = try memory.publicEvents(today: today).map { ($0.reference, $0.contact) }
            return Dictionary(groups + events) { first, _ in first }
        }
    }

    package func publicationVersion() throws(HubError) -> Int {
        try hub.kept.publicationVersion.value(.one, of: hub.store) { () throws(HubError) in
            try hub.store.read(as: .everyone) { memory throws(HubError) in try memory.publicationVersion() }
        }
    }

    /// What forms offer to choose from: nothing of a special category, no private home.
    package func choices() throws(HubError) -> FormChoices {
        try hub.store.read(as: .everyone) { memory throws(HubError) in
            FormChoices(
                interests: try memory.publicInterests(), areas: try memory.publicAreas(),
                venues: try memory.publicVenues())
        }
    }

    /// The community's own connector, and the one behind her: whom people ring.
    package func connectors() throws(HubError) -> Connectors {
        try hub.kept.connectors.value(.one, of: hub.store) { () throws(HubError) in
            try hub.store.read(as: .keeper) { memory throws(HubError) in
                (try memory.communityConnector(), try memory.connectors().first { $0.kind == .regional })
            }
        }
    }

    package func knownAs(_ member: Identifier<Member>) throws(HubError) -> String {
        try hub.kept.callingNames.value(member, of: hub.store) { () throws(HubError) in
            try hub.store.read(as: .member(member)) { memory throws(HubError) in try memory.member(member).knownAs }
        }
    }

    package func firstName(_ connector: Identifier<Connector>) throws(HubError) -> String {
        // One from elsewhere may not read the list of colleagues, and has a name all the same.
        try hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.connectors().first { $0.id == connector }?.firstName ?? ""
        }
    }
}

/// What forms offer to choose from.
package struct FormChoices: Sendable, Hashable {
    package let interests: [PublicInterest]
    package let areas: [PublicArea]
    package let venues: [PublicVenue]
}
