import Domain

/// What stands between a person and a place or a group; empty where the way is open.
struct Hindrances: OptionSet, Hashable {
    let rawValue: UInt16

    static let closed = Hindrances(rawValue: 1)
    static let outOfSeason = Hindrances(rawValue: 1 << 1)
    /// The person goes there already, or somebody there is kept apart from them.
    static let avoided = Hindrances(rawValue: 1 << 2)
    static let housebound = Hindrances(rawValue: 1 << 3)
    static let access = Hindrances(rawValue: 1 << 4)
    static let doesNotTravel = Hindrances(rawValue: 1 << 5)
    static let placeUnknown = Hindrances(rawValue: 1 << 6)
    static let tooFar = Hindrances(rawValue: 1 << 7)
    static let noTime = Hindrances(rawValue: 1 << 8)
    static let noTelephone = Hindrances(rawValue: 1 << 9)

    /// In the order in which they are told: the first one is the reason.
    static let order: [Hindrances] = [
        .closed, .outOfSeason, .avoided, .housebound, .access, .doesNotTravel, .placeUnknown, .tooFar, .noTelephone,
        .noTime,
    ]
}

/// A place as matching weighs it.
struct PlaceRow {
    /// Its column of distances; negative where nobody knows where it is.
    let column: Int32
    /// What it has, of the features that can shut a door.
    let features: UInt8
    let joining: JoiningFromHome

    /// Whether a person can take part without going there.
    enum JoiningFromHome: UInt8 { case no, always, also }
}

/// A person as matching weighs one.
struct PersonRow {
    /// The row of distances; negative where nobody knows where the person lives.
    let home: Int32
    /// Metres; as far as there is where the person comes by lift.
    let reach: Int32
    let free: WeekParts
    /// The features without which a door is shut.
    let gates: UInt8
    let isHousebound: Bool
    let doesNotTravel: Bool
    let canJoinFromHome: Bool
    /// Whether groups are looked for at all: here, agreed, and free at known times.
    let isAsking: Bool
    /// Whether some groups are to be left out for this person.
    let avoidsSome: Bool
}

/// The one rule of ways: every answer, fast or explained, is made by it.
enum Going {
    /// What stands between a person and a place, and how many metres it is; where all meet from home it is none.
    ///
    /// Who joins a room from home is as near to it as they live, so that a longer way is never worth more.
    ///
    /// - Parameters:
    ///   - person: Who goes.
    ///   - place: Where to.
    ///   - metres: As people really go; negative where that is not known.
    /// - Returns: All that is in the way, and the metres that count.
    @inline(__always)
    static func look(_ person: PersonRow, _ place: PlaceRow, metres: Int32) -> (hindrances: Hindrances, metres: Int32) {
        if place.joining == .always { return (person.canJoinFromHome ? [] : .noTelephone, 0) }
        var found: UInt16 = 0
        if person.isHousebound { found |= Hindrances.housebound.rawValue }
        if person.gates & ~place.features != 0 { found |= Hindrances.access.rawValue }
        if person.doesNotTravel { found |= Hindrances.doesNotTravel.rawValue }
        if metres < 0 {
            found |= Hindrances.placeUnknown.rawValue
        } else if metres > person.reach {
            found |= Hindrances.tooFar.rawValue
        }
        // What meets in a room and on a screen is open to all who cannot get to the room.
        if found != 0, place.joining == .also, person.canJoinFromHome { return ([], metres < 0 ? .max : metres) }
        return (Hindrances(rawValue: found), metres)
    }
}

extension AccessFeature {
    /// The features that needs can ask of a place, each as one bit.
    static let gates: [AccessFeature] = [.stepFreeEntrance, .accessibleToilet, .changingPlaces, .hearingLoop]

    /// One bit; none for what never shuts a door.
    var gateBit: UInt8 { Self.gates.firstIndex(of: self).map { 1 << UInt8($0) } ?? 0 }
}

extension PersonRow {
    init(_ person: Candidate, home: Int32, avoidsSome: Bool) {
        let getsALift = person.travel.mode == .lift || person.support == .lift
        self.home = home
        reach = getsALift ? .max : Int32(clamping: person.travel.reach)
        free = WeekParts(person.free)
        gates = person.needs.reduce(0) { $0 | ($1.gate?.gateBit ?? 0) }
        isHousebound = person.needs.contains(.housebound)
        doesNotTravel = person.travel.mode == TravelMode.none && !getsALift
        canJoinFromHome = person.canJoinFromHome
        isAsking = person.isHere && person.agreedToIntroductions && !free.isEmpty
        self.avoidsSome = avoidsSome
    }
}

extension PlaceRow {
    /// A venue of which all doors are used as for any meeting.
    init(_ venue: Venue, _ distances: Distances) {
        self.init(
            venue, column: distances.column(venue.area), mode: venue.isRemote ? .online : .inPerson, note: nil)
    }

    /// - Parameters:
    ///   - venue: Where it is.
    ///   - column: The venue's column of distances.
    ///   - mode: How people meet there.
    ///   - note: What a group says of its own access.
    init(_ venue: Venue, column: Int32, mode: MeetingMode, note: String?) {
        self.column = column
        let needs = AccessNeed.allCases.filter { $0.gate != nil }
        let unmet = Set(Fit.unmet(needs, at: venue, note: note).compactMap(\.gate))
        features = AccessFeature.gates.reduce(0) { unmet.contains($1) ? $0 : $0 | $1.gateBit }
        joining = venue.isRemote || mode == .online ? .always : mode == .hybrid ? .also : .no
    }
}
