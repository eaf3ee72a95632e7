package import CivilTime

/// The state of one month's programme.
package struct ProgrammeMonth: Sendable, Hashable {
    package let month: YearMonth
    package let state: ProgrammeState
    package let intro: String?
    /// 0 until it is published; every publication adds one.
    package let version: Int
    /// Of the newest version.
    package let publishedAt: Instant?
    package let firstPublishedAt: Instant?

    package init(
        month: YearMonth, state: ProgrammeState, intro: String?, version: Int, publishedAt: Instant?,
        firstPublishedAt: Instant?
    ) {
        self.month = month
        self.state = state
        self.intro = intro
        self.version = version
        self.publishedAt = publishedAt
        self.firstPublishedAt = firstPublishedAt
    }
}

/// How far a month has come.
package enum ProgrammeState: String, Sendable, Hashable, CaseIterable {
    case collecting, drafting
    case sharedForComment = "shared_for_comment"
    case published, closed
}

extension ProgrammeMonth {
    /// A month that nobody has begun with.
    package init(unpublished month: YearMonth) {
        self.init(
            month: month, state: .collecting, intro: nil, version: 0, publishedAt: nil, firstPublishedAt: nil)
    }
}

extension ProgrammeState {
    /// The states that may follow this one; a published month that is published again stays as it is.
    package var next: Set<ProgrammeState> {
        switch self {
        case .collecting: [.drafting, .published]
        case .drafting: [.sharedForComment, .published]
        case .sharedForComment: [.drafting, .sharedForComment, .published]
        case .published: [.published, .closed]
        case .closed: []
        }
    }
}
