/// Reads replies to an event on behalf of its organizer.
///
/// It keeps nothing and sends nothing: the same reply to the same event has the same outcome.
/// - SeeAlso: RFC 5546 §2.1.5, §3.2.3; RFC 6047 §2.2.1
public struct SchedulingDesk: Sendable {
    /// What becomes of an answer of somebody who was not invited.
    public var uninvited: UninvitedPolicy

    public enum UninvitedPolicy: Sendable, Hashable {
        /// A person decides.
        case ask
        case take
    }

    public init(uninvited: UninvitedPolicy = .ask) { self.uninvited = uninvited }

    /// What becomes of a reply.
    ///
    /// - Parameters:
    ///   - reply: As it was read from the message.
    ///   - scheduled: The event as it was sent last, with the answers so far.
    ///   - sender: The address that the mail system vouches for, such as `ada@example.org`; never a mere From.
    /// - Returns: The answer to keep, the question for a person, or why the reply changes nothing.
    public func answer(
        _ reply: SchedulingReply, to scheduled: ScheduledEvent, from sender: String
    ) -> SchedulingOutcome {
        do throws(Refused) {
            return try outcome(of: reply, to: scheduled, from: sender)
        } catch {
            return .refused(error.why)
        }
    }

    private func outcome(
        of reply: SchedulingReply, to scheduled: ScheduledEvent, from sender: String
    ) throws(Refused) -> SchedulingOutcome {
        guard reply.uid == scheduled.event.uid else { throw Refused(.otherEvent(uid: reply.uid)) }
        if let theirs = reply.organizer, let ours = scheduled.event.organizer, !theirs.isSame(as: ours) {
            throw Refused(.otherOrganizer(theirs.uri))
        }
        let attendee = try attendee(of: reply)
        let isStandIn = try isStandIn(sender, for: attendee)
        if reply.method == .refresh { return .forPerson(.refresh(attendee: attendee.address)) }
        let answer = try answer(of: attendee, reply, scheduled)
        if isStandIn { return .forPerson(.onBehalf(answer, by: sender)) }
        if reply.method == .counter {
            return .forPerson(.counter(answer, start: reply.start, end: reply.end))
        }
        if !attendee.delegatedTo.isEmpty || attendee.status == .delegated {
            return .forPerson(.delegated(answer, to: attendee.delegatedTo))
        }
        if uninvited == .ask, !scheduled.invited.contains(where: attendee.address.isSame) {
            return .forPerson(.uninvited(answer))
        }
        return .taken(answer)
    }

    /// The one who answers: whoever an invitation was handed on to stands beside them.
    private func attendee(of reply: SchedulingReply) throws(Refused) -> Attendee {
        let authors = reply.attendees.count > 1 ? reply.attendees.filter(\.delegatedFrom.isEmpty) : reply.attendees
        guard let author = authors.first else { throw Refused(.noAttendee) }
        guard authors.count == 1 else { throw Refused(.severalAttendees) }
        return author
    }

    /// Whether the sender says to write in the attendee's name.
    private func isStandIn(_ sender: String, for attendee: Attendee) throws(Refused) -> Bool {
        let sender = CalendarAddress.mailbox(sender)
        if sender.isSame(as: attendee.address) { return false }
        if let sentBy = attendee.sentBy, sender.isSame(as: CalendarAddress(uri: sentBy)) { return true }
        throw Refused(.forgedSender(attendee: attendee.address.mailbox, sender: sender.mailbox))
    }

    private func answer(
        of attendee: Attendee, _ reply: SchedulingReply, _ scheduled: ScheduledEvent
    ) throws(Refused) -> SchedulingAnswer {
        var occurrence: CalendarTime?
        if let id = reply.recurrenceID {
            guard let known = scheduled.occurrence(named: id) else { throw Refused(.noSuchOccurrence(id)) }
            occurrence = known
        }
        let ours = scheduled.sequence(of: occurrence)
        if reply.sequence < ours { throw Refused(.staleSequence(theirs: reply.sequence, ours: ours)) }
        let answer = SchedulingAnswer(
            attendee: attendee.address, status: attendee.status, occurrence: occurrence, sequence: reply.sequence,
            stamp: reply.stamp, comments: reply.comments, requestStatus: reply.requestStatus)
        if scheduled.answers.contains(where: answer.isOlder) { throw Refused(.olderThanKnown) }
        return answer
    }

    /// A refusal on its way out.
    private struct Refused: Error {
        let why: SchedulingOutcome.Refusal

        init(_ why: SchedulingOutcome.Refusal) { self.why = why }
    }
}

extension SchedulingAnswer {
    /// Whether the other answer, of the same person about the same occurrence, came later.
    fileprivate func isOlder(than other: SchedulingAnswer) -> Bool {
        guard attendee.isSame(as: other.attendee), occurrence == other.occurrence else { return false }
        if sequence != other.sequence { return sequence < other.sequence }
        guard let stamp, let known = other.stamp else { return false }
        return stamp < known
    }
}

extension CalendarAddress {
    /// The address without `mailto:`, in whatever case that was written.
    public var mailbox: String {
        let scheme = "mailto:"
        return uri.prefix(scheme.count).lowercased() == scheme ? String(uri.dropFirst(scheme.count)) : uri
    }

    /// Whether both are one mailbox: programs change the case of addresses, and no two people differ by it.
    func isSame(as other: CalendarAddress) -> Bool { mailbox.lowercased() == other.mailbox.lowercased() }
}
