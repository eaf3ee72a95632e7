import Domain

/// The open groups that could answer one interest, by the part of the week in which they meet.
///
/// Who is free in eight of the 21 parts looks at those eight alone. Within a part those that can be worth most come first.
struct EntryList: Sendable {
    private(set) var entries: [Entry]
    /// Where each part of the week begins; the one behind them holds what meets in several.
    let starts: [Int32]

    /// The place of those that meet in several parts of a week.
    static let several = WeekPart.all.count

    /// - Parameter open: In any order; what meets in no part of a day is left out, since nobody is free for it.
    init(_ open: [Entry]) {
        let placed = open.filter { $0.times != 0 }.map { (part: Self.part(of: $0), entry: $0) }
        entries = placed.sorted { one, other in
            one.part == other.part ? one.entry.atBest < other.entry.atBest : one.part < other.part
        }.map(\.entry)
        var starts = Array(repeating: Int32(0), count: Self.several + 2)
        for (part, _) in placed { starts[part + 1] += 1 }
        for part in 0...Self.several { starts[part + 1] += starts[part] }
        self.starts = starts
    }

    private static func part(of entry: Entry) -> Int {
        entry.times.nonzeroBitCount == 1 ? entry.times.trailingZeroBitCount : several
    }

    /// Takes over new places among the names.
    mutating func rank(_ ranks: [Int32]) {
        for index in entries.indices { entries[index].rank = ranks[Int(entries[index].slot)] }
    }
}
