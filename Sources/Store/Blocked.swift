package import Domain
import SQLite

// People who are never brought together, and whom to ring when something happens.

extension Reading {
    /// The members whom a member is never brought together with, for the person, the connector and the keeper.
    package func blocked(with member: Identifier<Member>) throws(HubError) -> Set<Identifier<Member>> {
        try require(.contactDetails, of: member)
        return Set(
            try all(
                """
                SELECT other FROM member_blocked WHERE member = \(member)
                UNION SELECT member FROM member_blocked WHERE other = \(member)
                """
            ) { row throws(DatabaseError) in try row.raw() })
    }

    /// For each member the others they are never brought together with.
    func allBlocked() throws(HubError) -> [Identifier<Member>: [Identifier<Member>]] {
        try grouped("SELECT member, other FROM member_blocked UNION SELECT other, member FROM member_blocked") {
            row throws(DatabaseError) in (try row.raw(), try row.raw())
        }
    }

    /// Whom to ring for a member, as the person told it; for the person alone, since others open it with a reason.
    package func emergencyContact(of member: Identifier<Member>) throws(HubError) -> String? {
        guard viewer == .member(member) else { throw .forbidden }
        return try emergencyWords(of: member)
    }

    /// What whom to ring in one record adds to that of another, without saying whom; for the connector and the keeper.
    package func emergencyContact(
        of gone: Identifier<Member>, beside kept: Identifier<Member>
    ) throws(HubError) -> EmergencyAddition {
        try require(.contactDetails)
        guard let theirs = try emergencyWords(of: gone) else { return .nothingNew }
        guard let ours = try emergencyWords(of: kept) else { return .missing }
        return ours.lowercased() == theirs.lowercased() ? .nothingNew : .other
    }

    fileprivate func emergencyWords(of member: Identifier<Member>) throws(HubError) -> String? {
        try first("SELECT emergency_contact FROM member WHERE id = \(member)") { row throws(DatabaseError) in
            try row.optionalText()
        } ?? nil
    }
}

/// What whom to ring in one of two records means for the other.
package enum EmergencyAddition: Sendable, Hashable {
    case nothingNew
    /// The other record has none.
    case missing
    /// The other record has somebody else.
    case other
}

extension Writing {
    /// Puts these members in the place of all that a member was not to be brought together with.
    package func saveBlocked(_ others: Set<Identifier<Member>>, with member: Identifier<Member>) throws(HubError) {
        try require(.contactDetails, of: member)
        try execute("DELETE FROM member_blocked WHERE member = \(member) OR other = \(member)")
        for other in others where other != member {
            let (first, second) = (min(member, other), max(member, other))
            try execute("INSERT INTO member_blocked (member, other) VALUES (\(first), \(second))")
        }
    }

    /// Puts whom to ring in the place of whom the person told before.
    ///
    /// - Returns: Whether that is anybody new.
    @discardableResult
    package func saveEmergencyContact(_ words: String?, of member: Identifier<Member>) throws(HubError) -> Bool {
        try require(.contactDetails, of: member)
        guard try words != emergencyWords(of: member) else { return false }
        try execute("UPDATE member SET emergency_contact = \(words) WHERE id = \(member)")
        return true
    }

    /// Opens whom to ring for a member; the audit keeps who asked and why.
    ///
    /// - Throws: `.forbidden` for all but the connector, the keeper and the safeguarding lead; `.problems` without a
    ///   reason.
    package func openEmergencyContact(
        of member: Identifier<Member>, reason: String
    ) throws(HubError) -> String? {
        try require(.contactDetails, of: member)
        guard !reason.isEmpty else { throw .problems([Problem(field: "reason", kind: .missing)]) }
        guard let reference = try value("SELECT reference FROM member WHERE id = \(member)", as: Reference.self) else {
            throw .notFound(member.rawValue)
        }
        try audit(
            action: "read", entity: "member", reference: reference, fields: ["emergency_contact"], reason: reason)
        return try emergencyWords(of: member)
    }
}
