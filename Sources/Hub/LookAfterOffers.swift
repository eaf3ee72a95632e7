import CivilTime
package import Domain
import Store
import Wording

/// What the hub does by itself about offers, once a day: a "not now" comes back on its day, one gentle reminder goes
/// out, and who does not answer it is put on the list of people to ring.
///
/// Nobody is told anything while they take a break or are away, and nobody is reminded of what they have not heard yet.
package struct LookAfterOffers {
    let hub: CommunityHub
    let settings: Settings

    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// What one round came to, by the references of offers.
    package struct Round: Sendable, Hashable {
        package var cameBack: [Reference] = []
        package var reminded: [Reference] = []
        /// Somebody is to ring.
        package var toRing: [Reference] = []
        package var withdrawn: [Reference] = []

        package var isEmpty: Bool { self == Round() }
    }

    /// Does what is due today; a second time on one day nothing is left to do.
    package func callAsFunction() throws(HubError) -> Round {
        try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            let today = try memory.communityDay()
            let letters = Dictionary(grouping: try memory.wishLetters(), by: \.reference)
            let closed = Set(try memory.groups().filter { $0.status == .closed }.map(\.id))
            var round = Round()
            for offer in try memory.offers() where offer.state.isOpen {
                if case .group(let group)? = offer.target, closed.contains(group) {
                    try withdraw(offer, memory)
                    round.withdrawn.append(offer.reference)
                } else if try memory.mayBeTold(offer.member, on: today) {
                    try lookAfter(offer, letters[offer.reference, default: []], memory, &round)
                }
            }
            return round
        }
    }

    private func withdraw(_ offer: WishOffer, _ memory: Writing) throws(HubError) {
        let offer = try memory.take(.withdraw(.targetGone), of: offer.reference)
        try memory.auditOffer("withdraw", offer, fields: ["state"])
    }

    private func lookAfter(
        _ offer: WishOffer, _ letters: [WishLetter], _ memory: Writing, _ round: inout Round
    ) throws(HubError) {
        let press = OfferLetters(hub, settings)
        switch offer.task(on: try memory.communityDay()) {
        case .comesBack(let day) where day <= (try memory.communityDay()):
            let offer = try memory.take(.comeBack, of: offer.reference)
            try press.tell(.back, of: offer, in: memory)
            try memory.auditOffer("come back", offer, fields: ["state"])
            round.cameBack.append(offer.reference)
        case .wait where letters.isEmpty && offer.state == .offered:
            // A host said yes, and the letter was not made: the hub stopped in between.
            try press.tell(.found, of: offer, in: memory)
        case .remind where letters.contains(where: \.hasCome) && !letters.contains(where: \.isOnItsWay):
            let offer = try memory.take(.remind, of: offer.reference)
            try press.tell(.reminder, of: offer, in: memory)
            try memory.auditOffer("remind", offer, fields: ["reminded"])
            round.reminded.append(offer.reference)
        case .ring where letters.contains { $0.channel == .email } && !letters.contains(where: \.isCall):
            try press.call(about: offer, in: memory)
            round.toRing.append(offer.reference)
        default: break
        }
    }
}

extension WishLetter {
    /// Whether the person has it, as far as anybody knows.
    fileprivate var hasCome: Bool { [.accepted, .done, .unsure, .handedToPerson].contains(state) }

    /// Whether it has not reached the person yet: held back, or somebody is still to ring.
    fileprivate var isOnItsWay: Bool {
        [.queued, .sending, .deferred, .failed, .toDo, .noAnswer].contains(state)
    }

    /// Whether it is the call after a reminder that was not answered.
    fileprivate var isCall: Bool { rest == "call" }
}

extension Reading {
    /// Whether somebody may be told of an offer today: active, here, and in agreement with being introduced.
    func mayBeTold(_ member: Identifier<Member>, on today: CivilDate) throws(HubError) -> Bool {
        guard try activeRecipient(member) != nil, try !awayDays(of: member).contains(today) else { return false }
        return try consents(of: member)[.matchAndIntroduce]?.state == .given
    }
}
