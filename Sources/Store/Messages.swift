package import Domain
import SQLite

// What strangers tell: that they would like to start something where they live, that they are worried about somebody.

extension Reading {
    /// Who would like to start something, those who wait first, then the newest; for connectors and the keeper.
    package func startEnquiries() throws(HubError) -> [StartEnquiry] {
        guard role == .localConnector || role == .regionalConnector else { throw .forbidden }
        return try all(
            """
            SELECT id, reference, asked_at, asker, contact, place, words, answered_on, answered_by FROM start_enquiry
            ORDER BY answered_on IS NOT NULL, asked_at DESC, reference
            """
        ) { row throws(DatabaseError) in
            StartEnquiry(
                id: try row.raw(), reference: try row.raw(), askedAt: try row.instant(), name: try row.text(),
                contact: try row.text(), place: try row.text(), words: try row.optionalText(),
                answeredOn: try row.optionalDate(), answeredBy: try row.optionalText())
        }
    }

    /// What worried people told: to the safeguarding lead all of it, to a connector what she was told; the open ones
    /// first, the newest first.
    ///
    /// What a connector was told who has gone is told to those who are there.
    ///
    /// - Throws: `.forbidden` for everyone else, the keeper too.
    package func concerns() throws(HubError) -> [Concern] {
        let condition = try ownConcerns()
        note(.concern, of: nil)
        return try all(
            """
            SELECT id, reference, told_at, told_to, whom, words, teller, contact, state, done FROM concern
            WHERE \(condition) ORDER BY state NOT IN ('raised', 'with_lead'), told_at DESC, reference
            """
        ) { row throws(DatabaseError) in
            Concern(
                id: try row.raw(), reference: try row.raw(), toldAt: try row.instant(), toldTo: try row.optionalRaw(),
                whom: try row.optionalText(), words: try row.text(), teller: try row.optionalText(),
                contact: try row.optionalText(), state: try row.raw(), done: try row.optionalText())
        }
    }

    /// How many of them somebody still has to do something about; none where the viewer may read none.
    package func openConcerns() throws(HubError) -> Int {
        guard let condition = try? ownConcerns() else { return 0 }
        return try count("SELECT count(*) FROM concern WHERE state IN ('raised', 'with_lead') AND \(condition)")
    }

    private func ownConcerns() throws(HubError) -> SQL {
        switch (access(to: .concern), viewer) {
        case (.yes, _): return "true"
        case (.own, .connector(let id)):
            return """
                (told_to = \(id) OR told_to IS NULL
                 OR told_to IN (SELECT id FROM connector WHERE left_on IS NOT NULL))
                """
        default: throw .forbidden
        }
    }
}

extension Writing {
    package func save(_ enquiry: StartEnquiry) throws(HubError) {
        guard role == .localConnector || role == .regionalConnector else { throw .forbidden }
        try put(
            [
                "id": "\(enquiry.id)", "reference": "\(enquiry.reference)", "asked_at": "\(enquiry.askedAt)",
                "asker": "\(enquiry.name)", "contact": "\(enquiry.contact)", "place": "\(enquiry.place)",
                "words": "\(enquiry.words)", "answered_on": "\(enquiry.answeredOn)",
                "answered_by": "\(enquiry.answeredBy)",
            ], into: "start_enquiry")
    }

    /// Keeps what somebody told, for the keeper, who takes it from the page.
    package func raise(_ concern: Concern) throws(HubError) {
        guard viewer == .keeper, concern.state == .raised else { throw .forbidden }
        try put(
            [
                "id": "\(concern.id)", "reference": "\(concern.reference)", "told_at": "\(concern.toldAt)",
                "told_to": "\(concern.toldTo)", "whom": "\(concern.whom)", "words": "\(concern.words)",
                "teller": "\(concern.teller)", "contact": "\(concern.contact)", "state": "\(concern.state)",
                "done": "\(concern.done)",
            ], into: "concern")
    }

    /// Moves a concern on, with what was done.
    ///
    /// - Throws: `.notFound` for one the viewer may not read; `.conflict(.step)` where that may not follow.
    package func move(_ reference: Reference, to state: ConcernState, done: String?) throws(HubError) {
        guard let concern = try concerns().first(where: { $0.reference == reference }) else {
            throw .notFound(reference.rawValue)
        }
        guard concern.state.next.contains(state) else {
            throw .conflict(.step(of: "the concern", from: concern.state.rawValue, to: state.rawValue))
        }
        let words = [concern.done, done].compactMap(\.self).joined(separator: "\n")
        try execute(
            """
            UPDATE concern SET state = \(state), done = \(words.isEmpty ? nil : words) WHERE id = \(concern.id)
            """)
    }

    /// The next reference of a concern or an enquiry to start.
    package func nextMessageReference(_ prefix: String) throws(HubError) -> Reference {
        let pattern = "\(prefix)[0-9]*"
        let last = try count(
            """
            SELECT coalesce(max(CAST(substr(reference, \(prefix.count + 1)) AS INTEGER)), 0) FROM (
                SELECT reference FROM concern UNION ALL SELECT reference FROM start_enquiry)
            WHERE reference GLOB \(pattern)
            """)
        return Reference("\(prefix)\(last + 1)")
    }
}
