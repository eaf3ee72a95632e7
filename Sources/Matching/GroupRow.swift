import CivilTime
import Domain

/// A group as matching weighs it: whole numbers only, so that thousands are looked at in no time.
struct GroupRow {
    /// The parts of the week that hold a whole meeting.
    let times: WeekParts
    /// The parts in which an ordinary meeting would run into it, week after week.
    let takes: WeekParts
    let place: PlaceRow
    /// For the listing and an easy first visit; the same for everyone.
    let points: Int32
    /// What shuts it for everyone.
    let standing: Hindrances
    /// Whether it is for some people only: it stands behind every group for all, since nobody is guessed to belong.
    let needsConfirming: Bool
    /// Whether one of its interests is of faith, health or identity: it is never suggested to who did not ask.
    let isSensitive: Bool
}

/// An open group in the list of one interest.
struct Entry {
    /// The parts of the week, as their number.
    let times: UInt32
    let place: PlaceRow
    /// For nearness, listing and an easy first visit.
    let points: Int32
    let tier: Tier
    let slot: Int32
    /// Its place among all groups by name.
    var rank: Int32
    /// How it stands with somebody next door who is free whenever it meets, before the points of a wish.
    let atBest: Standing

    init(_ row: GroupRow, _ nearness: Nearness, _ tier: Tier, slot: Int, rank: Int32) {
        times = row.times.rawValue
        place = row.place
        points = row.points + Int32(Score.nearness(nearness))
        self.tier = tier
        self.slot = Int32(slot)
        self.rank = rank
        let most = points + Int32(Score.times(row.times.count) + Score.distance(metres: 0))
        atBest = Standing(tier, score: most, metres: 0, rank: 0)
    }
}

/// What is offered before what, whatever the points.
enum Tier: UInt8 {
    case forAll, confirmFirst, nearOnly

    /// Nil where a group is not offered: what is only near is never for some people only.
    init?(_ nearness: Nearness, _ row: GroupRow) {
        switch nearness {
        case .same, .broader: self = row.needsConfirming ? .confirmFirst : .forAll
        case .related:
            if row.needsConfirming || row.isSensitive { return nil }
            self = .nearOnly
        }
    }
}

/// A group's standing with one wish: the smallest comes first.
struct Standing: Comparable {
    let key: UInt64

    private static let rankBits: UInt64 = 28
    private static let metreBits: UInt64 = 25
    private static let mostPoints: Int32 = 511

    /// By tier, then the higher score, the nearer, and by name.
    @inline(__always)
    init(_ tier: Tier, score: Int32, metres: Int32, rank: Int32) {
        let far = UInt64(min(metres, 1 << 25 - 1))
        key =
            UInt64(tier.rawValue) << 62 | UInt64(Self.mostPoints - score) << (Self.rankBits + Self.metreBits)
            | far << Self.rankBits | UInt64(rank)
    }

    private init(key: UInt64) { self.key = key }

    /// The same with more points.
    @inline(__always)
    func adding(_ points: Int32) -> Standing {
        Standing(key: key &- UInt64(points) << (Self.rankBits + Self.metreBits))
    }

    var rank: Int { Int(key & (1 << Self.rankBits - 1)) }
    var score: Int { Int(Self.mostPoints) - Int(key >> (Self.rankBits + Self.metreBits) & 511) }

    static func < (one: Standing, other: Standing) -> Bool { one.key < other.key }
}
