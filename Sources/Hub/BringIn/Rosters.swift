import CivilTime
import Domain
import Intake
import Store

extension Roster {
    /// Everybody the hub knows, and the contacts that prove nobody.
    static func all(_ memory: Reading) throws(HubError) -> Roster {
        let erased = try memory.erasedPeople()
        return Roster(
            people: try memory.members().filter { $0.status != .erased }.map { KnownPerson($0) },
            sharedContacts: try sharedContacts(memory), isErased: { !erased.isEmpty && erased.contains($0) })
    }

    private static func sharedContacts(_ memory: Reading) throws(HubError) -> [String] {
        let community = try memory.community()
        var contacts: [String?] = [community.phone, community.email]
        for connector in try memory.connectors() { contacts += [connector.phone, connector.email] }
        for venue in try memory.venues() { contacts += [venue.contact.phone, venue.contact.email] }
        for partner in try memory.partners() { contacts += [partner.contact.phone, partner.contact.email] }
        for freelancer in try memory.freelancers() { contacts += [freelancer.contact.phone, freelancer.contact.email] }
        contacts += try memory.supporterContacts()
        return contacts.compactMap(\.self).filter { !$0.isEmpty }
    }
}

extension ErasedPeople {
    /// Whether somebody who was erased left this trace.
    fileprivate func contains(_ trace: PersonalTrace) -> Bool {
        let parts = trace.text.split(separator: "|", maxSplits: 1).map(String.init)
        let (name, beside) = (parts.first, parts.last ?? "")
        let named = PersonTrace(name: name, emails: [], phones: [], postcode: nil)
        let known: PersonTrace
        switch trace.kind {
        case .nameAlone: return contains(named)
        case .nameOfBareRecord: return mayContain(name: named)
        case .nameOfBarePerson: return mayContainBare(name: named)
        case .email: known = PersonTrace(name: nil, emails: [trace.text], phones: [], postcode: nil)
        case .phone: known = PersonTrace(name: nil, emails: [], phones: [trace.text], postcode: nil)
        case .nameAndPhone: known = PersonTrace(name: name, emails: [], phones: [beside], postcode: nil)
        case .nameAndPostcode: known = PersonTrace(name: name, emails: [], phones: [], postcode: beside)
        }
        return contains(known)
    }
}

extension GroupRoster {
    /// The groups and the places the hub knows.
    static func all(_ memory: Reading) throws(HubError) -> GroupRoster {
        let venues = try memory.venues()
        let names = Dictionary(venues.map { ($0.id, $0.name) }) { first, _ in first }
        let groups = try memory.groups().map { group in
            KnownGroup(
                counterpart: .group(group.reference), name: group.name, placeName: group.venue.flatMap { names[$0] },
                times: MeetingTimes(
                    rule: group.series.rule, start: group.series.firstStart.time, end: group.series.firstEnd.time),
                season: group.season, costPence: group.costPence, contact: group.contact.name,
                phone: group.contact.phone, status: group.status)
        }
        return GroupRoster(
            groups: groups, places: venues.map { KnownPlace(reference: $0.reference, name: $0.name, type: $0.type) })
    }
}

extension GroupRoster {
    /// What the groups are called.
    var names: [Reference: String] {
        var names: [Reference: String] = [:]
        for group in groups { if case .group(let reference) = group.counterpart { names[reference] = group.name } }
        return names
    }
}
