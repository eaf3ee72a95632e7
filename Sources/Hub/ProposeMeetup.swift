package import CivilTime
package import Domain
import Store

/// A member proposes to host a meetup.
package struct ProposeMeetup {
    let hub: CommunityHub

    /// What the member filled in.
    package struct Idea: Sendable, Hashable {
        package var title: String
        package var interests: [Slug]
        /// One to three, the one liked best first.
        package var starts: [WallTime]
        package var lengthMinutes: Int
        /// The reference of a public venue; nil asks the connector to find one.
        package var venue: Reference?
        package var note: String?
        /// The form's one-time key: pressing twice proposes once.
        package var formKey: String
        /// Dates and times that could not be read.
        package var unreadable: [Problem]

        package init(
            title: String, interests: [Slug], starts: [WallTime], lengthMinutes: Int, venue: Reference?, note: String?,
            formKey: String, unreadable: [Problem] = []
        ) {
            self.title = title
            self.interests = interests
            self.starts = starts
            self.lengthMinutes = lengthMinutes
            self.venue = venue
            self.note = note
            self.formKey = formKey
            self.unreadable = unreadable
        }
    }

    /// The longest title and note.
    package static let titleLimit = 100
    package static let noteLimit = 2000

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Keeps the idea for the connector to answer.
    ///
    /// - Parameters:
    ///   - idea: As filled in.
    ///   - member: Who would host.
    /// - Returns: The proposal's reference.
    /// - Throws: `.problems` with every field that needs another look; `.conflict` where the member is not active.
    package func callAsFunction(_ idea: Idea, by member: Identifier<Member>) throws(HubError) -> Reference {
        var idea = idea
        (idea.title, idea.note) = (idea.title.line, idea.note.lines)
        return try propose(idea, by: member)
    }

    private func propose(_ idea: Idea, by member: Identifier<Member>) throws(HubError) -> Reference {
        let now = hub.clock.now()
        return try hub.store.write(as: .member(member), at: now) { memory throws(HubError) in
            if let outcome = try memory.receipt(for: idea.formKey) { return Reference(outcome) }
            let proposer = try memory.member(member)
            guard proposer.status == .active else {
                throw .conflict(.state(proposer.reference.rawValue, is: proposer.status.rawValue))
            }
            let today = try memory.community().zone.wallTime(at: now).date
            let proposal = try proposal(idea, by: member, memory, today: today)
            try memory.save(proposal)
            try memory.receipt(idea.formKey, outcome: proposal.reference.rawValue)
            try memory.audit(
                action: "propose", entity: "proposal", reference: proposal.reference, fields: ["title"],
                reason: nil)
            return proposal.reference
        }
    }

    private func proposal(
        _ idea: Idea, by member: Identifier<Member>, _ memory: Writing, today: CivilDate
    ) throws(HubError) -> Proposal {
        var problems = Self.problems(idea, today: today)
        let known = Dictionary(
            try memory.interests().filter { !$0.isSpecialCategory }.map { ($0.slug, $0.id) }
        ) { first, _ in first }
        if idea.interests.contains(where: { known[$0] == nil }) {
            problems.append(Problem(field: "interests", kind: .notAChoice))
        }
        var venue: Identifier<Venue>?
        if let wanted = idea.venue { venue = try memory.publicVenue(wanted) }
        if idea.venue != nil, venue == nil { problems.append(Problem(field: "venue", kind: .notAChoice)) }
        guard problems.isEmpty else { throw .problems(problems) }
        return Proposal(
            id: hub.identities.new(), reference: try memory.nextReference("PR"), proposer: member, title: idea.title,
            interests: idea.interests.compactMap { known[$0] }, suggestedStarts: idea.starts,
            lengthMinutes: idea.lengthMinutes, venue: venue,
            state: .submitted, connectorReply: nil, note: idea.note, submittedOn: today)
    }

    /// What needs another look in what was filled in, whoever fills it in.
    static func problems(_ idea: Idea, today: CivilDate) -> [Problem] {
        var problems = idea.unreadable
        if idea.title.isEmpty { problems.append(Problem(field: "title", kind: .missing)) }
        if idea.title.isLonger(than: titleLimit) {
            problems.append(Problem(field: "title", kind: .tooLong(limit: titleLimit)))
        }
        if idea.note?.isLonger(than: noteLimit) == true {
            problems.append(Problem(field: "note", kind: .tooLong(limit: noteLimit)))
        }
        if idea.interests.isEmpty { problems.append(Problem(field: "interests", kind: .missing)) }
        if idea.starts.isEmpty, idea.unreadable.isEmpty { problems.append(Problem(field: "date_1", kind: .missing)) }
        for (place, start) in idea.starts.enumerated() where start.date < today {
            problems.append(Problem(field: "date_\(place + 1)", kind: .inThePast))
        }
        if !(15...720).contains(idea.lengthMinutes) { problems.append(Problem(field: "length", kind: .notAChoice)) }
        return problems
    }
}
