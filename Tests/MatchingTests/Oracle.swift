import CivilTime
import Domain
import Fixtures

/// Answers wishes slowly and from the domain's rules alone: it shares nothing with matching but the facts.
struct Oracle {
    let facts: MatchingFacts
    let zone: Zone

    /// What the partners' words offer, read by a person.
    static let offers = ["P06": ["walking-football"]]

    static let features: [String: String] = [
        "step_free": "step_free_entrance", "wheelchair": "step_free_entrance",
        "accessible_toilet": "accessible_toilet", "changing_places": "changing_places",
        "hearing_loop": "hearing_loop",
    ]

    func route(of wish: Wish) -> Route? {
        guard let person = facts.candidates.first(where: { $0.id == wish.member }) else { return nil }
        if person.status == .paused { return .hold }
        guard let interest = facts.interests.values.first(where: { $0.id == wish.interest }) else { return .askMore }
        if interest.isSpecialCategory { return .askMore }
        let groups = facts.groups.filter { $0.interests.contains(interest.id) }
        let own = person.goesTo.union(person.contactOf)
        if groups.contains(where: { own.contains($0.id) && $0.status != .closed }) { return .existingGroup }
        if !person.agreedToIntroductions { return .hold }
        if person.free.values.reduce(0, { $0 + $1.count }) == 0 { return .askMore }
        if groups.contains(where: { isOpen($0, to: person) }) { return .existingGroup }
        if facts.candidates.contains(where: { couldHost($0, interest.id, for: person) }) { return .memberHost }
        if offersIt(interest), hasRoom(for: [person], at: openSlots(person)) { return .partnerOrFreelance }
        return .startWithOne
    }

    // MARK: - Ways

    /// A group is open where one of its next meetings lies whole in a free part of the day, in a place that can be reached.
    func isOpen(_ group: Group, to person: Candidate) -> Bool {
        guard group.status == .active || group.status == .seasonal,
            let venue = group.venue.flatMap({ facts.venues[$0] })
        else { return false }
        if let season = group.season, !season.contains(facts.today) { return false }
        guard canReach(venue, person, note: group.accessNote) || group.mode == .hybrid else { return false }
        let months = [month("2027-02"), month("2027-03"), month("2027-04")]
        let dates = months.flatMap { group.series.dates(in: $0, zone: zone) }
        return dates.contains { date in
            let (start, end) = (group.series.start(on: date), group.series.end(on: date))
            return person.free[date.weekday, default: []].contains { part in
                let edges = Self.edges(part, on: date)
                return edges.0 <= start && end <= edges.1
            }
        }
    }

    private func couldHost(_ host: Candidate, _ interest: Identifier<Interest>, for person: Candidate) -> Bool {
        guard host.id != person.id, host.status == .active, host.agreedToIntroductions,
            offers(host, interest), !host.blockedWith.contains(person.id), !person.blockedWith.contains(host.id),
            host.gifts.allSatisfy({ gift in gift.lastAskedOn.map { $0.adding(days: 31) <= facts.today } ?? true })
        else { return false }
        return hasRoom(for: [person, host], at: openSlots(host).filter(openSlots(person).contains))
    }

    /// By a gift to host, lead or teach, or by enjoying the same and letting it be known.
    private func offers(_ host: Candidate, _ interest: Identifier<Interest>) -> Bool {
        host.gifts.contains { $0.interest == interest && ($0.willHost || $0.willLead || $0.willTeach) }
            || !host.privateInterests.contains(interest)
                && facts.wishes.contains {
                    $0.member == host.id && $0.interest == interest && $0.relation == .enjoysNow
                }
    }

    private func offersIt(_ interest: Interest) -> Bool {
        facts.freelancers.contains { $0.skills.contains(interest.id) && ($0.insuredTo ?? facts.today) >= facts.today }
            || facts.partners.contains { partner in
                Self.offers[partner.reference.rawValue, default: []].contains(interest.slug.rawValue)
            }
    }

    // MARK: - Places

    func canReach(_ venue: Venue, _ person: Candidate, note: String? = nil) -> Bool {
        if venue.type == .online || venue.type == .telephone { return person.canJoinFromHome }
        if person.needs.contains(.housebound) { return false }
        let broken = [venue.notes, note].compactMap { $0?.lowercased() }.contains {
            $0.contains("loop") && ($0.contains("broken") || $0.contains("not working"))
        }
        for need in person.needs {
            guard let feature = Self.features[need.rawValue] else { continue }
            if !venue.features.map(\.rawValue).contains(feature) { return false }
            if need == .hearingLoop, broken { return false }
        }
        guard let home = person.home, let place = venue.area.flatMap({ facts.areas[$0] }) else { return false }
        if person.travel.mode == .lift || person.support == .lift { return true }
        if person.travel.mode == TravelMode.none { return false }
        let (east, north) = (Double(home.east - place.east), Double(home.north - place.north))
        return (1.3 * (east * east + north * north).squareRoot()).rounded() <= Double(person.travel.reach)
    }

    /// A public place, or a screen, open for an hour and a half in one of the parts.
    private func hasRoom(for people: [Candidate], at slots: [String]) -> Bool {
        facts.venues.values.contains { venue in
            let isRemote = venue.type == .online || venue.type == .telephone
            let kinds: [VenueType] = [.communityCentre, .cafe, .library, .churchHall, .club, .sports]
            guard isRemote || venue.isPublic && kinds.contains(venue.type), people.allSatisfy({ canReach(venue, $0) })
            else { return false }
            return (0..<14).contains { ahead in
                let date = facts.today.adding(days: ahead)
                return PartOfDay.allCases.contains { part in
                    guard slots.contains("\(date.weekday) \(part)") else { return false }
                    let (start, end) = Self.meeting(part, on: date)
                    return venue.opening?.covers(start, end) ?? false
                        && !facts.groups.contains { $0.venue == venue.id && meets($0, on: date, start, end) }
                }
            }
        }
    }

    /// At ten, at two or at six, for an hour and a half.
    private static func meeting(_ part: PartOfDay, on date: CivilDate) -> (WallTime, WallTime) {
        let start = wall("\(date)T" + [.morning: "10:00", .afternoon: "14:00", .evening: "18:00"][part, default: ""])
        return (start, start.adding(seconds: 5400))
    }

    /// Whether a group that meets every week has its meeting then.
    private func meets(_ group: Group, on date: CivilDate, _ start: WallTime, _ end: WallTime) -> Bool {
        let rule = "\(group.series.rule)"
        guard rule.contains("WEEKLY"), !rule.contains("INTERVAL"),
            group.status == .active || group.status == .seasonal, group.series.weekdays.contains(date.weekday)
        else { return false }
        return group.series.start(on: date) < end && start < group.series.end(on: date)
    }

    /// Free, and not where a group is that the person goes to every week.
    private func openSlots(_ person: Candidate) -> [String] {
        let own = facts.groups.filter { person.goesTo.union(person.contactOf).contains($0.id) }
        return (0..<7).flatMap { ahead in
            let date = facts.today.adding(days: ahead)
            return PartOfDay.allCases.compactMap { part in
                let (start, end) = Self.meeting(part, on: date)
                let isTaken = own.contains { meets($0, on: date, start, end) }
                return isTaken || person.free[date.weekday]?.contains(part) != true ? nil : "\(date.weekday) \(part)"
            }
        }
    }

    private static func edges(_ part: PartOfDay, on date: CivilDate) -> (WallTime, WallTime) {
        switch part {
        case .morning: (wall("\(date)T09:30"), wall("\(date)T12:30"))
        case .afternoon: (wall("\(date)T12:30"), wall("\(date)T17:00"))
        case .evening: (wall("\(date)T17:00"), wall("\(date)T21:30"))
        }
    }
}
