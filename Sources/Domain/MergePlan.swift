/// What becomes of two records of one person: facts for a preview, so that a person decides and never a rule.
package struct MergePlan: Sendable, Hashable {
    package let kept: Member
    package let gone: Member
    /// What the kept record lacks and gets.
    package let filled: [PersonField]
    /// What both tell, and differently: the kept record's stays.
    package let differing: [PersonField]
    /// What moves over, by kind, with how many.
    package let moves: [MergedKind: Int]
    /// How the kept record stands afterwards.
    package let status: MemberStatus

    package init(
        kept: Member, gone: Member, filled: [PersonField], differing: [PersonField], moves: [MergedKind: Int],
        status: MemberStatus
    ) {
        self.kept = kept
        self.gone = gone
        self.filled = filled
        self.differing = differing
        self.moves = moves
        self.status = status
    }

    /// The state of one person of whom two records tell two; nil where a person has to say which is true.
    package static func status(_ one: MemberStatus, _ other: MemberStatus) -> MemberStatus? {
        switch (one, other) {
        case (one, one): one
        case (.enquiry, let status), (let status, .enquiry): status
        case (.closed, let status), (let status, .closed): status
        case (.active, .paused), (.paused, .active): .paused
        default: nil
        }
    }
}

/// Kinds of rows that belong to a person.
package enum MergedKind: String, Sendable, Hashable, CaseIterable {
    case interests, gifts, freeTimes, needs, consents, supporters, profiles, goodDays, ties, letters, replies, visits,
        proposals, events, circles, offers, asks
}
