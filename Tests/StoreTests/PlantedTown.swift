import CivilTime
import Domain
import Fixtures
import Hub
import SQLite
import Store

/// The demo town with words planted that stand nowhere else: whoever's eyes meet one was told that fact.
struct PlantedTown {
    /// What is planted of each of the two people.
    enum Seed: String, CaseIterable {
        case firstName, surname, phone, email, address, likesMembers, likesConnector, likesPrivate, special, gift
        case needNote, profileOfNobody, profileOfSupporters, profileOfHosts, profileOfMembers, connectorNote
        case goodDaysShared, goodDaysOwn, tieShared, tieOwn, circle, home, homeAddress, eventNote, supporterContact
    }

    /// Who looks, and what they are to the person around whom all is planted.
    enum Eyes: String, CaseIterable {
        case everyone, publisher, courier, matching, stranger, guest, keptApart, oneself, supporter, emergencySupporter
        case formerSupporter, host, facilitator, ownOrganisation, otherOrganisation, connector, connectorElsewhere
        case regionalConnector, safeguardingLead, keeper
    }

    let town: WorkingTown
    var hub: CommunityHub { town.hub }
    let event: Event
    private let members: [String: Member]

    /// - Parameters:
    ///   - agrees: Whether both people agreed to everything, or to nothing but that their details are kept.
    ///   - hides: Whether both hide all that can be hidden.
    /// - Throws: Where the town cannot be made.
    init(agrees: Bool, hides: Bool) throws {
        town = try WorkingTown()
        let tables = try AshbourneVale.tables()
        let active = tables.members.filter { $0.status == .active }
        // Members without events, circles or helpers of their own, so that nothing but what is planted is between them.
        var busy: Set<Identifier<Member>> = []
        for reply in tables.eventReplies { busy.insert(reply.member) }
        for supporter in tables.supporters {
            busy.insert(supporter.member)
            if let helper = supporter.supporterMember { busy.insert(helper) }
        }
        for circle in tables.circles {
            busy.insert(circle.focusPerson)
            if let facilitator = circle.facilitator { busy.insert(facilitator) }
            for person in circle.people { if let member = person.member { busy.insert(member) } }
        }
        for event in tables.events { if case .member(let host)? = event.host { busy.insert(host) } }
        let free = active.filter { !busy.contains($0.id) }
        let parts = ["alpha", "beta", "stranger", "guest", "keptApart", "host", "facilitator"]
        members = Dictionary(zip(parts, free)) { first, _ in first }
        event = try Self.event(tables, host: members["host"])
        try plant("alpha", agrees: agrees, hides: hides)
        try plant("beta", agrees: agrees, hides: hides)
        try gather()
    }

    /// The two people: all is planted around the first; the second is nothing to anybody.
    static let owners = ["alpha", "beta"]

    func id(_ part: String) -> Identifier<Member> { members[part]?.id ?? Identifier(rawValue: "") }
    func reference(_ part: String) -> Reference { members[part]?.reference ?? "" }

    /// The planted word.
    static func word(_ seed: Seed, _ owner: String) -> String { "zq\(seed.rawValue)of\(owner)x".lowercased() }

    func viewer(_ eyes: Eyes) throws -> Viewer {
        switch eyes {
        case .everyone: .everyone
        case .publisher: .publisher
        case .courier: .courier
        case .matching: .matching
        case .stranger, .guest, .keptApart, .host, .facilitator: .member(id(eyes.rawValue))
        case .oneself: .member(id("alpha"))
        case .supporter: .supporter(Identifier(rawValue: "planted-supporter"))
        case .emergencySupporter: .supporter(Identifier(rawValue: "planted-emergency"))
        case .formerSupporter: .supporter(Identifier(rawValue: "planted-former"))
        case .ownOrganisation: .organisation(.venue(Identifier(rawValue: "planted-home")))
        case .otherOrganisation: .organisation(.partner(try AshbourneVale.tables().partners[0].id))
        case .connector: try AshbourneVale.connector("K01")
        case .connectorElsewhere: try AshbourneVale.connector("K02")
        case .regionalConnector: try AshbourneVale.connector("K00")
        case .safeguardingLead: .safeguardingLead
        case .keeper: .keeper
        }
    }
}

// MARK: - Planting

extension PlantedTown {
    private static func event(_ tables: TownTables, host: Member?) throws -> Event {
        let old = tables.events[0]
        return Event(
            id: Identifier(rawValue: "planted-event"), reference: "E99", slug: Slug(naming: "planted"), uid: "planted",
            sequence: 0, modifiedAt: AshbourneVale.now, title: "Tea", group: nil, host: host.map { .member($0.id) },
            venue: Identifier(rawValue: "planted-home"), locationText: nil, audience: .named,
            start: WallTime(AshbourneVale.today, old.start.time), end: WallTime(AshbourneVale.today, old.end.time),
            status: .confirmed, interests: [], costPence: 0, capacity: nil, origin: nil,
            note: word(.eventNote, "alpha"))
    }

    private func write(as viewer: Viewer = .keeper, _ body: (Writing) throws(HubError) -> Void) throws {
        try town.hub.store.write(as: viewer, at: AshbourneVale.now, body)
    }

    private func plant(_ owner: String, agrees: Bool, hides: Bool) throws {
        guard var member = members[owner] else { return }
        func word(_ seed: Seed) -> String { Self.word(seed, owner) }
        member.knownAs = word(.firstName)
        member.fullName = "Jo \(word(.surname))"
        member.phone = word(.phone)
        member.mobile = nil
        member.email = word(.email)
        member.addressLine = word(.address)
        member.connectorNote = word(.connectorNote)
        member.hiddenFields = hides ? WithheldField.allCases : []
        let planted = member
        let id = member.id
        let special = Interest(
            id: Identifier(rawValue: "special-\(owner)"), slug: Slug(naming: "special \(owner)"),
            label: word(.special), category: "faith", synonyms: [], openActive: nil, isSpecialCategory: true)
        try write { memory throws(HubError) in
            try memory.save(planted)
            try memory.save(special)
            try memory.save(
                Gift(
                    id: Identifier(rawValue: "gift-\(owner)"), reference: Reference("G-\(owner)"), member: id,
                    dimension: .hands, description: word(.gift), interest: nil, willShare: true, willTeach: false,
                    willHost: false, willLead: false, willHelpAtHome: false))
            for purpose in ConsentPurpose.allCases where purpose != .keepMyDetails {
                try answer(purpose, of: id, agrees, memory)
            }
        }
        try say(owner, id, special.id)
    }

    private func answer(
        _ purpose: ConsentPurpose, of member: Identifier<Member>, _ agrees: Bool, _ memory: Writing
    ) throws(HubError) {
        let isGiven = try memory.consents(of: member)[purpose]?.state == .given
        guard isGiven != agrees else { return }
        try memory.add(
            Consent(
                member: member, purpose: purpose, state: agrees ? .given : .withdrawn,
                givenOn: agrees ? AshbourneVale.today : nil, endedOn: agrees ? nil : AshbourneVale.today,
                method: "spoken", wordingVersion: nil))
    }

    /// What only the person says.
    private func say(_ owner: String, _ id: Identifier<Member>, _ special: Identifier<Interest>) throws {
        func word(_ seed: Seed) -> String { Self.word(seed, owner) }
        func likes(_ seed: Seed, _ audience: InterestAudience) -> MemberInterest {
            MemberInterest(
                member: id, interest: nil, words: word(seed), relation: .enjoysNow, visibleTo: audience)
        }
        func profile(_ seed: Seed, _ audience: Set<ProfileAudience>) -> OnePageProfile {
            OnePageProfile(
                id: Identifier(rawValue: word(seed) + "-id"), member: id, likeAndAdmire: word(seed),
                importantToMe: "tea", howBestToSupportMe: "ask", goodDay: nil, badDay: nil, visibleTo: audience)
        }
        func talk(_ seed: Seed, shared: Bool) -> GoodDays {
            GoodDays(
                id: Identifier(rawValue: "talk-\(shared)-\(owner)"), member: id, dated: AshbourneVale.today,
                lines: [
                    GoodDaysLine(
                        id: Identifier(rawValue: "line-\(shared)-\(owner)"), kind: .good, words: word(seed))
                ], moreOf: nil, sharedWithConnector: shared)
        }
        try write(as: .member(id)) { memory throws(HubError) in
            try memory.save(
                [
                    likes(.likesMembers, .members), likes(.likesConnector, .connector),
                    likes(.likesPrivate, .private),
                    MemberInterest(
                        member: id, interest: special, words: nil, relation: .enjoysNow, visibleTo: .members),
                ], of: id)
            try memory.save([ToldNeed(need: .stepFree, note: word(.needNote))], of: id)
            for profile in [
                profile(.profileOfNobody, []), profile(.profileOfSupporters, [.supporters]),
                profile(.profileOfHosts, [.hosts]), profile(.profileOfMembers, [.members]),
            ] { try memory.save(profile) }
            try memory.save(talk(.goodDaysShared, shared: true))
            try memory.save(talk(.goodDaysOwn, shared: false))
            try memory.save(
                [
                    Tie(member: id, name: word(.tieShared), kind: .friend, ring: 1, sharedWithConnector: true),
                    Tie(member: id, name: word(.tieOwn), kind: .friend, ring: 2, sharedWithConnector: false),
                ], of: id)
        }
    }

    /// The gathering in a home, the circle and the helpers of the first person.
    private func gather() throws {
        func supporter(_ id: String, _ number: Int, _ scopes: Set<SupporterScope>, isActive: Bool) -> Supporter {
            Supporter(
                id: Identifier(rawValue: id), reference: Reference("S9\(number)"), member: self.id("alpha"),
                supporterMember: nil, name: "Helper", relationship: "friend",
                contact: Self.word(.supporterContact, "alpha"), scopes: scopes, isActive: isActive,
                agreedOn: AshbourneVale.today, endedOn: isActive ? nil : AshbourneVale.today)
        }
        let helpers = [
            supporter("planted-supporter", 1, Set(SupporterScope.allCases), isActive: true),
            supporter("planted-emergency", 2, [.emergencyOnly], isActive: true),
            supporter("planted-former", 3, Set(SupporterScope.allCases), isActive: false),
        ]
        let home = Venue(
            id: Identifier(rawValue: "planted-home"), reference: "V99", slug: Slug(naming: "planted-home"),
            name: Self.word(.home, "alpha"), area: nil, address: Self.word(.homeAddress, "alpha"), postcode: nil,
            type: .privateHome, capacity: nil, hirePencePerHour: nil, features: [],
            contact: Contact(name: nil, phone: nil, email: nil), opening: nil, openingText: nil, notes: nil,
            isPublic: false)
        let circle = Circle(
            id: Identifier(rawValue: "planted-circle"), reference: "C99", focusPerson: id("alpha"),
            purpose: Self.word(.circle, "alpha"), state: .running, startedOn: nil, endedOn: nil,
            facilitator: id("facilitator"), facilitatorFrom: nil, facilitatorTo: nil, connector: nil, reviewDue: nil,
            usualPlace: nil, food: nil, preferredSlots: nil, people: [], meetings: [], actions: [], goals: [])
        try write { memory throws(HubError) in
            for helper in helpers { try memory.save(helper) }
            try memory.save(home)
            try memory.saveEvent(event)
            for part in ["alpha", "guest", "keptApart"] {
                try memory.save(EventReply(event: event.id, member: id(part), reply: .going))
            }
            try memory.saveBlocked([id("alpha")], with: id("keptApart"))
            try memory.save(circle)
        }
    }
}
