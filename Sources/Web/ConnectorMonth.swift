package import Domain
package import Wording

/// A month as its connector sees it: every audience, what is in the way, what waits for an answer.
package struct ConnectorMonth: Sendable {
    package let programme: ProgrammeMonth
    /// In order of their start.
    package let occurrences: [Occurrence]
    /// The family of each interest, for the pictures.
    package let categories: [Identifier<Interest>: String]
    package let conflicts: [Conflict]
    /// Proposals that still need an answer.
    package let proposals: [OpenProposal]
    /// How many letters publishing would make, by channel.
    package let letters: [Channel: Int]
    /// What is otherwise than the newest edition told.
    package let changes: [EditionChange]
    package let names: Names

    package init(
        programme: ProgrammeMonth, occurrences: [Occurrence], categories: [Identifier<Interest>: String],
        conflicts: [Conflict], proposals: [OpenProposal], letters: [Channel: Int],
        changes: [EditionChange] = [], names: Names
    ) {
        self.programme = programme
        self.occurrences = occurrences
        self.categories = categories
        self.conflicts = conflicts
        self.proposals = proposals
        self.letters = letters
        self.changes = changes
        self.names = names
    }

    /// A proposal and what speaks against saying yes as it is.
    package struct OpenProposal: Sendable {
        package let proposal: Proposal
        /// Saying yes in spite of these needs a reason that is kept.
        package let blocks: [Conflict]

        package init(proposal: Proposal, blocks: [Conflict]) {
            self.proposal = proposal
            self.blocks = blocks
        }
    }
}
