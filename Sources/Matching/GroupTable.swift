import CivilTime
import Domain

/// All groups as rows, and for each interest the open ones that could answer it.
struct GroupTable {
    private let today: CivilDate
    private let venues: [Identifier<Venue>: Venue]
    private let sensitive: Set<Identifier<Interest>>
    private let relatedness: Relatedness
    /// The interests in the order of their numbers.
    let interests: [Identifier<Interest>]
    private let numbers: [Identifier<Interest>: Int]
    /// For each interest, those whose lists its groups stand in.
    private let listedIn: [[Int]]

    private(set) var groups: [Group?] = []
    private(set) var rows: [GroupRow?] = []
    private var slots: [Identifier<Group>: Int] = [:]
    private var bySubject: [Identifier<Interest>: Set<Int>] = [:]
    private var byVenue: [Identifier<Venue>: Set<Int>] = [:]
    /// The place of each slot among the names, and the slot of each place.
    private var ranks: [Int32] = []
    private(set) var slotOfRank: [Int32] = []
    private var names: [NameKey] = []
    /// For each interest the open groups that could answer it.
    private(set) var lists: [EntryList] = []

    init(_ facts: MatchingFacts, _ distances: Distances, hasBuddy: (Identifier<Group>) -> Bool) {
        today = facts.today
        venues = facts.venues
        let sensitive = Set(facts.interests.values.filter(\.isSpecialCategory).map(\.id))
        self.sensitive = sensitive
        let relatedness = Relatedness(facts.interests.values)
        self.relatedness = relatedness
        interests = facts.interests.keys.sorted()
        let numbers = Dictionary(interests.enumerated().map { ($1, $0) }) { first, _ in first }
        self.numbers = numbers
        var listedIn = interests.map { _ in [Int]() }
        for (number, interest) in interests.enumerated() where !sensitive.contains(interest) {
            for (other, _) in Self.looksAt(interest, relatedness) {
                if let other = numbers[other] { listedIn[other].append(number) }
            }
        }
        self.listedIn = listedIn
        for group in facts.groups { place(group, distances, hasBuddy: hasBuddy(group.id)) }
        rank()
        lists = interests.indices.map { list(of: $0) }
    }

    // MARK: - Looking up

    func number(of interest: Identifier<Interest>?) -> Int? {
        guard let interest, !sensitive.contains(interest) else { return nil }
        return numbers[interest]
    }

    func slot(of group: Identifier<Group>) -> Int? { slots[group] }

    /// The slot of a group, kept free for it where it is not here: a slot never means another group.
    mutating func slot(reservedFor id: Identifier<Group>) -> Int {
        if let slot = slots[id] { return slot }
        let slot = groups.count
        slots[id] = slot
        groups.append(nil)
        rows.append(nil)
        ranks.append(Int32(slotOfRank.count))
        slotOfRank.append(Int32(slot))
        return slot
    }

    func group(_ id: Identifier<Group>) -> Group? { slots[id].flatMap { groups[$0] } }

    /// The parts of the week in which a venue is taken by what meets there every week: it is one room.
    func taken(_ venue: Identifier<Venue>) -> WeekParts {
        byVenue[venue, default: []].reduce(into: []) { $0.formUnion(rows[$1]?.takes ?? []) }
    }

    /// The parts of the week that some groups take of those who go there.
    func taken(by ids: Set<Identifier<Group>>) -> WeekParts {
        ids.reduce(into: []) { $0.formUnion(slots[$1].flatMap { rows[$0]?.takes } ?? []) }
    }

    /// The groups for an interest itself, by reference.
    func groups(for interest: Identifier<Interest>) -> [Group] {
        bySubject[interest, default: []].compactMap { groups[$0] }.sorted { $0.reference < $1.reference }
    }

    /// The groups that may answer a wish: of the interest itself, then of the broader one, each by reference.
    func answering(_ interest: Identifier<Interest>) -> [(group: Group, row: GroupRow, nearness: Nearness)] {
        var found: [(group: Group, row: GroupRow, nearness: Nearness)] = []
        for (other, nearness) in Self.looksAt(interest, relatedness) where nearness != .related {
            for slot in bySubject[other, default: []].sorted(by: isFirst) {
                guard let group = groups[slot], let row = rows[slot] else { continue }
                if nearness == .same || !group.interests.contains(interest) { found.append((group, row, nearness)) }
            }
        }
        return found
    }

    /// Through which interest a group answers a wish, and how near that is.
    func link(from interest: Identifier<Interest>, to group: Group) -> (Identifier<Interest>, Nearness)? {
        Self.looksAt(interest, relatedness).first { group.interests.contains($0.0) }
    }

    /// A group's place among all by name.
    func rank(of group: Identifier<Group>) -> Int32 { slots[group].map { ranks[$0] } ?? 0 }

    private func isFirst(_ one: Int, _ other: Int) -> Bool {
        guard let one = groups[one], let other = groups[other] else { return false }
        return one.reference < other.reference
    }

    /// The interests whose groups are looked at for a wish, nearest first.
    private static func looksAt(
        _ interest: Identifier<Interest>, _ relatedness: Relatedness
    ) -> [(Identifier<Interest>, Nearness)] {
        [(interest, .same)] + (relatedness.broader(than: interest).map { [($0, .broader)] } ?? [])
            + relatedness.related(to: interest).map { ($0, .related) }
    }

    // MARK: - Changing

    /// Takes a group's new form, or takes it out.
    ///
    /// - Parameters:
    ///   - group: As it is now; nil where it is no more.
    ///   - id: Which group.
    ///   - distances: For its place.
    ///   - hasBuddy: Whether a member who goes there could meet a newcomer.
    /// - Returns: The numbers of the interests whose lists are new.
    mutating func change(
        _ group: Group?, _ id: Identifier<Group>, _ distances: Distances, hasBuddy: Bool
    ) -> Set<Int> {
        let before = self.group(id)
        if let group {
            place(group, distances, hasBuddy: hasBuddy)
        } else if let slot = slots[id] {
            remove(slot)
        }
        if before?.name != group?.name || before?.reference != group?.reference, let slot = slots[id] {
            rank(again: slot)
        }
        let subjects = (before?.interests ?? []) + (group?.interests ?? [])
        let affected = Set(subjects.compactMap { numbers[$0] }.flatMap { listedIn[$0] })
        for number in affected { lists[number] = list(of: number) }
        return affected
    }

    private mutating func place(_ group: Group, _ distances: Distances, hasBuddy: Bool) {
        let slot = slot(reservedFor: group.id)
        unlist(slot)
        for interest in group.interests { bySubject[interest, default: []].insert(slot) }
        if let venue = group.venue { byVenue[venue, default: []].insert(slot) }
        groups[slot] = group
        rows[slot] = row(group, distances, hasBuddy: hasBuddy)
    }

    private mutating func unlist(_ slot: Int) {
        for interest in groups[slot]?.interests ?? [] { bySubject[interest]?.remove(slot) }
        if let venue = groups[slot]?.venue { byVenue[venue]?.remove(slot) }
    }

    private mutating func remove(_ slot: Int) {
        unlist(slot)
        groups[slot] = nil
        rows[slot] = nil
    }

    private func row(_ group: Group, _ distances: Distances, hasBuddy: Bool) -> GroupRow {
        var standing: Hindrances = []
        switch group.status {
        case .active, .seasonal:
            if let season = group.season, !season.contains(today) { standing.insert(.outOfSeason) }
        case .draft, .paused, .closed: standing.insert(.closed)
        }
        let venue = group.venue.flatMap { venues[$0] }
        if venue == nil { standing.insert(.placeUnknown) }
        let place =
            venue.map {
                PlaceRow($0, column: distances.column($0.area), mode: group.mode, note: group.accessNote)
            } ?? PlaceRow(column: -1, features: 0, joining: .no)
        let easy = group.joining == .justTurnUp || hasBuddy ? Score.easyFirstVisit : 0
        return GroupRow(
            times: WeekParts(group.series), takes: standing.contains(.closed) ? [] : Self.taken(group.series),
            place: place, points: Int32(easy + Score.listing(group, on: today)),
            standing: standing, needsConfirming: group.forWhomOnly != nil,
            isSensitive: group.interests.contains(where: sensitive.contains))
    }

    private static func taken(_ series: Series) -> WeekParts {
        guard series.isEveryWeek else { return [] }
        let (start, end) = (series.firstStart.time.secondsSinceMidnight, series.firstEnd.time.secondsSinceMidnight)
        return series.weekdays.reduce(into: []) { all, weekday in
            for part in PartOfDay.allCases.map({ WeekPart(weekday, $0) })
            where start < part.meeting.end && part.meeting.start < end {
                all.formUnion(WeekParts(part))
            }
        }
    }

    /// By name, then by reference; slots without a group stand last.
    private struct NameKey: Comparable {
        let isEmpty: Bool
        let name: String
        let reference: Reference
        let slot: Int

        static func < (one: NameKey, other: NameKey) -> Bool {
            (one.isEmpty ? 1 : 0, one.name, one.reference, one.slot)
                < (other.isEmpty ? 1 : 0, other.name, other.reference, other.slot)
        }
    }

    private func key(_ slot: Int) -> NameKey {
        NameKey(
            isEmpty: groups[slot] == nil, name: groups[slot]?.name ?? "",
            reference: groups[slot]?.reference ?? Reference(""), slot: slot)
    }

    private mutating func rank() {
        names = groups.indices.map(key)
        slotOfRank = names.sorted().map { Int32($0.slot) }
        number()
    }

    /// Moves one slot to the place of its new name.
    private mutating func rank(again slot: Int) {
        while names.count < groups.count { names.append(key(names.count)) }
        names[slot] = key(slot)
        slotOfRank.remove(at: Int(ranks[slot]))
        var (low, high) = (0, slotOfRank.count)
        while low < high {
            let middle = (low + high) / 2
            if names[Int(slotOfRank[middle])] < names[slot] { low = middle + 1 } else { high = middle }
        }
        slotOfRank.insert(Int32(slot), at: low)
        number()
    }

    private mutating func number() {
        ranks = slotOfRank.map { _ in 0 }
        for (rank, slot) in slotOfRank.enumerated() { ranks[Int(slot)] = Int32(rank) }
        for number in lists.indices { lists[number].rank(ranks) }
    }

    private func list(of number: Int) -> EntryList {
        guard !sensitive.contains(interests[number]) else { return EntryList([]) }
        var seen: Set<Int> = []
        var entries: [Entry] = []
        for (other, nearness) in Self.looksAt(interests[number], relatedness) {
            for slot in bySubject[other, default: []] where seen.insert(slot).inserted {
                guard let row = rows[slot], row.standing.isEmpty, let tier = Tier(nearness, row) else { continue }
                entries.append(Entry(row, nearness, tier, slot: slot, rank: ranks[slot]))
            }
        }
        return EntryList(entries)
    }
}
