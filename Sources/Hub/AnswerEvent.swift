import CivilTime
package import Domain
import Store

/// A member says whether they come to something that happens once; they may say otherwise at any time.
package struct AnswerEvent {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What is said, with what goes along with it.
    package struct Words: Sendable, Hashable {
        package var reply: Reply
        /// Friends who come too.
        package var guests: Int
        package var hasCompanion: Bool
        package var lift: Lift?

        package init(_ reply: Reply, guests: Int = 0, hasCompanion: Bool = false, lift: Lift? = nil) {
            self.reply = reply
            self.guests = guests
            self.hasCompanion = hasCompanion
            self.lift = lift
        }
    }

    /// What a member may answer, as it stands now.
    ///
    /// - Throws: `.notFound` for what they may not know of.
    package func event(_ reference: Reference, for member: Identifier<Member>) throws(HubError) -> OwnEvent {
        try hub.store.read(as: .member(member)) { memory throws(HubError) in
            try memory.ownEvent(reference, of: member, now: try memory.localTime(at: hub.clock.now()))
        }
    }

    /// Keeps an answer; the same one a second time changes nothing.
    ///
    /// Changes are made one after the other, so of two who ask for the last place one has it.
    ///
    /// - Parameters:
    ///   - words: What is said.
    ///   - reference: The event.
    ///   - member: Whose answer it is.
    ///   - supporter: Who says it for the member; nil where the member says it.
    ///   - seen: What the page showed that was answered; nil where no page was.
    /// - Returns: The event with the answer.
    /// - Throws: `.problems`; `.conflict(.answer)`; `.notFound` for what may not be known of; `.forbidden` for a supporter
    ///   who may not answer for the member.
    @discardableResult
    package func callAsFunction(
        _ words: Words, to reference: Reference, by member: Identifier<Member>,
        through supporter: Identifier<Supporter>? = nil, seen: OwnEvent.Seen?
    ) throws(HubError) -> OwnEvent {
        guard (0...EventReply.mostGuests).contains(words.guests) else {
            throw .problems([Problem(field: "guests", kind: .notAChoice)])
        }
        let words = words.reply == .notGoing ? Words(.notGoing) : words
        let moment = hub.clock.now()
        let viewer: Viewer = supporter.map { .supporter($0) } ?? .member(member)
        return try hub.store.write(as: viewer, at: moment) { memory throws(HubError) in
            let now = try memory.localTime(at: moment)
            let event = try memory.ownEvent(reference, of: member, now: now)
            // What was said for them and they say too is theirs from now on.
            if let own = event.own, Words(own) == words, supporter != nil || own.supporter == nil { return event }
            let isResting = try resting(member, memory)
            guard !isResting || words.reply == .notGoing else { throw .conflict(.answer(.resting)) }
            if let obstacle = event.obstacle(to: words.reply, party: 1 + words.guests, now: now) {
                throw .conflict(.answer(obstacle))
            }
            guard seen == nil || seen == event.seen else { throw .conflict(.answer(.moved)) }
            try memory.answer(
                EventReply(
                    event: event.id, member: member, reply: words.reply, guests: words.guests,
                    hasCompanion: words.hasCompanion, lift: words.lift, version: event.seen.answer + 1,
                    supporter: supporter))
            try memory.audit(action: "answer", entity: "event", reference: event.reference, fields: ["reply"])
            return try memory.ownEvent(reference, of: member, now: now)
        }
    }

    /// Whether the member takes a break, as whoever answers may know it.
    private func resting(_ member: Identifier<Member>, _ memory: Reading) throws(HubError) -> Bool {
        guard case .supporter = memory.viewer else { return try memory.member(member).status != .active }
        guard let person = try memory.helping().first, person.mayAnswer else { throw .forbidden }
        return person.isResting
    }
}

extension AnswerEvent.Words {
    fileprivate init(_ reply: EventReply) {
        self.init(reply.reply, guests: reply.guests, hasCompanion: reply.hasCompanion, lift: reply.lift)
    }
}

extension Reading {
    /// What the clocks of the community show at a moment.
    func localTime(at moment: Instant) throws(HubError) -> WallTime { try community().zone.wallTime(at: moment) }
}
