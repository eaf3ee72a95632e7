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
        /// Whether it would be at the host's own home or in their garden; then there is no venue.
        package var isAtHome = false
        /// For how many people; nil where that does not matter.
        package var places: Int?
        /// The field in which each of the times stands; `date_1` and so on where that is not told.
        package var startFields: [String] = []
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
        let idea = idea.cleaned
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
        let settled = try idea.settled(memory, today: today)
        return Proposal(
            id: hub.identities.new(), reference: try memory.nextReference("PR"), proposer: member, title: idea.title,
            interests: settled.interests, suggestedStarts: idea.starts, lengthMinutes: idea.lengthMinutes,
            venue: settled.venue, state: .submitted, connectorReply: nil, note: idea.note, submittedOn: today,
            isAtHome: idea.isAtHome, places: idea.places)
    }

    /// What needs another look in an idea that is not sent yet; nothing is kept.
    package func problems(_ idea: Idea) throws(HubError) -> [Problem] {
        try hub.store.read(as: .everyone) { memory throws(HubError) in
            try idea.cleaned.problems(memory, today: hub.today(in: try memory.community().zone))
        }
    }
}

extension ProposeMeetup.Idea {
    /// As it is kept: a line and lines, without what nobody sees.
    var cleaned: Self {
        var idea = self
        (idea.title, idea.note) = (idea.title.line, idea.note.lines)
        return idea
    }

    /// The interests and the place that the words stand for.
    ///
    /// - Throws: `.problems` with every field that needs another look.
    func settled(
        _ memory: Reading, today: CivilDate
    ) throws(HubError) -> (interests: [Identifier<Interest>], venue: Identifier<Venue>?) {
        let problems = try problems(memory, today: today)
        guard problems.isEmpty else { throw .problems(problems) }
        let known = try Self.offered(memory)
        let place: Identifier<Venue>? = if let venue { try memory.publicVenue(venue) } else { nil }
        return (interests.compactMap { known[$0] }, place)
    }

    /// What needs another look, whoever fills it in.
    func problems(_ memory: Reading, today: CivilDate) throws(HubError) -> [Problem] {
        let known = try Self.offered(memory)
        var problems = wordProblems + timeProblems(today: today)
        if interests.contains(where: { known[$0] == nil }) {
            problems.append(Problem(field: "interests", kind: .notAChoice))
        }
        let place: Identifier<Venue>? = if let venue { try memory.publicVenue(venue) } else { nil }
        if venue != nil, isAtHome || place == nil { problems.append(Problem(field: "venue", kind: .notAChoice)) }
        return problems
    }

    private static func offered(_ memory: Reading) throws(HubError) -> [Slug: Identifier<Interest>] {
        Dictionary(try memory.interests().filter { !$0.isSpecialCategory }.map { ($0.slug, $0.id) }) { first, _ in
            first
        }
    }

    private var wordProblems: [Problem] {
        typealias Limits = ProposeMeetup
        var problems: [Problem] = []
        if title.isEmpty { problems.append(Problem(field: "title", kind: .missing)) }
        if title.isLonger(than: Limits.titleLimit) {
            problems.append(Problem(field: "title", kind: .tooLong(limit: Limits.titleLimit)))
        }
        if note?.isLonger(than: Limits.noteLimit) == true {
            problems.append(Problem(field: "note", kind: .tooLong(limit: Limits.noteLimit)))
        }
        if interests.isEmpty { problems.append(Problem(field: "interests", kind: .missing)) }
        if let places, !Proposal.placesOffered.contains(places) {
            problems.append(Problem(field: "places", kind: .missing))
        }
        return problems
    }

    private func timeProblems(today: CivilDate) -> [Problem] {
        var problems = unreadable
        let first = startFields.first ?? "date_1"
        if starts.isEmpty, unreadable.isEmpty { problems.append(Problem(field: first, kind: .missing)) }
        if starts.count > Proposal.mostStarts {
            problems.append(Problem(field: first, kind: .tooMany(limit: Proposal.mostStarts)))
        }
        for (place, start) in starts.enumerated() where start.date < today {
            let field = startFields.indices.contains(place) ? startFields[place] : "date_\(place + 1)"
            problems.append(Problem(field: field, kind: .inThePast))
        }
        if !(15...720).contains(lengthMinutes) { problems.append(Problem(field: "length", kind: .notAChoice)) }
        return problems
    }
}
