import CivilTime
import Domain
import Recurrence

/// What speaks for a record being about a group that is known.
struct GroupMatch {
    let group: KnownGroup
    let name: NameLikeness?
    /// Nil where one of the two does not tell.
    let place: Bool?
    let days: Bool?
    let start: Bool?
    let phone: Bool?

    init(_ candidate: GroupCandidate, _ group: KnownGroup) {
        self.group = group
        name = GroupName(candidate.name).likeness(to: GroupName(group.name))
        place = Self.compare(candidate.place?.name, group.placeName) { Folding.words($0) == Folding.words($1) }
        days = Self.compare(candidate.times, group.times) { Self.sharesDay($0.rule, $1.rule) }
        start = Self.compare(candidate.times, group.times) { $0.start == $1.start }
        phone = Self.compare(candidate.phone, group.phone) { PhoneReader.key($0) == PhoneReader.key($1) }
    }

    private static func compare<Value>(_ told: Value?, _ known: Value?, _ agree: (Value, Value) -> Bool) -> Bool? {
        guard let told, let known else { return nil }
        return agree(told, known)
    }

    private static func sharesDay(_ one: RecurrenceRule, _ other: RecurrenceRule) -> Bool {
        let (left, right) = (Set(one.byDay), Set(other.byDay))
        if left.isEmpty || right.isEmpty { return left == right && one.byMonthDay == other.byMonthDay }
        return !left.isDisjoint(with: right)
    }

    /// Whether day and hour are the same.
    var sameTime: Bool { days == true && start == true }

    private var agreements: Int { [place, days, start, phone].count { $0 == true } }

    enum Judgement: Hashable { case same, doubtful, other }

    var judgement: Judgement {
        switch name {
        case .same:
            // The same name elsewhere and at another time is another group, or one that moved.
            return place == false && days == false && phone != true ? .doubtful : .same
        case .spelling, .part, .nickname, .initial:
            if place == true, days == true || phone == true { return .same }
            if place != false, sameTime, phone == true { return .same }
            if name == .spelling, place == true || days == true || phone == true { return .doubtful }
            if name == .part, place == true || sameTime { return .doubtful }
            let tellsLittle = place == nil && days == nil
            return tellsLittle ? .doubtful : .other
        case nil:
            return place == true && sameTime ? .doubtful : .other
        }
    }

    /// The more agrees, the likelier.
    var weight: Int { (name == .same ? 10 : name == .spelling ? 5 : name == nil ? 0 : 4) + agreements }

    var reasons: [GroupReason] {
        var reasons: [GroupReason] = []
        if let name { reasons.append(.nameAgrees(name)) }
        if place == true { reasons.append(.placeAgrees) }
        if sameTime { reasons.append(.timesAgree) }
        if phone == true { reasons.append(.phoneAgrees) }
        return reasons
    }
}

extension GroupMatch {
    /// Where the record says something else than what is known, which stays.
    static func differences(_ told: GroupCandidate, _ known: KnownGroup) -> [GroupReason] {
        var reasons: [GroupReason] = []
        if let mine = told.times, let theirs = known.times, differ(mine, theirs) {
            reasons.append(.timesDiffer(known: theirs, told: mine))
        }
        if let mine = told.place?.name, let theirs = known.placeName, Folding.words(mine) != Folding.words(theirs) {
            reasons.append(.placeDiffers(known: theirs, told: mine))
        }
        if let season = told.meeting.season, season != known.season {
            reasons.append(.seasonDiffers(known: known.season, told: season))
        }
        if let mine = told.costPence, let theirs = known.costPence, mine != theirs {
            reasons.append(.costDiffers(known: theirs, told: mine))
        }
        if let mine = told.contact, let theirs = known.contact, !isSamePerson(mine, theirs) {
            reasons.append(.contactDiffers(known: theirs, told: mine))
        }
        if let mine = told.phone, let theirs = known.phone, PhoneReader.key(mine) != PhoneReader.key(theirs) {
            reasons.append(.phoneDiffers(known: theirs, told: mine))
        }
        // A list that says no more than "Y" does not know of a season.
        let isSaid = told.status != .active || [.closed, .paused, .draft].contains(known.status)
        if isSaid, told.status != known.status {
            reasons.append(.statusDiffers(known: known.status, told: told.status))
        }
        return reasons
    }

    private static func differ(_ told: MeetingTimes, _ known: MeetingTimes) -> Bool {
        if told.start != known.start || told.rule.frequency != known.rule.frequency { return true }
        if let end = told.end, let other = known.end, end != other { return true }
        return Set(told.rule.byDay) != Set(known.rule.byDay) || told.rule.interval != known.rule.interval
            || Set(told.rule.byMonthDay) != Set(known.rule.byMonthDay)
    }

    /// `Pauline` is Pauline Whitlock.
    private static func isSamePerson(_ told: String, _ known: String) -> Bool {
        let (mine, theirs) = (Set(Folding.words(told)), Set(Folding.words(known)))
        return mine.isSubset(of: theirs) || theirs.isSubset(of: mine)
    }
}
