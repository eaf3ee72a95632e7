import Programming

/// A month of a made-up city: members with homes, free times and five interests each; items at places, each in a few
/// ways.
struct MonthMaker {
    private var state: UInt64
    private let members: Int
    private let items: Int
    private let activities = 340
    private let slots = 28
    private let weeks = 4
    private let width: Int

    /// - Parameters:
    ///   - members: How many people; the city grows with them, so that its density stays.
    ///   - items: What could be on.
    ///   - seed: The same seed gives the same month.
    init(members: Int, items: Int, seed: UInt64) {
        (self.members, self.items) = (members, items)
        state = seed
        width = max(4, Int(Double(members).squareRoot() / 10))
    }

    private mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(count, 1)
    }

    private struct Person {
        let (x, y, reach): (Int, Int, Int)
        let free: UInt64
        let strengths: [Int: Int]
    }

    mutating func month() throws -> MonthInstance {
        let people = (0..<members).map { _ in person() }
        var fans = [[Int]](repeating: [], count: activities)
        for (member, person) in people.enumerated() {
            for activity in person.strengths.keys.sorted() { fans[activity].append(member) }
        }
        var options: [MonthInstance.Option] = []
        var rooms: [[Int]: [MonthInstance.Use]] = [:]
        for item in 0..<items {
            let activity = below(activities)
            for _ in 0..<(4 + below(7)) {
                let (x, y, slot) = (below(width), below(width), below(slots))
                let which = [[0, 1, 2, 3], [0, 2], [1, 3], [below(4)]][below(4)]
                let fits = fans[activity].compactMap { fit($0, people[$0], activity, x, y, slot) }
                for week in which {
                    rooms[[x, y, slot, week], default: []].append(.init(option: options.count, amount: 1))
                }
                options.append(
                    .init(
                        item: item, slot: slot, weeks: which, places: [8, 10, 12, 16, 20][below(5)], isPinned: false,
                        fits: fits))
            }
        }
        let keys = rooms.keys.sorted { $0.lexicographicallyPrecedes($1) }
        return try MonthInstance(
            weeks: weeks, slotsPerWeek: slots, weeklyCap: people.map { _ in 1 + below(3) }, points: .init(),
            options: options, limits: keys.map { .init(most: 2, uses: rooms[$0] ?? []) })
    }

    private mutating func person() -> Person {
        var strengths: [Int: Int] = [:]
        for _ in 0..<5 { strengths[below(activities)] = [4, 3, 2, 1][below(4)] }
        var free: UInt64 = 0
        for slot in 0..<slots where below(5) < 2 { free |= 1 << UInt64(slot) }
        return Person(x: below(width), y: below(width), reach: 2 + below(8), free: free, strengths: strengths)
    }

    private func fit(
        _ member: Int, _ person: Person, _ activity: Int, _ x: Int, _ y: Int, _ slot: Int
    ) -> MonthInstance.Fit? {
        let distance = abs(person.x - x) + abs(person.y - y)
        guard distance <= person.reach, person.free & 1 << UInt64(slot) != 0, let strength = person.strengths[activity]
        else { return nil }
        return .init(member: member, points: max(1, strength - 2 * distance / max(person.reach, 1)))
    }
}
