package import CivilTime

/// Something large that was done and can be taken back whole for some days.
package struct UndoStep: Sendable, Hashable {
    package let id: Identifier<UndoStep>
    package let kind: UndoKind
    package let madeAt: Instant
    package let goodUntil: Instant
    /// As the audit knows them: a reference, or `keeper`.
    package let madeBy: String
    package let state: UndoState

    package init(
        id: Identifier<UndoStep>, kind: UndoKind, madeAt: Instant, goodUntil: Instant, madeBy: String,
        state: UndoState
    ) {
        self.id = id
        self.kind = kind
        self.madeAt = madeAt
        self.goodUntil = goodUntil
        self.madeBy = madeBy
        self.state = state
    }

    /// For so long a step can be taken back; after it what it held is deleted.
    package static let days = 7
}

/// What was done.
package enum UndoKind: String, Sendable, Hashable, CaseIterable {
    case importMembers = "import_members"
    case importGroups = "import_groups"
    case mergeMembers = "merge_members"
    case moveMember = "move_member"
}

/// Whether a step can still be taken back.
package enum UndoState: String, Sendable, Hashable, CaseIterable {
    case open, undone, expired
    /// Somebody it speaks of was erased, and what it held with them.
    case purged
}

/// Why a step cannot be taken back; nothing was changed.
package enum UndoObstacle: Sendable, Hashable {
    case over(UndoState)
    /// The tables have another form since, after an update of the program.
    case otherForm
    /// Somebody has changed this since: a kind of row, and whose or which it is where that is known.
    case changedSince(kind: String, Reference?)
    /// What was written since leans on it: kinds of rows.
    case neededBy([String])
}
