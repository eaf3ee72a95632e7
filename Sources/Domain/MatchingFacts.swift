package import CivilTime

/// Everything matching may know, gathered by its own viewer.
package struct MatchingFacts: Sendable {
    package let today: CivilDate
    package let candidates: [Candidate]
    /// In the order of members, then of their words.
    package let wishes: [Wish]
    package let interests: [Identifier<Interest>: Interest]
    package let areas: [Identifier<Area>: Position]
    package let groups: [Group]
    package let venues: [Identifier<Venue>: Venue]
    package let partners: [Partner]
    package let freelancers: [Freelancer]
    /// What happens once, whatever its state.
    package let events: [Event]
    /// How many more can come, for events with places to which somebody has answered.
    package let placesLeft: [Identifier<Event>: Int]

    package init(
        today: CivilDate, candidates: [Candidate], wishes: [Wish], interests: [Identifier<Interest>: Interest],
        areas: [Identifier<Area>: Position], groups: [Group], venues: [Identifier<Venue>: Venue],
        partners: [Partner], freelancers: [Freelancer], events: [Event] = [],
        placesLeft: [Identifier<Event>: Int] = [:]
    ) {
        self.today = today
        self.candidates = candidates
        self.wishes = wishes
        self.interests = interests
        self.areas = areas
        self.groups = groups
        self.venues = venues
        self.partners = partners
        self.freelancers = freelancers
        self.events = events
        self.placesLeft = placesLeft
    }
}

/// A member as matching sees one: no surname, number or address.
package struct Candidate: Sendable, Hashable {
    package let id: Identifier<Member>
    package let reference: Reference
    package let knownAs: String
    package let status: MemberStatus
    package let home: Position?
    package let area: Identifier<Area>?
    package let travel: Travel
    package let support: SupportToAttend
    package let language: String?
    package let needs: [AccessNeed]
    package let free: [Weekday: Set<PartOfDay>]
    package let gifts: [Gift]
    package let agreedToIntroductions: Bool
    package let sharesFirstName: Bool
    /// Came since the start of last month.
    package let goesTo: Set<Identifier<Group>>
    package let contactOf: Set<Identifier<Group>>
    /// The people of the person's own circle.
    package let circle: Set<Identifier<Member>>
    package let supporters: [Supporter]
    /// Known to nobody else: never counted for others.
    package let privateInterests: Set<Identifier<Interest>>
    /// Never brought together with these, whoever asked for it.
    package let blockedWith: Set<Identifier<Member>>
    /// When the person was last asked to host, beside what their gifts say.
    package let askedOn: CivilDate?
    /// Whether there is a telephone or an e-mail address to join from home with.
    package let canJoinFromHome: Bool
    /// What the person said no to: not offered again by itself.
    package let declined: Declined
    /// What the person said no to when asked to host it; nobody else is told.
    package let wouldNotHost: Set<Identifier<Interest>>
    /// The first day on which the person is here again; nil where they are here.
    package let awayUntil: CivilDate?

    package init(
        id: Identifier<Member>, reference: Reference, knownAs: String, status: MemberStatus, home: Position?,
        travel: Travel, support: SupportToAttend, language: String?, needs: [AccessNeed],
        free: [Weekday: Set<PartOfDay>], gifts: [Gift], agreedToIntroductions: Bool, sharesFirstName: Bool,
        goesTo: Set<Identifier<Group>>, contactOf: Set<Identifier<Group>>, circle: Set<Identifier<Member>>,
        supporters: [Supporter], privateInterests: Set<Identifier<Interest>>,
        blockedWith: Set<Identifier<Member>> = [], askedOn: CivilDate? = nil, area: Identifier<Area>? = nil,
        canJoinFromHome: Bool = true,
        declined: Declined = Declined([]), wouldNotHost: Set<Identifier<Interest>> = [],
        awayUntil: CivilDate? = nil
    ) {
        self.id = id
        self.reference = reference
        self.knownAs = knownAs
        self.status = status
        self.home = home
        self.area = area
        self.travel = travel
        self.support = support
        self.language = language
        self.needs = needs
        self.free = free
        self.gifts = gifts
        self.agreedToIntroductions = agreedToIntroductions
        self.sharesFirstName = sharesFirstName
        self.goesTo = goesTo
        self.contactOf = contactOf
        self.circle = circle
        self.supporters = supporters
        self.privateInterests = privateInterests
        self.blockedWith = blockedWith
        self.askedOn = askedOn
        self.canJoinFromHome = canJoinFromHome
        self.declined = declined
        self.wouldNotHost = wouldNotHost
        self.awayUntil = awayUntil
    }

    /// Whether the person belongs and is here: others are not asked.
    package var isHere: Bool { status == .active && awayUntil == nil }

    /// When anything was last asked of the person; nil where nothing ever was.
    package var lastAskedOn: CivilDate? { (gifts.compactMap(\.lastAskedOn) + [askedOn].compactMap(\.self)).max() }

    /// Whether two people are kept apart, whoever of them asked for it.
    package func isKeptApart(from other: Candidate) -> Bool {
        blockedWith.contains(other.id) || other.blockedWith.contains(id)
    }
}

/// What a person said no to, without a reason.
package struct Declined: Sendable, Hashable {
    package let groups: Set<Identifier<Group>>
    package let hosts: Set<Identifier<Member>>
    package let others: Set<MatchTarget>

    /// Of all that was offered and declined; a host is one whatever the place.
    package init(_ targets: [MatchTarget]) {
        var (groups, hosts, others): (Set<Identifier<Group>>, Set<Identifier<Member>>, Set<MatchTarget>) = ([], [], [])
        for target in targets {
            switch target {
            case .group(let group): groups.insert(group)
            case .host(let host, _): hosts.insert(host)
            case .partner, .freelancer: others.insert(target)
            }
        }
        (self.groups, self.hosts, self.others) = (groups, hosts, others)
    }
}

extension Gift {
    /// For so many days after one question nothing else is asked of the same person.
    package static let restAfterAsking = 31
}
