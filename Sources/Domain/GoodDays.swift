package import CivilTime

/// A conversation about good days and bad days: what somebody says who cannot name an interest.
package struct GoodDays: Sendable, Hashable {
    package let id: Identifier<GoodDays>
    package let member: Identifier<Member>
    package let dated: CivilDate
    package let lines: [GoodDaysLine]
    /// The one thing to have more of.
    package let moreOf: String?
    /// Whether the person lets the connector read it; the person always does.
    package let sharedWithConnector: Bool

    package init(
        id: Identifier<GoodDays>, member: Identifier<Member>, dated: CivilDate, lines: [GoodDaysLine],
        moreOf: String?, sharedWithConnector: Bool
    ) {
        self.id = id
        self.member = member
        self.dated = dated
        self.lines = lines
        self.moreOf = moreOf
        self.sharedWithConnector = sharedWithConnector
    }
}

/// One thing said about good days.
package struct GoodDaysLine: Sendable, Hashable {
    package let id: Identifier<GoodDaysLine>
    package let kind: GoodDaysKind
    package let words: String

    package init(id: Identifier<GoodDaysLine>, kind: GoodDaysKind, words: String) {
        self.id = id
        self.kind = kind
        self.words = words
    }
}

/// What a line is about.
package enum GoodDaysKind: String, Sendable, Hashable, CaseIterable {
    case good, bad, people, places
}
