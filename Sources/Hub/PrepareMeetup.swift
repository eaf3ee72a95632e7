package import CivilTime
package import Domain
import Matching
import Programming
import Store

/// What helps a member who thinks of hosting: how the words are understood, who may come and when, and where.
package struct PrepareMeetup {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Policy: an idea needs so many days to be read, to find its room and to be told to people.
    static let daysAhead = 14

    // MARK: - What is it?

    /// How somebody's own words for a meetup are understood.
    package enum Understanding: Sendable, Hashable {
        case understood([PublicInterest])
        /// At most three, the likeliest first.
        case asked([PublicInterest])
        /// Nothing we have a word for, or something that is never concluded from words.
        case unknown
    }

    /// Reads the words as one activity or some; where that is not certain, asks.
    package func understand(_ words: String) throws(HubError) -> Understanding {
        guard !words.isLonger(than: ProposeMeetup.titleLimit), !words.line.isEmpty else { return .unknown }
        let found = try hub.interestFinder().wishes(in: words.line, otherwise: .enjoysNow)
            .filter { !$0.isDelicate }.compactMap(\.interest).map(PublicInterest.init(told:))
        if !found.isEmpty { return .understood(Self.once(found)) }
        let asked = Self.once(try AskAboutWords(hub)(words).flatMap(\.choices))
        return asked.isEmpty ? .unknown : .asked(Array(asked.prefix(3)))
    }

    private static func once(_ interests: [PublicInterest]) -> [PublicInterest] {
        interests.enumerated().filter { !interests[..<$0].contains($1) }.map(\.element)
    }

    // MARK: - Who may come?

    /// Who may come, in numbers, with days to choose from and what meets already.
    package struct Company: Sendable, Hashable {
        package let likely: LikelyCompany
        /// The labels of what lies near, where it was counted too.
        package let alike: [String]
        /// The first day of each half-day of `likely.times`, in their order.
        package let starts: [WallTime]
        /// Groups that do the same already, and are open to everybody.
        package let groups: [PublicGroup]

        package init(likely: LikelyCompany, alike: [String], starts: [WallTime], groups: [PublicGroup]) {
            self.likely = likely
            self.alike = alike
            self.starts = starts
            self.groups = groups
        }
    }

    package func company(for interests: [Slug], host: Identifier<Member>) throws(HubError) -> Company {
        let facts = try FindMatches(hub).matchingFacts()
        let wanted = facts.interests.values.filter { interests.contains($0.slug) && !$0.isSpecialCategory }
        let likely = CompanySearch(facts, host: host).company(for: wanted.map(\.id))
        return try hub.store.read(as: .everyone) { memory throws(HubError) in
            let community = try memory.community()
            let today = hub.today(in: community.zone)
            let groups = try memory.publicGroups(today: today).filter { group in
                group.interests.contains { interests.contains($0.slug) }
            }
            let earliest = today.adding(days: Self.daysAhead)
            return Company(
                likely: likely, alike: likely.alike.compactMap { facts.interests[$0]?.label },
                starts: likely.times.map { $0.when.start(onOrAfter: earliest, except: community.bankHolidays) },
                groups: groups)
        }
    }

    // MARK: - Where?

    /// A public place and how it suits.
    package struct Place: Sendable, Hashable {
        package let venue: PublicVenue
        package let look: PlaceLook

        package init(venue: PublicVenue, look: PlaceLook) {
            self.venue = venue
            self.look = look
        }
    }

    /// The public places for a meetup, the best first; `proposal` is one that is changed, and is in nobody's way.
    package func places(
        for host: Identifier<Member>, starts: [WallTime], minutes: Int, places: Int?, changing proposal: Reference?
    ) throws(HubError) -> [Place] {
        let matching = try FindMatches(hub).matchingFacts()
        guard let candidate = matching.candidates.first(where: { $0.id == host }) else { return [] }
        let (taken, closed) = try taken(around: starts, except: proposal)
        let looks = PlaceFinder(for: candidate, areas: matching.areas, closedDays: closed).looks(
            at: matching.venues.values, starts: starts, minutes: minutes, places: places, taken: taken)
        return try hub.store.read(as: .everyone) { memory throws(HubError) in
            let venues = Dictionary(try memory.publicVenues().map { ($0.reference, $0) }) { first, _ in first }
            return looks.compactMap { look in venues[look.venue].map { Place(venue: $0, look: look) } }
        }
    }

    /// Who has which room in the months of some times: what is in the month, what is planned, what rooms were asked for.
    private func taken(
        around starts: [WallTime], except own: Reference?
    ) throws(HubError) -> (taken: [TakenRoom], closed: Set<CivilDate>) {
        let months = Set(starts.map(\.date.yearMonth)).sorted()
        let known = try publicTitles(of: starts.map(\.date))
        return try hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.reckoning { () throws(HubError) in
                let facts = try memory.programmeFacts(today: hub.today(in: try memory.community().zone))
                let rows = months.flatMap { MonthBuilder(facts).occurrences(in: $0) }
                var taken = facts.others(than: own, among: rows).compactMap { row in
                    row.takenRoom(title: known[Known(row.reference, row.start)])
                }
                for month in months {
                    let items = try memory.plan(of: month)?.items ?? []
                    taken += items.filter { $0.item != own.map(PlanItem.proposal) }.flatMap(\.takenRooms)
                }
                let asked = facts.proposals.filter { $0.state == .awaitingVenue && $0.reference != own }
                return (taken + asked.compactMap(\.takenRoom), facts.bankHolidays)
            }
        }
    }

    /// Something that begins at a time.
    private struct Known: Hashable {
        let reference: Reference
        let start: WallTime

        init(_ reference: Reference, _ start: WallTime) {
            self.reference = reference
            self.start = start
        }
    }

    /// What everybody may know is on around some days.
    private func publicTitles(of days: [CivilDate]) throws(HubError) -> [Known: String] {
        guard let first = days.min(), let last = days.max() else { return [:] }
        return try hub.store.read(as: .everyone) { memory throws(HubError) in
            let rows = try memory.publicOccurrences(from: first.adding(days: -1), to: last.adding(days: 1))
            return Dictionary(rows.map { (Known($0.reference, $0.start), $0.title) }) { first, _ in first }
        }
    }
}

extension PublicInterest {
    fileprivate init(told interest: Interest) {
        self.init(slug: interest.slug, label: interest.label, category: interest.category)
    }
}

extension Proposal {
    /// The room that was asked for it.
    fileprivate var takenRoom: TakenRoom? {
        guard let venue, let start, let end else { return nil }
        return TakenRoom(venue: venue, start: start, end: end, title: nil)
    }
}

extension Occurrence {
    fileprivate func takenRoom(title: String?) -> TakenRoom? {
        venue.map { TakenRoom(venue: $0, start: start, end: end, title: title) }
    }
}

extension PlannedItem {
    fileprivate var takenRooms: [TakenRoom] {
        guard let venue else { return [] }
        return sessions.map { TakenRoom(venue: venue, start: $0.start, end: $0.end, title: nil) }
    }
}

extension ProgrammeFacts {
    /// The rows that happen and have not grown from a proposal, nor are it.
    fileprivate func others(than proposal: Reference?, among rows: [Occurrence]) -> [Occurrence] {
        let grown = Set(events.filter { $0.origin?.proposal == proposal && proposal != nil }.map(\.reference))
        return rows.filter { row in
            row.status != .cancelled && row.reference != proposal && !grown.contains(row.reference)
        }
    }
}
