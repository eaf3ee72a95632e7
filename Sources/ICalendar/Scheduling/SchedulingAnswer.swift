public import CivilTime

/// An answer that was taken, as it is kept.
public struct SchedulingAnswer: Sendable, Hashable {
    /// Such as `mailto:ada@example.org`.
    public var attendee: CalendarAddress
    public var status: ParticipationStatus
    /// The occurrence it is about, in the form of the series' start; nil for all of them.
    public var occurrence: CalendarTime?
    public var sequence: Int
    public var stamp: Instant?
    public var comments: [String]
    public var requestStatus: [String]

    public init(
        attendee: CalendarAddress, status: ParticipationStatus, occurrence: CalendarTime? = nil, sequence: Int = 0,
        stamp: Instant? = nil, comments: [String] = [], requestStatus: [String] = []
    ) {
        self.attendee = attendee
        self.status = status
        self.occurrence = occurrence
        self.sequence = sequence
        self.stamp = stamp
        self.comments = comments
        self.requestStatus = requestStatus
    }
}
