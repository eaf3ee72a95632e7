package import CivilTime
package import Domain
import Store
import Wording

/// The connector's list of everyone to ring, text, visit or post a month to, ready to be printed.
package struct RingRound {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The people who do not get the month by e-mail, and those whose e-mail came back, by channel and then by area.
    ///
    /// - Parameters:
    ///   - month: A published one.
    ///   - viewer: A connector or the keeper.
    /// - Returns: The list; who does not belong any more or has had enough is not on it.
    /// - Throws: `.forbidden` for everyone else.
    package func callAsFunction(_ month: YearMonth, as viewer: Viewer) throws(HubError) -> [RingRoundEntry] {
        let facts = try hub.store.read(as: .matching) { memory throws(HubError) in
            try memory.matchingFacts(today: hub.today(in: try memory.community().zone))
        }
        return try hub.store.read(as: viewer) { memory throws(HubError) in
            let lines = try memory.reckoning { () throws(HubError) in
                let surroundings = try RingRoundFacts(month, memory, facts)
                var lines: [(recipient: Identifier<Member>, entry: RingRoundEntry)] = []
                for state in [OutboxState.toDo, .noAnswer, .failed, .expired] {
                    lines += try memory.outbox(state: state).compactMap { letter in
                        surroundings.entry(letter).map { (letter.recipient, $0) }
                    }
                }
                return lines
            }
            memory.giveOut(.contactDetails, of: lines.map(\.recipient))
            return lines.map(\.entry).sorted()
        }
    }
}

/// One person on the list.
package struct RingRoundEntry: Sendable, Hashable {
    package let member: Reference
    package let knownAs: String
    package let fullName: String
    package let channel: Channel
    /// The name of the neighbourhood.
    package let area: String
    /// To ring or to text; nil where none is known.
    package let phone: String?
    /// The lines of the envelope; empty where no address is known.
    package let label: [String]
    package let format: Format
    /// Such as `Polish`; nil for English.
    package let language: String?
    /// Whom to tell on the person's behalf, such as `Tom, son, 07700 900123`.
    package let helpers: [String]
    /// Whether an e-mail was tried and came back.
    package let mailCameBack: Bool
    /// Whether the person was rung before and did not answer.
    package let hasNotAnswered: Bool
    /// The line to ring from.
    package let sheetLine: String
    /// The first things in reach, one a line.
    package let nearby: [String]
}

extension RingRoundEntry: Comparable {
    package static func < (one: RingRoundEntry, other: RingRoundEntry) -> Bool {
        (one.channel.turn, one.area, one.member) < (other.channel.turn, other.area, other.member)
    }
}

extension Channel {
    /// Voices first, envelopes last.
    fileprivate var turn: Int {
        [.phone, .sms, .inPerson, .viaSupporter, .post, .email].firstIndex(of: self) ?? 0
    }
}
