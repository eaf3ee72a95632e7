import CivilTime
import Domain

/// What speaks for and against a record and somebody known being one person.
struct Evidence {
    /// A contact that both have: many people's, one family's, or nobody else's.
    enum Tie: Hashable { case none, shared, household, own }
    enum Births: Hashable { case unknown, agree, same, differ }

    let place: Int
    let name: NameKey.Agreement
    var email = Tie.none
    var mobile = Tie.none
    var landline = Tie.none
    var address = AddressKey.Comparison.unknown
    /// Whether somebody else is known at that address.
    var isAddressShared = false
    var births = Births.unknown
    var isSameReference = false
    /// Both have a contact, and none in common.
    var haveOtherContacts = false

    init(_ name: NameKey.Agreement, _ person: Person, _ place: Int, in index: PersonIndex) {
        let known = index.people[place]
        self.place = place
        self.name = name
        email = Self.tie(person.emails, known.emails, place, index)
        mobile = Self.tie(person.mobiles, known.mobiles, place, index)
        landline = Self.tie(person.landlines, known.landlines, place, index)
        (address, isAddressShared) = Self.address(person, known, place, index)
        births = Self.births(person, known)
        isSameReference = person.reference != nil && person.reference == known.reference
        haveOtherContacts = !person.contacts.isEmpty && !known.contacts.isEmpty && ties.isEmpty
    }

    private var ties: [Tie] { [email, mobile, landline].filter { $0 != .none } }

    /// How many contacts are both people's and nobody else's.
    var ownContacts: Int { ties.count { $0 == .own } }
    var hasSharedContact: Bool { ties.contains(.shared) }
    /// Whether something is known of both, and none of their contacts is the same.
    var isOfAnother: Bool { ties.isEmpty && (births == .differ || address == .differs || haveOtherContacts) }
    /// A whole name tells who of a family it is.
    var hasHouseholdContact: Bool { ties.contains(.household) }
    /// A mobile or an e-mail address belongs to a person, a landline to a household.
    var hasPersonalContact: Bool { email == .own || mobile == .own || isSameReference }
    var hasAny: Bool { !ties.isEmpty || address == .same || isSameReference }

    /// How well the names of two people agree at best.
    static func name(_ keys: [NameKey], _ others: [NameKey]) -> NameKey.Agreement {
        var best = NameKey.Agreement.none
        for key in keys {
            for other in others {
                let agreement = key.agreement(with: other)
                if rank(agreement) > rank(best) { best = agreement }
            }
        }
        return best
    }

    private static func rank(_ agreement: NameKey.Agreement) -> Int {
        switch agreement {
        case .whole(.same): 6
        case .whole: 5
        case .partly(.initial), .partly(.spelling): 4
        case .partly: 3
        case .givenOnly: 2
        case .familyOnly: 1
        case .none: 0
        }
    }

    private static func tie(_ mine: Set<String>, _ theirs: Set<String>, _ place: Int, _ index: PersonIndex) -> Tie {
        let common = mine.intersection(theirs)
        guard !common.isEmpty else { return .none }
        let kinds = common.map { index.tie($0, of: place) }
        return kinds.contains(.own) ? .own : kinds.contains(.household) ? .household : .shared
    }

    private static func address(
        _ person: Person, _ known: Person, _ place: Int, _ index: PersonIndex
    ) -> (AddressKey.Comparison, Bool) {
        var best = AddressKey.Comparison.unknown
        for mine in person.addresses {
            for theirs in known.addresses {
                let comparison = mine.compared(with: theirs)
                guard comparison != .same else {
                    let others = (mine.postcode ?? theirs.postcode).map(index.residents) ?? []
                    let isShared = others.contains { other in
                        other != place && index.people[other].addresses.contains { $0.compared(with: mine) == .same }
                    }
                    return (.same, isShared)
                }
                if best == .unknown || comparison == .near { best = comparison }
            }
        }
        return (best, false)
    }

    private static func births(_ person: Person, _ known: Person) -> Births {
        guard let mine = person.births.first, !known.births.isEmpty else { return .unknown }
        if let day = person.birthday, let other = known.birthday {
            if day == other { return .same }
            // Day and month changed places, or one figure was mistyped.
            if abs(day.year - other.year) <= 1 || (day.month, day.day) == (other.month, other.day) { return .agree }
            return .differ
        }
        return known.births.contains { $0.overlaps(mine) } ? .agree : .differ
    }
}
