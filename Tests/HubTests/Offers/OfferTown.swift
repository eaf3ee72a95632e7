import CivilTime
import Domain
import Fixtures
import Hub
import Store

/// The demo town on Monday 15 February 2027, and what is offered in it from then on.
///
/// Pauline likes e-mail, wishes for a book club, which there is, and for meals out, which Joan could host. Margaret is
/// rung, and wishes for the book club too.
struct OfferTown {
    static let books = Slug(naming: "book-club")
    static let lunch = Slug(naming: "lunch")
    static let theatre = Slug(naming: "theatre")
    static let pauline = AshbourneVale.pauline
    static let margaret: Reference = "M004"
    static let joan: Reference = "M010"
    static let beryl: Reference = "M033"

    let town: WorkingTown

    init() throws { town = try WorkingTown() }

    /// The hub so many days later, at nine.
    func hub(_ days: Int = 0) -> CommunityHub { town.later(hours: days * 24) }

    func make(
        _ member: Reference = pauline, _ interest: Slug = books, skip: (to: Route, reason: String)? = nil,
        on days: Int = 0,
        as viewer: Viewer = .keeper
    ) throws(HubError) -> WishOffer {
        try MakeOffer(hub(days), Settings())(to: member, for: interest, skip: skip, as: viewer).offer
    }

    @discardableResult
    func answer(
        _ answer: AnswerOffer.Answer, _ offer: Reference, on days: Int = 0, as viewer: Viewer = .keeper
    ) throws(HubError) -> WishOffer {
        try AnswerOffer(hub(days))(answer, to: offer, as: viewer)
    }

    @discardableResult
    func visit(_ offer: Reference, on day: String, days: Int) throws(HubError) -> WishOffer {
        try NoteVisit(hub(days))(offer, on: CivilDate(day), as: .keeper)
    }

    @discardableResult
    func answerAsk(_ answer: AskAnswer, _ ask: Reference, on days: Int = 0, as viewer: Viewer = .keeper)
        throws(HubError)
        -> Ask
    {
        try AnswerAsk(hub(days), Settings())(answer, to: ask, as: viewer)
    }

    func round(_ days: Int) throws(HubError) -> LookAfterOffers.Round { try LookAfterOffers(hub(days), Settings())() }

    /// Sends what waits into the folder, and marks the calls as made.
    func deliver(_ days: Int) throws {
        _ = try Courier(hub(days), Settings()).run()
        for call in try OfferCalls(hub(days))(as: .keeper) {
            try NoteOfferCall(hub(days))(call.about, wasReached: true, as: .keeper)
        }
    }

    func offers(as viewer: Viewer = .keeper) throws(HubError) -> [WishOffer] {
        try town.hub.store.read(as: viewer) { memory throws(HubError) in
            if case .member(let id) = viewer { try memory.offers(to: id) } else { try memory.offers() }
        }
    }

    func offer(_ reference: Reference = "OF1") throws -> WishOffer {
        guard let offer = try offers().first(where: { $0.reference == reference }) else {
            throw HubError.notFound(reference.rawValue)
        }
        return offer
    }

    func asks() throws(HubError) -> [Ask] { try town.read { memory throws(HubError) in try memory.asks() } }

    func viewer(_ member: Reference) throws -> Viewer { .member(try AshbourneVale.member(member)) }

    /// The letters about offers and asks: kind, what about, to whom, by which way and how far.
    func letters() throws(HubError) -> [String] {
        try town.letters().filter { [.somethingFound, .wouldYouHost].contains($0.kind) }.map {
            "\($0.kind.rawValue) \($0.about) \($0.recipientReference) \($0.channel.rawValue) \($0.state.rawValue)"
        }.sorted()
    }
}
