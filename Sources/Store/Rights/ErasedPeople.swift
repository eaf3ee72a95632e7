package import CivilTime
import Digest
package import Domain
import SQLite

/// Those who were erased, as somebody who takes people in must know them: by keyed digests, without a word of them.
package struct ErasedPeople: Sendable {
    private let digests: Set<String>
    private let ids: Set<String>
    private let key: HMACSHA256

    fileprivate init(digests: Set<String>, ids: Set<String>, key: HMACSHA256) {
        self.digests = digests
        self.ids = ids
        self.key = key
    }

    /// Whether somebody of this trace was erased, and so is not to be taken in again from a table.
    package func contains(_ trace: PersonTrace) -> Bool { knows(trace.marksToLookFor) }

    /// Whether somebody of this name was erased: perhaps the same person, for a record that tells of a name alone.
    package func mayContain(name trace: PersonTrace) -> Bool { knows(trace.marksOfNamesakes) }

    /// Whether somebody of whom no more than this name was known was erased: perhaps the same person.
    package func mayContainBare(name trace: PersonTrace) -> Bool { knows(trace.marksOfBarePeople) }

    private func knows(_ marks: Set<String>) -> Bool {
        guard !digests.isEmpty else { return false }
        return marks.contains { digests.contains(key.mark($0)) }
    }

    /// Whether this identity was an erased person's.
    package func contains(_ id: Identifier<Member>) -> Bool { ids.contains(id.rawValue) }

    package var isEmpty: Bool { digests.isEmpty && ids.isEmpty }
}

/// One erasure as it is kept outside the memory: it is carried out again where an older memory comes back.
package struct ErasureNote: Sendable, Hashable {
    package let at: Instant
    package let id: Identifier<Member>
    package let reference: Reference
    /// Digests of what an import could bring the person back by, in order.
    package let marks: [String]

    package init(at: Instant, id: Identifier<Member>, reference: Reference, marks: [String]) {
        self.at = at
        self.id = id
        self.reference = reference
        self.marks = marks
    }

    /// The erasure of a record that had become part of another: all that is left of it is how it was called.
    static func merged(_ reference: Reference, at moment: Instant) -> ErasureNote {
        ErasureNote(at: moment, id: Identifier(rawValue: "merged as \(reference)"), reference: reference, marks: [])
    }

    fileprivate var isOfMerged: Bool { id.rawValue == "merged as \(reference)" }
}

extension Reading {
    /// The member an erasure was of, where an older memory has come back; for the connector and the keeper.
    package func member(of note: ErasureNote) throws(HubError) -> Member? {
        try requireRightsDesk()
        if let member = try members(of: [note.id]).first { return member }
        // From before two records became one: references are given to nobody else.
        return note.isOfMerged ? try members(where: "reference = \(note.reference)").first : nil
    }

    /// The note of an erasure with what this member, who is erased by it, could be brought back by.
    package func completed(_ note: ErasureNote, with member: Member) throws(HubError) -> ErasureNote {
        try requireRightsDesk()
        let own = try marks(of: member).filter { !note.marks.contains($0) }
        return ErasureNote(at: note.at, id: note.id, reference: note.reference, marks: note.marks + own)
    }

    /// Those who were erased, for the connector and the keeper.
    package func erasedPeople() throws(HubError) -> ErasedPeople {
        try reckoning { () throws(HubError) in try require(.contactDetails) }
        return ErasedPeople(
            digests: Set(try all("SELECT digest FROM erased_mark") { row throws(DatabaseError) in try row.text() }),
            ids: Set(try all("SELECT id FROM erased_person") { row throws(DatabaseError) in try row.text() }),
            key: try markKey())
    }

    /// Whether somebody of this trace was erased, for the connector and the keeper.
    package func isErased(_ trace: PersonTrace) throws(HubError) -> Bool { try erasedPeople().contains(trace) }

    /// The key of marks is made from the hub's own, so that a mark seals nothing else.
    private func markKey() throws(HubError) -> HMACSHA256 {
        let key = try hubKey()
        return HMACSHA256(key: HMACSHA256(key: key).code(for: "marks of erased people".utf8))
    }

    /// The digests of what an import could bring a member back by, in order.
    func marks(of member: Member) throws(HubError) -> [String] {
        try digests(of: PersonTrace(member), sharing: try waysOfOthers(than: member))
    }

    func digests(of trace: PersonTrace, sharing shared: Set<String>) throws(HubError) -> [String] {
        let key = try markKey()
        return trace.marksToRemember(sharing: shared).map(key.mark).sorted()
    }

    /// Every address and number by which a member is reached.
    func waysOfMembers() throws(HubError) -> Set<String> {
        try spelled("SELECT phone FROM member UNION SELECT mobile FROM member UNION SELECT email FROM member")
    }

    /// Every address and number by which somebody else is reached.
    private func waysOfOthers(than member: Member) throws(HubError) -> Set<String> {
        try spelled(
            """
            SELECT phone FROM member WHERE id <> \(member.id) UNION SELECT mobile FROM member WHERE id <> \(member.id)
            UNION SELECT email FROM member WHERE id <> \(member.id)
            UNION SELECT contact FROM supporter WHERE supporter_member IS NOT \(member.id)
            UNION SELECT phone FROM community UNION SELECT email FROM community
            UNION SELECT phone FROM connector UNION SELECT email FROM connector
            UNION SELECT contact_phone FROM partner UNION SELECT contact_email FROM partner
            UNION SELECT contact_phone FROM freelancer UNION SELECT contact_email FROM freelancer
            UNION SELECT contact_phone FROM venue WHERE type <> 'private_home'
            UNION SELECT contact_email FROM venue WHERE type <> 'private_home'
            """)
    }

    /// Addresses and numbers in the one spelling in which they are compared.
    private func spelled(_ sql: SQL) throws(HubError) -> Set<String> {
        let ways = try all(sql) { row throws(DatabaseError) in try row.optionalText() }.compactMap(\.self)
        let trace = PersonTrace(name: nil, emails: ways, phones: ways.filter { !$0.contains("@") }, postcode: nil)
        return trace.emails.union(trace.phones)
    }
}

extension Writing {
    /// Remembers that a person was erased.
    func remember(_ note: ErasureNote) throws(HubError) {
        try execute(
            """
            INSERT INTO erased_person (id, reference, erased_at) VALUES (\(note.id), \(note.reference), \(note.at))
            ON CONFLICT DO NOTHING
            """)
        for mark in note.marks {
            try execute("INSERT INTO erased_mark (digest) VALUES (\(mark)) ON CONFLICT DO NOTHING")
        }
    }
}

extension HMACSHA256 {
    fileprivate func mark(_ text: String) -> String { code(for: text.utf8).hex }
}

extension PersonTrace {
    /// What a member could be known by again.
    package init(_ member: Member) {
        self.init(
            name: member.fullName, knownAs: member.knownAs, emails: [member.email].compactMap(\.self),
            phones: [member.phone, member.mobile].compactMap(\.self), postcode: member.postcode)
    }
}
