import CivilTime
import Domain
import Fixtures
import Hub
import SQLite
import Store
import Testing

/// Whatever people and connectors do in whatever order over half a year, these rules hold in the memory itself.
@Suite("A walk through offers and asks")
struct OfferWalkTests {
    private static let people: [Reference] = [
        "M003", "M004", "M005", "M006", "M009", "M010", "M012", "M018", "M033", "M048",
    ]
    private static let interests = [
        "book-club", "lunch", "theatre", "bingo", "singing", "quizzes", "chess", "tai-chi", "baking",
    ]

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `no wish has two open offers, no visit is before the yes, one reminder goes, nobody is asked twice in a month`(
        seed: UInt64
    ) throws {
        var dice = Dice(seed: seed)
        let town = try OfferTown()
        var (days, taken) = (0, 0)
        for _ in 0..<90 {
            days += Int.random(in: 0...5, using: &dice)
            do throws(HubError) {
                try step(town, days, &dice)
                taken += 1
            } catch {
                guard case .conflict(.offer) = error else {
                    if case .notFound = error { continue }
                    Issue.record("\(error)")
                    return
                }
            }
        }
        #expect(taken > 20, "a walk that goes nowhere shows nothing")
        try check(town)
    }

    private func step(_ town: OfferTown, _ days: Int, _ dice: inout Dice) throws(HubError) {
        let offers = try town.offers().map(\.reference)
        let asks = try town.asks().map(\.reference)
        let offer = offers.randomElement(using: &dice) ?? "OF0"
        let ask = asks.randomElement(using: &dice) ?? "AK0"
        let day = AshbourneVale.today.adding(days: days + Int.random(in: -15...3, using: &dice))
        let member = Self.people.randomElement(using: &dice) ?? "M003"
        switch Int.random(in: 0...15, using: &dice) {
        case 0...3:
            let interest = Slug(naming: Self.interests.randomElement(using: &dice) ?? "")
            let routes: [(to: Route, reason: String)?] = [nil, nil, (.memberHost, "near"), (.startWithOne, "small")]
            _ = try town.make(member, interest, skip: routes[Int.random(in: 0...3, using: &dice)], on: days)
        case 4, 5: try town.answer(.yes, offer, on: days)
        case 6: try town.answer(.no, offer, on: days)
        case 7: try town.answer(.later(until: nil), offer, on: days)
        case 8, 9: try NoteVisit(town.hub(days))(offer, on: day, as: .keeper)
        case 10: try NoteVisit(town.hub(days))(offer, on: day, isMistake: true, as: .keeper)
        case 11, 12: try town.answerAsk(Bool.random(using: &dice) ? .yes : .no, ask, on: days)
        case 13: _ = try AskMember(town.hub(days), Settings()).toHost(member, OfferTown.lunch, as: .keeper)
        case 14: _ = try town.round(days)
        default:
            _ = try Courier(town.hub(days), Settings()).run()
            for call in try OfferCalls(town.hub(days))(as: .keeper) {
                try NoteOfferCall(town.hub(days))(call.about, wasReached: true, as: .keeper)
            }
        }
    }

    /// Asked of the tables alone, in SQL of the test's own.
    private func check(_ town: OfferTown) throws {
        let connection = try Connection(path: town.town.folder.file("circles.db"), mode: .readOnly)
        func rows(_ sql: SQL) throws -> [String] { try connection.query(sql) { try $0.text(0) } }
        #expect(
            try rows(
                """
                SELECT member || ' ' || interest FROM wish_offer WHERE state NOT IN ('settled', 'declined', 'withdrawn')
                GROUP BY member, interest HAVING count(*) > 1
                """
            ).isEmpty)
        #expect(
            try rows(
                """
                SELECT offer FROM offer_visit AS v WHERE NOT EXISTS (
                    SELECT 1 FROM offer_event AS e
                    WHERE e.offer = v.offer AND what = 'accepted' AND e.on_date <= v.on_date)
                """
            ).isEmpty)
        #expect(
            try rows("SELECT offer FROM offer_event WHERE what = 'reminded' GROUP BY offer HAVING count(*) > 1").isEmpty
        )
        #expect(
            try rows("SELECT about FROM outbox WHERE about GLOB '* reminder' GROUP BY about HAVING count(*) > 1")
                .isEmpty)
        #expect(
            try rows(
                """
                SELECT one.member FROM ask AS one JOIN ask AS other ON other.member = one.member AND other.id <> one.id
                WHERE julianday(other.asked_on) - julianday(one.asked_on) BETWEEN 0 AND 30
                """
            ).isEmpty)
        #expect(
            try rows(
                """
                SELECT id FROM wish_offer AS o WHERE (state = 'settled') <> (
                    (SELECT count(*) FROM offer_visit WHERE offer = o.id) >= 3 AND state NOT IN ('declined', 'withdrawn'))
                """
            ).isEmpty)
        #expect(
            try rows(
                """
                SELECT o.id FROM wish_offer AS o JOIN offer_event ON offer = o.id AND what IN ('offered', 'accepted')
                WHERE host IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ask WHERE ask.offer = o.id AND answer = 'yes')
                """
            ).isEmpty, "nobody is offered a host who has not said yes")
        #expect(
            try rows("SELECT id FROM wish_offer WHERE member = (SELECT id FROM member WHERE reference = 'M048')")
                .isEmpty)
    }
}

/// Small, and the same for the same seed (SplitMix64).
private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
