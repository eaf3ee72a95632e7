/// What becomes of a reply.
public enum SchedulingOutcome: Sendable, Hashable {
    /// The answer stands, in place of any earlier one of the same person about the same occurrence.
    case taken(SchedulingAnswer)
    /// A person must decide.
    case forPerson(Question)
    /// The reply changes nothing.
    case refused(Refusal)

    /// What no rule can decide.
    public enum Question: Sendable, Hashable {
        /// Somebody asks for another time.
        case counter(SchedulingAnswer, start: CalendarTime?, end: CalendarTime?)
        /// Somebody hands the invitation on.
        case delegated(SchedulingAnswer, to: [String])
        /// Somebody answers who was not invited.
        case uninvited(SchedulingAnswer)
        /// Somebody answers in another's name.
        case onBehalf(SchedulingAnswer, by: String)
        /// Somebody asks to be sent the invitation again.
        case refresh(attendee: CalendarAddress)
    }

    /// Why a reply changes nothing.
    public enum Refusal: Sendable, Hashable {
        case otherEvent(uid: String)
        case otherOrganizer(String)
        case noAttendee
        case severalAttendees
        /// The answer is about a time at which nothing takes place.
        case noSuchOccurrence(CalendarTime)
        /// The answer says it is from `attendee`, but `sender` sent it.
        case forgedSender(attendee: String, sender: String)
        /// The answer is to a version older than the one sent last.
        case staleSequence(theirs: Int, ours: Int)
        /// A later answer of the same person is known.
        case olderThanKnown
    }
}

extension SchedulingOutcome.Refusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .otherEvent(let uid): "the reply is about another event, \(uid)"
        case .otherOrganizer(let organizer): "the reply is to another organizer, \(organizer)"
        case .noAttendee: "the reply names nobody who answers"
        case .severalAttendees: "the reply names several people who answer"
        case .noSuchOccurrence(let time): "the reply is about \(time), when nothing takes place"
        case .forgedSender(let attendee, let sender): "the reply is in the name of \(attendee), but \(sender) sent it"
        case .staleSequence(let theirs, let ours): "the reply is to version \(theirs); the event is at \(ours)"
        case .olderThanKnown: "a later answer of the same person is known"
        }
    }
}
