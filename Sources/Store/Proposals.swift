package import Domain
import SQLite

extension Reading {
    /// The proposals, by reference: all for the connector and the keeper, a member's own for the member.
    package func proposals() throws(HubError) -> [Proposal] {
        switch viewer {
        case .member(let id): return try allProposals(where: "proposer = \(id)").map(\.withoutDraftReply)
        default:
            try require(.connectorNotes)
            return try allProposals()
        }
    }

    /// One proposal, for the connector, the keeper and who made it.
    package func proposal(_ reference: Reference) throws(HubError) -> Proposal {
        guard let proposal = try proposals().first(where: { $0.reference == reference }) else {
            throw .notFound(reference.rawValue)
        }
        return proposal
    }

    func allProposals(where condition: SQL = "true") throws(HubError) -> [Proposal] {
        try all("SELECT \(Proposal.columns) FROM proposal WHERE \(condition)", Proposal.init)
            .sorted { $0.reference < $1.reference }
    }
}

extension Writing {
    package func save(_ proposal: Proposal) throws(HubError) {
        // The proposer was not told the answer, and must not take it away.
        let reply: SQL =
            if access(to: .connectorNotes) == .yes { "\(proposal.connectorReply)" } else {
                "(SELECT connector_reply FROM proposal WHERE id = \(proposal.id))"
            }
        try put(
            [
                "id": "\(proposal.id)", "reference": "\(proposal.reference)",
                "proposer": "\(proposal.proposer)", "title": "\(proposal.title)",
                "length_minutes": "\(proposal.lengthMinutes)", "venue": "\(proposal.venue)",
                "state": "\(proposal.state)", "connector_reply": reply,
                "note": "\(proposal.note)", "submitted_on": "\(proposal.submittedOn)",
                "is_at_home": "\(proposal.isAtHome)", "places": "\(proposal.places)",
            ], into: "proposal")
        try replace(
            "interest", of: "proposal_interest", owner: "proposal", "\(proposal.id)",
            by: proposal.interests.map { "\($0)" })
        try replace(
            "start_local", of: "proposal_time", owner: "proposal", "\(proposal.id)",
            by: proposal.suggestedStarts.map { "\($0)" })
    }

    /// Moves a proposal on, with what the connector answers; nil leaves the answer as it is.
    ///
    /// - Throws: `.conflict(.state)` where that may not follow the present state; `.forbidden` for all but the
    ///   connector, the keeper and, to withdraw it or to think again, who made it.
    package func setProposalState(
        _ reference: Reference, to state: ProposalState, reply: String? = nil
    ) throws(HubError) {
        let proposal = try proposal(reference)
        let isOwnStep = state == .withdrawn || proposal.state == .withdrawn && state == .submitted
        if access(to: .connectorNotes) != .yes, !isOwnStep { throw .forbidden }
        guard proposal.state.next.contains(state) else {
            throw .conflict(.state(reference.rawValue, is: proposal.state.rawValue))
        }
        try execute(
            """
            UPDATE proposal SET state = \(state), connector_reply = COALESCE(\(reply), connector_reply)
            WHERE id = \(proposal.id)
            """)
    }
}

// MARK: - Rows

extension Proposal {
    static let columns: SQL = """
        id, reference, proposer, title,
        \(SQL.list("interest", of: "proposal_interest", where: "proposal = proposal.id")),
        \(SQL.list("start_local", of: "proposal_time", where: "proposal = proposal.id")),
        length_minutes, venue, state, connector_reply, note, submitted_on, is_at_home, places
        """

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), reference: try row.raw(), proposer: try row.optionalRaw(), title: try row.text(),
            interests: try row.list(of: Identifier<Interest>.self), suggestedStarts: try row.wallTimes(),
            lengthMinutes: try row.int(), venue: try row.optionalRaw(), state: try row.raw(),
            connectorReply: try row.optionalText(), note: try row.optionalText(), submittedOn: try row.date(),
            isAtHome: try row.bool(),
            places: try row.optionalInt())
    }

    /// What the proposer may see: the connector's answer stays the connector's until it is given.
    fileprivate var withoutDraftReply: Proposal {
        guard state.isOpen else { return self }
        var proposal = self
        proposal.connectorReply = nil
        return proposal
    }
}
