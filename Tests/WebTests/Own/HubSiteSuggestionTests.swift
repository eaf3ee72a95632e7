import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// Yes, not now and no to what was found for a wish, pressed as a browser presses.
@Suite("Answers to what was found for a wish")
struct HubSiteSuggestionTests {
    private let place: HubSiteTown

    init() throws { place = try HubSiteTown() }

    /// Somebody with a wish whose next step is of a kind; the connector sees it too.
    private func somebody(
        needsConfirming: Bool = false, _ fits: (SuggestedStep) -> Bool
    ) throws -> (member: Member, wish: Identifier<Interest>, step: SuggestedStep, session: String?) {
        let list = try FindMatches(place.town.hub)()
        for match in list.matches {
            guard let step = match.suggestion, let interest = match.wish.interest, fits(step), !match.wish.isPrivate,
                match.needsConfirming == needsConfirming,
                let reference = list.references.member(match.wish.member)
            else { continue }
            let member = try place.town.read { memory throws(HubError) in try memory.member(reference) }
            let signIn = SignIn(place.town.hub)
            let session = try signIn.redeem(try signIn.token(for: reference.rawValue))?.token
            return (member, interest, step, session)
        }
        throw HubError.notFound("such a wish")
    }

    private func form(_ interest: Identifier<Interest>, _ step: SuggestedStep, _ answer: String) -> String {
        let group = if case .group(let id) = step { "&group=\(id.rawValue)" } else { "" }
        return "interest=\(interest.rawValue)&way=\(step.route.rawValue)\(group)&answer=\(answer)"
    }

    private func press(_ form: String, _ session: String?) throws -> Response {
        try place.respond(.post, "/me/suggestions", session: session, form: form)
    }

    private func suggestion(
        _ member: Member, _ interest: Identifier<Interest>, in hub: CommunityHub? = nil
    ) throws -> SuggestedStep? {
        try FindMatches(hub ?? place.town.hub)(member: member.reference).matches
            .first { $0.wish.interest == interest }?.suggestion
    }

    private func answers(of member: Member) throws -> [SuggestionAnswer] {
        try place.town.hub.store.read(as: .member(member.id)) { memory throws(HubError) in
            try memory.suggestionAnswers(of: member.id)
        }
    }

    private func wanted(_ member: Member) throws -> [WantedStep] {
        try place.town.read { memory throws(HubError) in
            try memory.wantedSteps(on: AshbourneVale.today).filter { $0.member == member.reference }
        }
    }

    private func isGroup(_ step: SuggestedStep) -> Bool { if case .group = step { true } else { false } }

    @Test func `each step stands with three answers`() throws {
        let (_, interest, step, session) = try somebody(isGroup)
        let page = try place.respond(.get, "/me", session: session).text
        #expect(page.contains("action=\"/me/suggestions\"") && page.contains("value=\"\(interest.rawValue)\""))
        #expect(page.contains("Yes, I will come") && page.contains("Not now") && page.contains("No, thank you"))
        #expect(try press(form(interest, step, "perhaps"), session).status == .unprocessableContent)
    }

    @Test func `yes to a group is an offer that is accepted, and the connector hears of it`() throws {
        let (member, interest, step, session) = try somebody(isGroup)
        #expect(try press(form(interest, step, "yes"), session).status == .seeOther)
        let offers = try place.town.read { memory throws(HubError) in try memory.offers(to: member.id) }
        let offer = try #require(offers.last)
        #expect(offer.state == .accepted && offer.interest == interest && offer.route == .existingGroup)
        let work = try place.respond(.get, "/connector/today", session: try place.session(of: .connector)).text
        #expect(work.contains("\(member.knownAs) will come to "))
        // A second press finds that something stands for the wish by now.
        #expect(try press(form(interest, step, "yes"), session).status == .conflict)
        let before = try place.town.read { memory throws(HubError) in try memory.offers(to: member.id) }
        #expect(before.count == offers.count)
    }

    @Test func `yes to a step that somebody arranges is told to the connector, and taken back`() throws {
        let (member, interest, step, session) = try somebody { !isGroup($0) }
        #expect(try press(form(interest, step, "yes"), session).status == .seeOther)
        let page = try place.respond(.get, "/me", session: session).text
        #expect(page.contains("You would like that."))
        let bex = try place.session(of: .connector)
        let headline = "\(member.knownAs) would like "
        #expect(try place.respond(.get, "/connector/today", session: bex).text.contains(headline))
        #expect(try wanted(member).map(\.route) == [step.route])
        #expect(try press(form(interest, step, "undo"), session).status == .seeOther)
        #expect(try answers(of: member).isEmpty)
        #expect(try wanted(member).isEmpty)
    }

    @Test func `yes to a group for some people only is asked after first, and nobody is told that somebody comes`()
        throws
    {
        let (member, interest, step, session) = try somebody(needsConfirming: true, isGroup)
        let page = try place.respond(.get, "/me", session: session).text
        #expect(page.contains("Yes, I would like that"))
        let before = try place.town.read { memory throws(HubError) in try memory.offers(to: member.id) }
        #expect(try press(form(interest, step, "yes"), session).status == .seeOther)
        #expect(try place.town.read { memory throws(HubError) in try memory.offers(to: member.id) } == before)
        #expect(try wanted(member).map(\.isComing) == [false])
        let bex = try place.session(of: .connector)
        let work = try place.respond(.get, "/connector/today", session: bex).text
        #expect(work.contains("\(member.knownAs) would like to come to ") && work.contains("for some people only"))
        #expect(try press(form(interest, step, "undo"), session).status == .seeOther)
        #expect(try wanted(member).isEmpty)
    }

    @Test func `no to a group is for that wish and for good, and can be taken back`() throws {
        let (member, interest, step, session) = try somebody(isGroup)
        #expect(try press(form(interest, step, "no"), session).status == .seeOther)
        #expect(try suggestion(member, interest) != step)
        let years = place.town.later(hours: 24 * 365 * 3)
        #expect(try suggestion(member, interest, in: years) != step)
        let page = try place.respond(.get, "/me", session: session).text
        #expect(page.contains("What I said no to") && page.contains("Not suggested again."))
        #expect(try press(form(interest, step, "undo"), session).status == .seeOther)
        #expect(try suggestion(member, interest) == step)
        #expect(try !place.respond(.get, "/me", session: session).text.contains("What I said no to"))
    }

    @Test func `not now rests for sixty days, and not one more`() throws {
        let (member, interest, step, session) = try somebody(isGroup)
        #expect(try press(form(interest, step, "later"), session).status == .seeOther)
        #expect(try answers(of: member).map(\.backOn) == [AshbourneVale.today.adding(days: 60)])
        #expect(try suggestion(member, interest) != step)
        let answer = try #require(try answers(of: member).first)
        #expect(answer.rests(on: AshbourneVale.today.adding(days: 59)))
        #expect(!answer.rests(on: AshbourneVale.today.adding(days: 60)))
        #expect(try place.respond(.get, "/me", session: session).text.contains("Not before "))
    }

    @Test func `no to a way without a group takes the wish from the page and from the connector's queue`() throws {
        let (member, interest, step, session) = try somebody { $0 == .way(.startWithOne) }
        func waits() throws -> Bool {
            let queue = ShowWishes(place.town.hub)
            let bex = try AshbourneVale.connector(Reference("K01"))
            return try (1...queue(as: bex).pages).contains { page in
                try queue(page: page, as: bex).matches.contains {
                    $0.wish.member == member.id && $0.wish.interest == interest
                }
            }
        }
        #expect(try waits())
        _ = try press(form(interest, step, "no"), session)
        #expect(try !waits())
        #expect(try !place.respond(.get, "/me", session: session).text.contains("You would like that."))
    }

    @Test func `what is not suggested cannot be answered, nor another's wish`() throws {
        let (member, interest, step, session) = try somebody(isGroup)
        for wrong in [
            form(interest, .way(.memberHost), "yes"), form(interest, .group(.init(rawValue: "none")), "no"),
            form(.init(rawValue: "none"), step, "no"), "answer=no", "interest=&way=hold&answer=no",
            "interest=\(interest.rawValue)&way=existing_group&answer=yes",
        ] {
            #expect(try press(wrong, session).status == .conflict, "\(wrong)")
        }
        #expect(try answers(of: member).isEmpty)
        // Somebody who does not wish it says nothing in the other's name.
        let paused = try place.session(of: .paused)
        #expect(try press(form(interest, step, "no"), paused).status == .conflict)
        #expect(try answers(of: member).isEmpty)
    }

    @Test func `what is kept to oneself is not given away by a yes`() throws {
        let (member, interest, step, session) = try somebody(isGroup)
        try place.town.hub.store.write(as: .member(member.id), at: place.town.hub.clock.now()) {
            memory throws(HubError) in
            let told = try memory.memberInterests(of: member.id).map { one in
                MemberInterest(
                    member: one.member, interest: one.interest, words: one.words, relation: one.relation,
                    visibleTo: .private)
            }
            try memory.save(told, of: member.id)
        }
        let page = try place.respond(.get, "/me", session: session).text
        #expect(page.contains("You keep this to yourself") && !page.contains("Yes, I will come"))
        #expect(try press(form(interest, step, "yes"), session).status == .conflict)
        #expect(try press(form(interest, step, "no"), session).status == .seeOther)
    }

    @Test func `an answer does not keep anybody from being forgotten`() throws {
        let (member, interest, step, session) = try somebody(isGroup)
        _ = try press(form(interest, step, "no"), session)
        _ = try EraseMember(place.town.hub, Settings())(member.reference, as: .keeper)
        let left = try place.town.hub.store.read(as: .matching) { memory throws(HubError) in
            try memory.matchingFacts(today: AshbourneVale.today).wishes.filter { $0.member == member.id }
        }
        #expect(left.isEmpty)
    }
}
