import CivilTime
import Domain

/// Everybody a record is held against, found by what can be the same: never by going through all of them.
struct PersonIndex {
    private(set) var people: [Person] = []
    private var byContact: [String: [Int]] = [:]
    private var byPostcode: [String: [Int]] = [:]
    private var byFamily: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]
    private var byGiven: [String: [Int]] = [:]
    private var byLetters: [String: [Int]] = [:]
    private var byReference: [Reference: Int] = [:]
    private let shared: Set<String>

    init(_ roster: Roster, today: CivilDate) {
        shared = Set(roster.sharedContacts.compactMap { PhoneReader.key($0) ?? Self.email($0) })
        people.reserveCapacity(roster.people.count)
        for known in roster.people { add(Person(known, today: today)) }
    }

    mutating func add(_ person: Person) {
        people.append(person)
        index(people.count - 1)
    }

    /// Changes somebody, and finds them by what is new.
    mutating func change(_ place: Int, _ change: (inout Person) -> Void) {
        change(&people[place])
        index(place)
    }

    // MARK: - Finding

    /// Those who may be the person of a record, in the order they were told of.
    func likely(_ person: Person, isBare: Bool) -> [Int] {
        var found: Set<Int> = []
        for contact in person.contacts { found.formUnion(byContact[contact] ?? []) }
        for address in person.addresses { if let code = address.postcode { found.formUnion(byPostcode[code] ?? []) } }
        if let reference = person.reference, let place = byReference[reference] { found.insert(place) }
        for key in person.keys {
            found.formUnion(byLetters[key.sorted.joined()] ?? [])
            found.formUnion(byLetters[key.joined] ?? [])
            let families = key.familyKeys
            if isBare {
                for family in families { found.formUnion(byFamily[family] ?? []) }
            } else {
                for name in Self.names(key) { found.formUnion(byName[name] ?? []) }
            }
            // One name, or a name and an initial, and nothing to reach anybody by.
            guard isBare, families.isEmpty else { continue }
            for given in key.given { found.formUnion(byGiven[given] ?? []) }
        }
        return found.sorted()
    }

    /// Those who have a telephone number or an e-mail address.
    func holders(of contact: String) -> [Int] { byContact[contact] ?? [] }

    /// Those who live in a postcode.
    func residents(of postcode: String) -> [Int] { byPostcode[postcode] ?? [] }

    /// Whether a contact is a venue's, a partner's or the hub's own.
    func isOffices(_ contact: String) -> Bool { shared.contains(contact) }

    /// Whose a contact is: an office's or several people's, one family's, or the person's own.
    func tie(_ contact: String, of place: Int) -> Evidence.Tie {
        if shared.contains(contact) || Self.isOffices(mailbox: contact) { return .shared }
        var tie = Self.isCouples(contact) ? Evidence.Tie.household : .own
        let others = holders(of: contact).filter { $0 != place }
        guard others.count < 4 else { return .shared }
        for other in others {
            switch agreement(people[other], people[place]) {
            case .whole: continue
            case .familyOnly: tie = .household
            default: return .shared
            }
        }
        return tie
    }

    private func agreement(_ one: Person, _ other: Person) -> NameKey.Agreement {
        var isFamily = false
        for key in one.keys {
            for theirs in other.keys {
                switch key.agreement(with: theirs) {
                case .whole(let likeness): return .whole(likeness)
                case .familyOnly: isFamily = true
                default: continue
                }
            }
        }
        return isFamily ? .familyOnly : .none
    }

    private static func isOffices(mailbox contact: String) -> Bool {
        let offices: Set<Substring> = [
            "info", "office", "hello", "admin", "enquiries", "contact", "reception", "mail", "family", "home", "post",
        ]
        return contact.firstIndex(of: "@").map { offices.contains(contact[..<$0]) } ?? false
    }

    /// `arthurandjoan@…`.
    private static func isCouples(_ contact: String) -> Bool {
        guard let at = contact.firstIndex(of: "@") else { return false }
        let local = String(contact[..<at])
        let halves = local.split(separator: "and", omittingEmptySubsequences: true).map { half in
            half.trimmed(of: "._-")
        }
        return halves.count == 2 && halves.allSatisfy(GivenNames.isKnown)
    }

    /// A family name with each first letter and each family of short forms that the first name can have.
    private static func names(_ key: NameKey) -> [String] {
        let starts = Set(
            key.given.flatMap { name in [String(name.prefix(1))] + GivenNames.groups(of: name).map(String.init) })
        return key.familyKeys.flatMap { family in starts.map { "\(family) \($0)" } }
    }

    // MARK: - Indexing

    private mutating func index(_ place: Int) {
        let person = people[place]
        for contact in person.contacts where byContact[contact]?.contains(place) != true {
            byContact[contact, default: []].append(place)
        }
        for address in person.addresses {
            if let code = address.postcode { Self.note(place, under: code, in: &byPostcode) }
        }
        if let reference = person.reference, byReference[reference] == nil { byReference[reference] = place }
        for key in person.keys {
            for family in key.familyKeys { Self.note(place, under: family, in: &byFamily) }
            for name in Self.names(key) { Self.note(place, under: name, in: &byName) }
            for given in key.given { Self.note(place, under: given, in: &byGiven) }
            Self.note(place, under: key.joined, in: &byLetters)
            Self.note(place, under: key.sorted.joined(), in: &byLetters)
        }
    }

    private static func note(_ place: Int, under key: String, in index: inout [String: [Int]]) {
        guard !key.isEmpty else { return }
        if index[key]?.last != place { index[key, default: []].append(place) }
    }

    private static func email(_ text: String) -> String? {
        guard case .address(let address, _) = EmailReader.read(text) else { return nil }
        return address
    }
}

extension Person {
    var contacts: [String] { Array(emails) + Array(mobiles) + Array(landlines) }
}
