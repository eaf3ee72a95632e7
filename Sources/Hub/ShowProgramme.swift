package import CivilTime
package import Domain
import ProgrammeCheck
import Programming
import Store
package import Wording

/// The month as the connector sees it now: every audience, with what is to be settled.
package struct ShowProgramme {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    package func callAsFunction(_ month: YearMonth, as viewer: Viewer) throws(HubError) -> MonthView {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            return try MonthView(month, memory, today: today)
        }
    }
}

/// A month with its conflicts, and the names and references of what is in it.
package struct MonthView: Sendable {
    package let month: YearMonth
    package let programme: ProgrammeMonth
    package let rows: [Occurrence]
    package let conflicts: [Conflict]
    package let proposals: [Proposal]
    /// Why what stands in the way may go ahead.
    package let overrides: [ConflictOverride]
    package let names: Names
    /// The family of each interest, for pictures.
    package let categories: [Identifier<Interest>: String]
    /// What is otherwise than the newest edition told; none where the month was never published.
    package let changes: [EditionChange]
    private let venues: [Identifier<Venue>: Venue]

    init(_ month: YearMonth, _ memory: Reading, today: CivilDate) throws(HubError) {
        let facts = try memory.programmeFacts(today: today)
        let check = try memory.checkFacts(of: month, today: today)
        self.month = month
        programme =
            try memory.programmeMonth(month)
            ?? ProgrammeMonth(unpublished: month)
        rows = MonthBuilder(facts).occurrences(in: month)
        conflicts = MonthCheck(check).conflicts(in: rows, of: month)
        proposals = facts.proposals
        overrides = try memory.overrides(of: month)
        let isOut = programme.version > 0
        changes = isOut ? EditionChange.between(try memory.edition(programme.version, of: month), rows) : []
        venues = facts.venues
        categories = Dictionary(try memory.interests().map { ($0.id, $0.category) }) { first, _ in first }
        names = try Names(facts, memory)
    }

    /// The venue's reference, or nothing where the place is told in words.
    package func venueReference(of row: Occurrence) -> String {
        row.venue.flatMap { venues[$0]?.reference.rawValue } ?? ""
    }

    package func placeName(of row: Occurrence) -> String {
        row.venue.flatMap { venues[$0]?.name } ?? row.locationText ?? ""
    }

    /// What has to be settled before the month is published.
    package var blocks: [Conflict] {
        conflicts.filter { conflict in conflict.blocks(rows) && override(of: conflict) == nil }
    }

    /// Why a conflict may go ahead, where somebody has said.
    package func override(of conflict: Conflict) -> ConflictOverride? { overrides.first { $0.answers(conflict) } }

    /// The proposals that still need an answer.
    package var openProposals: [Proposal] { proposals.filter(\.state.isOpen) }

    /// What stands in the way of a proposal: the connector answers it before she accepts.
    package func blocks(of proposal: Reference) -> [Conflict] {
        conflicts.filter { $0.first == .row(proposal) }
    }
}

extension Names {
    /// The names of a month's rows beside those the memory has.
    init(_ facts: ProgrammeFacts, _ memory: Reading) throws(HubError) {
        self.init()
        for member in try memory.callingNames() {
            members[member.id] = member.knownAs
            rows[member.reference] = member.knownAs
        }
        for freelancer in try memory.freelancers() {
            freelancers[freelancer.id] = freelancer.name
            rows[freelancer.reference] = freelancer.name
        }
        for interest in try memory.interests() {
            interests[interest.id] = interest.label
            labels[interest.slug] = interest.label
        }
        for group in facts.groups {
            groups[group.id] = group.name
            rows[group.reference] = group.name
        }
        for event in facts.events { rows[event.reference] = event.title }
        for proposal in facts.proposals { rows[proposal.reference] = proposal.title }
        for (id, venue) in facts.venues {
            venues[id] = venue.name
            rows[venue.reference] = venue.name
        }
    }
}
