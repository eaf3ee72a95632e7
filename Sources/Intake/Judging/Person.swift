import CivilTime
import Domain

/// Somebody a record is held against: known to the hub, or told of by an earlier record.
struct Person {
    var keys: [NameKey]
    var landlines: Set<String> = []
    var mobiles: Set<String> = []
    var emails: Set<String> = []
    var addresses: [AddressKey] = []
    /// The days the person can have been born, with room for what was rough.
    var births: [ClosedRange<Int>] = []
    /// The day of birth itself, where one was told.
    var birthday: CivilDate?
    let counterpart: Counterpart
    var reference: Reference?
    /// As the hub has it; nil for a person of this file.
    var status: MemberStatus?
    /// Why nobody by this name and contact is taken in.
    var refusal: IntakeReason?

    init(_ known: KnownPerson, today: CivilDate) {
        keys = [NameKey(full: known.fullName, knownAs: known.knownAs)]
        counterpart = .member(known.reference)
        reference = known.reference
        status = known.status
        take(phones: known.phones)
        for text in known.emails { if case .address(let email, _) = EmailReader.read(text) { emails.insert(email) } }
        take(AddressKey(line: known.addressLine, postcode: known.postcode))
        if let band = known.ageBand {
            // A band was true when it was written down: two years either way.
            births = [Self.days(of: band.ages, on: today, room: 731)]
        }
        let asked = known.status == .left ? NoteReader(of: keys.first).signs(in: known.note ?? "") : NoteSigns()
        if known.status == .erased || asked.has(.askedToBeErased) { refusal = .askedToBeErased }
    }

    init(_ draft: Draft) {
        let person = draft.candidate
        keys = [NameKey(person.name)]
        counterpart = .row(draft.row)
        reference = person.reference
        take(draft)
    }

    /// Adds what another record tells of the same person.
    mutating func take(_ draft: Draft) {
        let person = draft.candidate
        let key = NameKey(person.name)
        if !keys.contains(key) { keys.append(key) }
        take(phones: [person.phone, person.mobile].compactMap { $0 })
        if let email = person.email { emails.insert(email) }
        if let meant = person.doubtfulEmail?.meant { emails.insert(meant) }
        take(AddressKey(line: person.addressLine, postcode: person.postcode))
        if let birth = person.birth {
            births.append(Self.days(of: birth))
            if birth.earliest == birth.latest { birthday = birthday ?? birth.earliest }
        }
    }

    private mutating func take(phones: [String]) {
        for text in phones {
            guard let key = PhoneReader.key(text) else { continue }
            if key.hasPrefix("07") { mobiles.insert(key) } else { landlines.insert(key) }
        }
    }

    private mutating func take(_ address: AddressKey) {
        guard !address.isEmpty, !addresses.contains(address), address.words != ["withheld"] else { return }
        addresses.append(address)
    }

    static func days(of birth: Birth) -> ClosedRange<Int> {
        let room = birth.isRough ? 3 * 366 : birth.earliest == birth.latest ? 0 : 2 * 366
        return (birth.earliest.dayNumber - room)...(birth.latest.dayNumber + room)
    }

    private static func days(of ages: ClosedRange<Int>, on today: CivilDate, room: Int) -> ClosedRange<Int> {
        let first = today.adding(months: -12 * (ages.upperBound + 1)).dayNumber - room
        return first...(today.adding(months: -12 * ages.lowerBound).dayNumber + room)
    }
}
