import CivilTime
import Domain
import Mail
import Store
import Wording

/// Puts letters about offers and asks into the outbox, in the change that they tell of.
struct OfferLetters {
    private let hub: CommunityHub
    private let sender: MailAddress?

    init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        sender = settings.sender
    }

    /// Tells a person of what is offered, in a letter or as a line to ring from; who is not active is not told.
    ///
    /// - Parameters:
    ///   - occasion: The first time, the one reminder, or the day of a "not now".
    ///   - offer: What is put before them.
    ///   - why: Reasons as the person may read them.
    ///   - memory: The connector's or the keeper's.
    /// - Throws: What the memory says.
    func tell(
        _ occasion: OfferLetter.Occasion, of offer: WishOffer, why: [String] = [], in memory: Writing
    ) throws(HubError) {
        guard let recipient = try memory.activeRecipient(offer.member) else { return }
        let facts = try Self.facts(of: offer, knownAs: recipient.knownAs, why: why, memory)
        let press = try OwnLetterPress(memory, from: sender)
        let words = OfferLetter(of: try memory.community(), connector: try memory.communityConnector()?.firstName)
        let letter = facts.map { words.letter(occasion, $0) } ?? words.discreet(occasion, to: recipient.knownAs)
        let about = offer.reference.rawValue + Self.rest(occasion, offer)
        try memory.queue(try press.item(letter, .somethingFound, about: about, to: recipient, id: hub.identities.new()))
    }

    /// Puts somebody who was reminded and did not answer on the list of people to ring, once.
    func call(about offer: WishOffer, in memory: Writing) throws(HubError) {
        guard let recipient = try memory.activeRecipient(offer.member) else { return }
        let words = OfferLetter(of: try memory.community(), connector: nil)
        let press = try OwnLetterPress(memory, from: sender)
        try memory.queue(
            try press.item(
                words.discreet(.reminder, to: recipient.knownAs), .somethingFound, about: "\(offer.reference) call",
                to: recipient, id: hub.identities.new(), isSpoken: true))
    }

    /// Asks a member to host or to accompany a circle.
    func ask(_ ask: Ask, at venue: Identifier<Venue>?, in memory: Writing) throws(HubError) {
        guard let recipient = try memory.activeRecipient(ask.member) else { return }
        let names = try memory.wishNames()
        let words = AskLetter(of: try memory.community(), connector: try memory.communityConnector()?.firstName)
        let letter = words.letter(to: recipient.knownAs, ask, at: venue.map(names.venue), names)
        try memory.queue(
            try OwnLetterPress(memory, from: sender).item(
                letter, .wouldYouHost, about: ask.reference.rawValue, to: recipient, id: hub.identities.new()))
    }

    private static func rest(_ occasion: OfferLetter.Occasion, _ offer: WishOffer) -> String {
        switch occasion {
        case .found: ""
        case .reminder: " reminder"
        case .back: " back \(offer.putBeforeOn.map(\.description) ?? "")"
        }
    }

    /// What a letter may say of an offer; nil where the person keeps the wish to themselves.
    static func facts(
        of offer: WishOffer, knownAs: String, why: [String], _ memory: Reading
    ) throws(HubError) -> OfferLetter.Facts? {
        // Others than the person do not read what is private: then the letter does not tell it either.
        let told = try memory.memberInterests(of: offer.member).first { $0.interest == offer.interest }
        guard let told, told.visibleTo != .private else { return nil }
        let names = try memory.wishNames()
        return OfferLetter.Facts(
            knownAs: knownAs, wish: InterestWords.youSaid(told.relation, names.interest(offer.interest)),
            what: OfferWords.inLetter(offer, names), why: why)
    }
}

extension Reading {
    /// What everything that offers and asks speak of is called, for the connector and the keeper.
    func wishNames() throws(HubError) -> Names {
        var names = Names()
        for member in try callingNames() { names.members[member.id] = member.knownAs }
        for group in try groups() { names.groups[group.id] = group.name }
        for venue in try venues() { names.venues[venue.id] = venue.name }
        for partner in try partners() { names.partners[partner.id] = partner.name }
        for freelancer in try freelancers() { names.freelancers[freelancer.id] = freelancer.name }
        for interest in try interests() { names.interests[interest.id] = interest.label }
        return names
    }
}

extension Reason {
    /// Whether a letter may say it: it lies about on tables, so it tells of no need.
    var mayStandInLetter: Bool {
        switch self {
        case .metres, .fromHome, .timeFits, .justTurnUp, .costs, .checked, .ringFirst, .partOf, .comesAlong, .skill,
            .offer, .room, .confirmFirst, .othersWish, .commonTime, .couldMeetAt:
            true
        default: false
        }
    }
}
