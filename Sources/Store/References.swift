import Digest
package import Domain
import SQLite

/// What a reference stands for.
package enum Referent: Sendable, Hashable {
    case member(Identifier<Member>)
    case supporter(Identifier<Supporter>)
    case connector(Identifier<Connector>)
    case partner(Identifier<Partner>)
    case freelancer(Identifier<Freelancer>)
    case venue(Identifier<Venue>)
    case group(Identifier<Group>)
    case event(Identifier<Event>)
    case proposal(Identifier<Proposal>)
    case circle(Identifier<Circle>)
}

extension Reading {
    /// What a reference stands for, for the connector and the keeper; nil where it stands for nothing.
    package func resolve(_ reference: Reference) throws(HubError) -> Referent? {
        // An identity tells nothing of a person.
        try reckoning { () throws(HubError) in try require(.contactDetails) }
        return try first(
            """
            SELECT kind, id FROM (
                SELECT 'member' AS kind, id, reference FROM member
                UNION ALL SELECT 'supporter', id, reference FROM supporter
                UNION ALL SELECT 'connector', id, reference FROM connector
                UNION ALL SELECT 'partner', id, reference FROM partner
                UNION ALL SELECT 'freelancer', id, reference FROM freelancer
                UNION ALL SELECT 'venue', id, reference FROM venue
                UNION ALL SELECT 'group', id, reference FROM meeting_group
                UNION ALL SELECT 'event', id, reference FROM event
                UNION ALL SELECT 'proposal', id, reference FROM proposal
                UNION ALL SELECT 'circle', id, reference FROM circle)
            WHERE reference = \(reference)
            """
        ) { row throws(DatabaseError) in try Referent(&row) }.flatMap(\.self)
    }
}

extension Writing {
    /// The reference that comes after the highest of its letters: after `M062`, `M063`; after `PR9`, `PR10`.
    package func nextReference(_ prefix: String) throws(HubError) -> Reference {
        let pattern = "\(prefix)[0-9]*"
        let numbers = try all(
            """
            SELECT reference FROM (
                SELECT reference FROM member UNION ALL SELECT reference FROM supporter
                UNION ALL SELECT reference FROM gift UNION ALL SELECT reference FROM venue
                UNION ALL SELECT reference FROM meeting_group UNION ALL SELECT reference FROM event
                UNION ALL SELECT reference FROM proposal UNION ALL SELECT reference FROM circle
                UNION ALL SELECT reference FROM post UNION ALL SELECT reference FROM wish_offer
                UNION ALL SELECT reference FROM ask UNION ALL SELECT reference FROM data_request
                UNION ALL SELECT reference FROM connector UNION ALL SELECT reference FROM erased_person UNION ALL SELECT reference FROM merged_member)
            WHERE reference GLOB \(pattern)
            """
        ) { row throws(DatabaseError) in try row.text().dropFirst(prefix.count) }
        let next = String((numbers.compactMap { Int($0) }.max() ?? 0) + 1)
        let width = numbers.filter { $0.hasPrefix("0") }.map(\.count).max() ?? 0
        return Reference(prefix + String(repeating: "0", count: max(0, width - next.count)) + next)
    }

    /// An identity that nothing else has: a random UUID (RFC 9562 §5.4).
    package func newIdentifier<Owner>(of type: Owner.Type = Owner.self) -> Identifier<Owner> {
        var bytes = randomBytes(count: 16)
        bytes[6] = bytes[6] & 0x0f | 0x40
        bytes[8] = bytes[8] & 0x3f | 0x80
        return Identifier(uuid: bytes)
    }
}

extension Referent {
    fileprivate init?(_ row: inout Columns) throws(DatabaseError) {
        let (kind, id) = (try row.text(), try row.text())
        switch kind {
        case "member": self = .member(Identifier(rawValue: id))
        case "supporter": self = .supporter(Identifier(rawValue: id))
        case "connector": self = .connector(Identifier(rawValue: id))
        case "partner": self = .partner(Identifier(rawValue: id))
        case "freelancer": self = .freelancer(Identifier(rawValue: id))
        case "venue": self = .venue(Identifier(rawValue: id))
        case "group": self = .group(Identifier(rawValue: id))
        case "event": self = .event(Identifier(rawValue: id))
        case "proposal": self = .proposal(Identifier(rawValue: id))
        case "circle": self = .circle(Identifier(rawValue: id))
        default: return nil
        }
    }
}
