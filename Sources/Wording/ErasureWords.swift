package import Domain

/// What erasing a person means, before it is done and after.
package enum ErasureWords {
    /// What stays where rows are others' too.
    package static func staying(_ topic: HeldTopic, _ count: Int) -> String {
        let rows = HeldWords.count(count, of: topic)
        switch topic {
        case .hosting: return "\(rows): without a host from then on"
        case .contacts: return "\(rows): without a contact from then on"
        case .facilitating: return "\(rows): somebody else has to look after it"
        case .proposals: return "\(rows): they stand in a published month and stay without a name"
        case .homes: return "\(rows): stays as a private home without address"
        default: return rows
        }
    }

    /// A place where somebody is named, as a line of a list.
    package static func mention(_ mention: FoundMention) -> String {
        let place = mention.place.isEmpty ? "" : " of \(mention.place)"
        let field = mention.field.split(separator: " ").last.map { HeldWords.field(String($0)) } ?? mention.field
        return "\(field)\(place): \(mention.excerpt)"
    }

    /// Who somebody is who is no member, as far as it has to be said: `Kerry Whitlock, who supports a member (S03)`.
    package static func outsider(_ person: Outsider) -> String {
        let name = person.name ?? "a member"
        return switch person.kind {
        case .supporter: "\(name), who supports a member (\(person.reference))"
        case .freelancer: "\(name), who comes for a fee or as a volunteer (\(person.reference))"
        case .group, .venue, .partner: "\(person.name ?? "whoever"), whom people ask about \(person.reference)"
        }
    }

    /// What becomes of the row in which they stand.
    package static func row(of person: Outsider) -> String {
        switch person.kind {
        case .supporter: "The record of their support goes."
        case .freelancer: "Their record goes; groups they lead and gatherings they host stay, without them."
        case .group, .venue, .partner: "\(person.reference) stays, without anybody to ask: name somebody else."
        }
    }

    package static let whatStaysOfOutsiders = """
        What stays: the reference in the audit, and digests by which a list or a backup that comes back knows them.
        """

    package static let whatStays = """
        What stays: how many came to a gathering, the reference in the audit, and digests by which an import knows them.
        """
}
