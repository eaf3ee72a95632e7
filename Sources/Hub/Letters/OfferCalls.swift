import CivilTime
package import Domain
import Store
import Wording

/// Whom to ring, text, visit or write to about an offer or to ask them something: those who do not get mail, those whose
/// mail came back, and those who were reminded and did not answer.
package struct OfferCalls {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// One call, with what to say.
    package struct Call: Sendable, Hashable {
        /// The offer's or the ask's reference.
        package let about: Reference
        package let member: Reference
        package let knownAs: String
        package let channel: Channel
        /// To ring or to text; nil where none is known.
        package let phone: String?
        /// Whether they were rung before and did not answer.
        package let hasNotAnswered: Bool
        package let mailCameBack: Bool
        /// Sentence by sentence.
        package let words: [String]
    }

    /// The calls that are to be made, by the members' references.
    ///
    /// - Throws: `.forbidden` for all but the connector and the keeper.
    package func callAsFunction(as viewer: Viewer) throws(HubError) -> [Call] {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let found = try memory.reckoning { () throws(HubError) in
                var found: [(member: Identifier<Member>, call: Call)] = []
                let today = hub.today(in: try memory.community().zone)
                for letter in try memory.wishLetters() where letter.isToBeTold {
                    guard try memory.mayBeTold(letter.recipient, on: today) else { continue }
                    if let call = try call(letter, memory) { found.append((letter.recipient, call)) }
                }
                return found
            }
            memory.giveOut(.contactDetails, of: found.map(\.member))
            return found.map(\.call).sorted { ($0.member, $0.about) < ($1.member, $1.about) }
        }
    }

    private func call(_ letter: WishLetter, _ memory: Reading) throws(HubError) -> Call? {
        guard let recipient = try memory.activeRecipient(letter.recipient),
            let words = try words(letter, recipient.knownAs, memory)
        else { return nil }
        let cameBack = letter.state == .failed
        let phone = letter.channel == .sms ? recipient.mobile ?? recipient.phone : recipient.phone ?? recipient.mobile
        return Call(
            about: letter.reference, member: recipient.reference, knownAs: recipient.knownAs,
            channel: cameBack ? .phone : letter.channel, phone: phone, hasNotAnswered: letter.state == .noAnswer,
            mailCameBack: cameBack, words: words)
    }

    /// Nil where there is nothing to answer any more.
    private func words(_ letter: WishLetter, _ knownAs: String, _ memory: Reading) throws(HubError) -> [String]? {
        let (community, names) = (try memory.community(), try memory.wishNames())
        switch letter.kind {
        case .somethingFound:
            let offer = try memory.offer(letter.reference)
            guard offer.state == .offered else { return nil }
            let facts = try OfferLetters.facts(of: offer, knownAs: knownAs, why: [], memory)
            guard let facts else { return ["Talk over what they wish, as they keep it to themselves."] }
            let occasion: OfferLetter.Occasion =
                letter.rest.hasPrefix("back") ? .back : letter.rest.isEmpty ? .found : .reminder
            return OfferLetter(of: community, connector: nil).spoken(occasion, facts)
        case .wouldYouHost:
            let ask = try memory.ask(letter.reference)
            guard ask.answer == nil else { return nil }
            return AskLetter(of: community, connector: nil).spoken(ask, at: nil, names)
        case .welcome, .proposalAnswered, .monthPublished: return nil
        }
    }
}

extension WishLetter {
    fileprivate var isToBeTold: Bool { [.toDo, .noAnswer, .failed].contains(state) }
}

/// Writes down that somebody was reached about an offer or an ask, or not.
package struct NoteOfferCall {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// - Throws: `.notFound` where no call about it is to be made; `.forbidden`.
    package func callAsFunction(_ reference: Reference, wasReached: Bool, as viewer: Viewer) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            try memory.noteCall(about: reference, wasReached: wasReached)
            try memory.audit(
                action: wasReached ? "told" : "no answer", entity: "call", reference: try whose(reference, memory))
        }
    }

    private func whose(_ reference: Reference, _ memory: Reading) throws(HubError) -> Reference {
        let letter = try memory.wishLetters().first { $0.reference == reference }
        guard let letter else { throw .notFound("a call about \(reference) that is to be made") }
        return try memory.member(letter.recipient).reference
    }
}
