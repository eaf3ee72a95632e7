package import CivilTime

/// A meeting of the connectors' community of practice.
package struct PracticeMeeting: Sendable, Hashable {
    package let id: Identifier<PracticeMeeting>
    package let reference: Reference
    package let start: WallTime
    package let end: WallTime
    package let mode: MeetingMode
    package let topic: String

    package init(
        id: Identifier<PracticeMeeting>, reference: Reference, start: WallTime, end: WallTime, mode: MeetingMode,
        topic: String
    ) {
        self.id = id
        self.reference = reference
        self.start = start
        self.end = end
        self.mode = mode
        self.topic = topic
    }
}
