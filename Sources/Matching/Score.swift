import CivilTime
import Domain

/// The points of an offer: small whole numbers that can be said aloud.
enum Score {
    static func nearness(_ nearness: Nearness) -> Int {
        switch nearness {
        case .same: 40
        case .broader: 25
        case .related: 15
        }
    }

    static func relation(_ relation: InterestRelation) -> Int {
        switch relation {
        case .misses: 10
        case .enjoysNow, .fromProfile: 8
        case .wantsToTry: 6
        }
    }

    /// Five for each time that suits, up to fifteen.
    @inline(__always)
    static func times(_ count: Int) -> Int { min(15, 5 * count) }

    /// Fifteen at the door, three less for each kilometre, never below nothing.
    @inline(__always)
    static func distance(metres: Int) -> Int { max(0, (15_000 - 3 * metres) / 1000) }

    static let easyFirstVisit = 5
    static let sameLanguage = 5

    /// Five for a listing checked in the last 60 days, five off for one unseen for over 180.
    static func listing(_ group: Group, on today: CivilDate) -> Int {
        if group.isStale(on: today) { return -5 }
        guard let verifiedOn = group.verifiedOn else { return 0 }
        return today.dayNumber - verifiedOn.dayNumber < 60 ? 5 : 0
    }
}
