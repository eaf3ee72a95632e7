package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// Everything matching may know, for matching alone.
    package func matchingFacts(today: CivilDate) throws(HubError) -> MatchingFacts {
        guard viewer == .matching else { throw .forbidden }
        let groups = try allGroups()
        let areas = try areasByIdentifier().mapValues(\.position)
        let candidates = try candidates(groups: groups, areas: areas, today: today)
        return MatchingFacts(
            today: today, candidates: candidates, wishes: try wishes(of: candidates, on: today),
            interests: Dictionary(try interests().map { ($0.id, $0) }) { first, _ in first }, areas: areas,
            groups: groups, venues: try venuesByIdentifier(), partners: try allPartners(),
            freelancers: try allFreelancers(), events: try allEvents(), placesLeft: try placesLeft())
    }

    /// Only for events with a number of places to which somebody has answered; a host takes none, friends take theirs.
    private func placesLeft() throws(HubError) -> [Identifier<Event>: Int] {
        let rows = try all(
            """
            SELECT event.id, capacity - coalesce(sum(CASE WHEN reply = 'going' THEN 1 + guests END), 0)
            FROM event JOIN event_reply ON event_reply.event = event.id
            WHERE capacity IS NOT NULL GROUP BY event.id
            """
        ) { row throws(DatabaseError) in (try row.raw() as Identifier<Event>, max(0, try row.int())) }
        return Dictionary(rows) { first, _ in first }
    }

    private func wishes(of candidates: [Candidate], on today: CivilDate) throws(HubError) -> [Wish] {
        let (told, resting) = (try allMemberInterests(), try restingSteps(on: today))
        return candidates.flatMap { candidate in
            told[candidate.id, default: []].map { one in
                Wish(
                    member: one.member, interest: one.interest, words: one.words, relation: one.relation,
                    isPrivate: one.visibleTo == .private,
                    resting: Set(resting[candidate.id, default: []].filter { $0.interest == one.interest }.map(\.step)))
            }
        }
    }

    private func candidates(
        groups: [Group], areas: [Identifier<Area>: Position], today: CivilDate
    ) throws(HubError) -> [Candidate] {
        let parts = try CandidateParts(self, groups: groups, areas: areas, today: today)
        return try all("SELECT \(CandidateParts.columns) FROM member WHERE \(SQL.belongs)", parts.candidate)
            .sorted { $0.reference < $1.reference }
    }

    /// In the order they were told.
    func allMemberInterests() throws(HubError) -> [Identifier<Member>: [MemberInterest]] {
        Dictionary(
            grouping: try all(
                "SELECT \(MemberInterest.columns) FROM member_interest ORDER BY member, place", MemberInterest.init)
        ) { $0.member }
    }

    /// In the order they were told.
    func allAccessNeeds() throws(HubError) -> [Identifier<Member>: [AccessNeed]] {
        try grouped(
            "SELECT member, need FROM member_access_need ORDER BY member, place"
        ) { row throws(DatabaseError) in (try row.raw(), try row.raw()) }
    }
}

/// What matching knows of all members at once, and puts together for each.
private struct CandidateParts {
    static let columns: SQL = """
        id, reference, known_as, full_name, phone, mobile, status, area, travel_mode, travel_reach, support,
        other_language, \(SQL.consent(to: .matchAndIntroduce, by: "member.id")),
        \(SQL.consent(to: .shareFirstNameWithHosts, by: "member.id")),
        coalesce(phone, mobile, email) IS NOT NULL
        """

    private let areas: [Identifier<Area>: Position]
    private let needs: [Identifier<Member>: [AccessNeed]]
    private let free: [Identifier<Member>: [Availability]]
    private let gifts: [Identifier<Member>: [Gift]]
    private let goesTo: [Identifier<Member>: [Identifier<Group>]]
    private let circles: [Identifier<Member>: [Identifier<Member>]]
    private let supporters: [Identifier<Member>: [Supporter]]
    private let interests: [Identifier<Member>: [MemberInterest]]
    private let blocked: [Identifier<Member>: [Identifier<Member>]]
    private let away: [Identifier<Member>: [CivilDate]]
    private let today: CivilDate
    private let contacts: GroupContacts
    private let declined: [Identifier<Member>: [MatchTarget]]
    private let asked: [Identifier<Member>: CivilDate]
    private let unhosted: [Identifier<Member>: [Identifier<Interest>]]

    init(
        _ memory: Reading, groups: [Group], areas: [Identifier<Area>: Position], today: CivilDate
    ) throws(HubError) {
        self.areas = areas
        self.today = today
        away = try memory.grouped("SELECT member, on_date FROM availability_exception WHERE on_date >= \(today)") {
            row throws(DatabaseError) in (try row.raw(), try row.date())
        }
        needs = try memory.allAccessNeeds()
        let told = try memory.all("SELECT \(Availability.columns) FROM availability", Availability.init)
        free = Dictionary(grouping: told.filter { $0.holds(on: today) }) { $0.member }
        gifts = Dictionary(
            grouping: try memory.all("SELECT \(Gift.columns) FROM gift ORDER BY reference", Gift.init)
        ) { $0.member }
        goesTo = try memory.groupsVisited(since: today.yearMonth.previous.first)
        circles = try memory.circlePeople()
        supporters = Dictionary(grouping: try memory.allSupporters()) { $0.member }
        interests = try memory.allMemberInterests()
        blocked = try memory.allBlocked()
        contacts = GroupContacts(groups)
        declined = try memory.declinedTargets()
        asked = try memory.lastAsks()
        unhosted = try memory.unhosted()
    }

    func candidate(_ row: inout Columns) throws(DatabaseError) -> Candidate {
        let (id, reference, knownAs): (Identifier<Member>, Reference, String) =
            (try row.raw(), try row.raw(), try row.text())
        let contactOf = contacts.groups(
            of: try row.text(), numbers: [try row.optionalText(), try row.optionalText()].compactMap(\.self))
        let status: MemberStatus = try row.raw()
        let area: Identifier<Area>? = try row.optionalRaw()
        return Candidate(
            id: id, reference: reference, knownAs: knownAs, status: status, home: area.flatMap { areas[$0] },
            travel: Travel(mode: try row.optionalRaw(), reach: try row.int()), support: try row.raw(),
            language: try row.optionalText(), needs: needs[id, default: []], free: freeTimes(of: id),
            gifts: gifts[id, default: []], agreedToIntroductions: try row.bool(), sharesFirstName: try row.bool(),
            goesTo: Set(goesTo[id, default: []]), contactOf: contactOf, circle: Set(circles[id, default: []]),
            supporters: supporters[id, default: []], privateInterests: privateInterests(of: id),
            blockedWith: Set(blocked[id, default: []]), askedOn: asked[id], area: area,
            canJoinFromHome: try row.bool(), declined: Declined(declined[id, default: []]),
            wouldNotHost: Set(unhosted[id, default: []]),
            awayUntil: awayUntil(of: id))
    }

    /// The day after the last of the days away that begin today; nil where today is none.
    private func awayUntil(of member: Identifier<Member>) -> CivilDate? {
        let days = Set(away[member, default: []])
        guard days.contains(today) else { return nil }
        var day = today
        while days.contains(day) { day = day.adding(days: 1) }
        return day
    }

    private func freeTimes(of member: Identifier<Member>) -> [Weekday: Set<PartOfDay>] {
        Dictionary(grouping: free[member, default: []]) { $0.weekday }.mapValues { Set($0.map(\.part)) }
    }

    private func privateInterests(of member: Identifier<Member>) -> Set<Identifier<Interest>> {
        Set(interests[member, default: []].filter { $0.visibleTo == .private }.compactMap(\.interest))
    }
}

/// Which groups a person is the contact of: by full name, or by number where the name is nobody's.
private struct GroupContacts {
    private let names: [String: [Identifier<Group>]]
    private let numbers: [String: [Identifier<Group>]]

    init(_ groups: [Group]) {
        var (names, numbers): ([String: [Identifier<Group>]], [String: [Identifier<Group>]]) = ([:], [:])
        for group in groups {
            if let name = group.contact.name {
                names[name.lowercased(), default: []].append(group.id)
            } else if let phone = group.contact.phone.flatMap(PersonTrace.nationalNumber) {
                numbers[phone, default: []].append(group.id)
            }
        }
        (self.names, self.numbers) = (names, numbers)
    }

    func groups(of fullName: String, numbers own: [String]) -> Set<Identifier<Group>> {
        let reached = own.compactMap(PersonTrace.nationalNumber).flatMap { numbers[$0, default: []] }
        return Set(names[fullName.lowercased(), default: []] + reached)
    }
}

extension Reading {
    /// The groups each member came to since a day.
    fileprivate func groupsVisited(
        since day: CivilDate
    ) throws(HubError) -> [Identifier<Member>: [Identifier<Group>]] {
        try grouped(
            """
            SELECT DISTINCT member, meeting_group FROM attendance
            WHERE outcome = 'came' AND start_local >= \(day)
            UNION SELECT member, meeting_group FROM wish_offer JOIN offer_visit ON offer = wish_offer.id
            WHERE meeting_group IS NOT NULL AND on_date >= \(day)
            """
        ) { row throws(DatabaseError) in (try row.raw(), try row.raw()) }
    }

    /// For each focus person of a circle that meets, the members around them.
    fileprivate func circlePeople() throws(HubError) -> [Identifier<Member>: [Identifier<Member>]] {
        let meeting = CircleState.allCases.filter(\.isMeeting).map(\.rawValue)
        return try grouped(
            """
            SELECT focus_person, member FROM circle JOIN circle_person ON circle_person.circle = circle.id
            WHERE member IS NOT NULL AND member <> focus_person AND state IN \(list: meeting)
            UNION
            SELECT focus_person, facilitator FROM circle
            WHERE facilitator IS NOT NULL AND state IN \(list: meeting)
            """
        ) { row throws(DatabaseError) in (try row.raw(), try row.raw()) }
    }
}

extension SQL {
    /// Whether a member belongs now: wishes are theirs.
    static let belongs: SQL = "status IN ('active', 'paused')"
}
