import CivilTime
import Domain
import Fixtures
import Testing

@Suite("An offer for a wish")
struct WishOfferTests {
    static let monday = day("2027-03-01")

    /// What each state lets happen, written down by hand; the days are ones that suit.
    private static let steps: [OfferState: Set<Kind>] = [
        .exploring: [.offer, .withdraw],
        .offered: [.accept, .decline, .putOff, .remind, .withdraw],
        .later: [.accept, .decline, .putOff, .comeBack, .withdraw],
        .accepted: [.decline, .putOff, .visit, .withdraw],
        .joined: [.decline, .visit, .takeBack, .withdraw],
        .settled: [.takeBack],
        .declined: [.accept],
        .withdrawn: [],
    ]

    private enum Kind: CaseIterable { case offer, accept, decline, putOff, comeBack, remind, visit, takeBack, withdraw }

    @Test func `each state lets its own steps happen and refuses every other by name`() throws {
        for state in OfferState.allCases {
            for kind in Kind.allCases {
                var offer = try Self.offer(in: state)
                let (step, today) = Self.step(kind, from: offer)
                let before = offer
                if Self.steps[state, default: []].contains(kind) {
                    try offer.take(step, on: today)
                    #expect(offer.history.count > before.history.count, "\(state) \(kind)")
                } else {
                    #expect(throws: OfferRefusal.cannotFollow(state, step), "\(state) \(kind)") {
                        try offer.take(step, on: today)
                    }
                    #expect(offer == before)
                }
            }
        }
    }

    @Test func `a host is asked first, everything else is put before the person at once`() {
        let targets: [MatchTarget?] = [
            .group(Identifier(rawValue: "G09")), .partner(Identifier(rawValue: "P01")),
            .freelancer(Identifier(rawValue: "F02")), nil,
        ]
        for target in targets {
            let offer = Self.new(target)
            #expect(offer.state == .offered && offer.putBeforeOn == Self.monday)
        }
        let hosted = Self.new(.host(Identifier(rawValue: "M010"), venue: Identifier(rawValue: "V01")))
        #expect(
            hosted.state == .exploring && hosted.putBeforeOn == nil && hosted.task(on: Self.monday) == .hearFromHost)
    }

    @Test func `one reminder on the seventh day, not before and not twice`() throws {
        var offer = Self.new()
        #expect(throws: OfferRefusal.tooEarly(until: day("2027-03-08"))) {
            try offer.take(.remind, on: day("2027-03-07"))
        }
        #expect(offer.task(on: day("2027-03-07")) == .wait(until: day("2027-03-08")))
        #expect(offer.task(on: day("2027-03-08")) == .remind)
        try offer.take(.remind, on: day("2027-03-08"))
        #expect(offer.state == .offered && offer.remindedOn == day("2027-03-08"))
        #expect(offer.task(on: day("2027-03-14")) == .wait(until: day("2027-03-15")))
        #expect(offer.task(on: day("2027-03-15")) == .ring)
        #expect(throws: OfferRefusal.reminded(on: day("2027-03-08"))) { try offer.take(.remind, on: day("2027-05-01")) }
    }

    @Test func `not now comes back on its day, and its own week begins then`() throws {
        var offer = Self.new()
        try offer.take(.putOff(until: day("2027-04-12")), on: Self.monday)
        #expect(offer.state == .later && offer.backOn == day("2027-04-12"))
        #expect(offer.task(on: day("2027-03-31")) == .comesBack(on: day("2027-04-12")))
        #expect(throws: OfferRefusal.tooEarly(until: day("2027-04-12"))) {
            try offer.take(.comeBack, on: day("2027-04-11"))
        }
        try offer.take(.comeBack, on: day("2027-04-12"))
        #expect(offer.state == .offered && offer.backOn == nil && offer.reminderDue == day("2027-04-19"))
    }

    @Test(arguments: ["2027-03-01", "2027-02-28", "2028-03-02", "2030-01-01"])
    func `a day that is no later, or in more than a year, is refused`(until: String) throws {
        var offer = Self.new()
        let refusal = OfferRefusal.notADayToComeBack(from: day("2027-03-02"), to: day("2028-03-01"))
        #expect(throws: refusal) { try offer.take(.putOff(until: day(until)), on: Self.monday) }
        #expect(offer == Self.new())
    }

    @Test func `three visits after the yes settle it, and a mistake is taken back`() throws {
        var offer = Self.new()
        try offer.take(.accept, on: day("2027-03-03"))
        let today = day("2027-03-31")
        #expect(throws: OfferRefusal.visitBeforeYes(day("2027-03-03"))) {
            try offer.take(.visit(on: day("2027-03-02")), on: today)
        }
        #expect(throws: OfferRefusal.visitToCome(day("2027-04-01"))) {
            try offer.take(.visit(on: day("2027-04-01")), on: today)
        }
        for (visit, state) in [("2027-03-17", OfferState.joined), ("2027-03-03", .joined), ("2027-03-31", .settled)] {
            try offer.take(.visit(on: day(visit)), on: today)
            #expect(offer.state == state)
        }
        #expect(offer.visits == ["2027-03-03", "2027-03-17", "2027-03-31"].map(day))
        #expect(offer.task(on: today) == .none && !offer.state.isOpen)
        #expect(throws: OfferRefusal.noVisit(day("2027-03-18"))) {
            try offer.take(.takeBack(visit: day("2027-03-18")), on: today)
        }
        try offer.take(.takeBack(visit: day("2027-03-17")), on: today)
        #expect(offer.state == .joined)
        #expect(throws: OfferRefusal.visitTwice(day("2027-03-31"))) {
            try offer.take(.visit(on: day("2027-03-31")), on: today)
        }
    }

    @Test func `a no can become a yes, and the visits of before still count`() throws {
        var offer = Self.new()
        try offer.take(.accept, on: Self.monday)
        try offer.take(.visit(on: Self.monday), on: Self.monday)
        try offer.take(.decline, on: day("2027-03-05"))
        #expect(offer.state == .declined && !offer.state.isOpen)
        try offer.take(.accept, on: day("2027-03-20"))
        #expect(offer.state == .joined && offer.acceptedOn == day("2027-03-20"))
    }

    @Test func `a host is the same one whatever the room, another way is another offer`() {
        let host: Identifier<Member> = Identifier(rawValue: "M010")
        let hosted = Self.new(.host(host, venue: Identifier(rawValue: "V01")))
        #expect(hosted.isSame(as: .existingGroup, .host(host, venue: Identifier(rawValue: "V02"))))
        #expect(!hosted.isSame(as: .memberHost, .host(host, venue: Identifier(rawValue: "V01"))))
        #expect(
            !hosted.isSame(as: .existingGroup, .host(Identifier(rawValue: "M011"), venue: Identifier(rawValue: "V01"))))
        #expect(!Self.new().isSame(as: .existingGroup, nil))
    }

    @Test func `an ask is answered once`() throws {
        var ask = Ask(
            id: Identifier(rawValue: "A"), reference: Reference("AK1"), member: Identifier(rawValue: "M010"),
            purpose: .facilitate(Identifier(rawValue: "C1")), askedOn: Self.monday)
        try ask.take(.no, on: day("2027-03-02"))
        #expect(throws: OfferRefusal.askAnswered(.no)) { try ask.take(.yes, on: day("2027-03-03")) }
        #expect(ask.answer == .no && ask.answeredOn == day("2027-03-02"))
    }

    /// Whatever is tried in whatever order, what was taken keeps to these rules; the counts are kept beside it.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `no walk through it leads to a second reminder or a visit before the yes`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        var offer = Self.new(
            Bool.random(using: &dice) ? nil : .host(Identifier(rawValue: "M010"), venue: Identifier(rawValue: "V1")))
        var (today, reminders, yesses, visits) = (Self.monday, 0, [CivilDate](), Set<CivilDate>())
        for _ in 0..<120 {
            today = today.adding(days: Int.random(in: 0...9, using: &dice))
            let any = today.adding(days: Int.random(in: -20...20, using: &dice))
            let step: OfferStep =
                switch Int.random(in: 0...11, using: &dice) {
                case 0: .offer
                case 1: .accept
                case 2: .decline
                case 3: .putOff(until: any)
                case 4: .comeBack
                case 5, 6: .remind
                case 7, 8, 9: .visit(on: any)
                case 10: .takeBack(visit: visits.randomElement(using: &dice) ?? any)
                default: .putOff(until: today.adding(days: 3))
                }
            let before = offer
            do throws(OfferRefusal) {
                try offer.take(step, on: today)
            } catch {
                #expect(offer == before, "a refused step changes nothing")
                continue
            }
            switch step {
            case .remind: reminders += 1
            case .accept: yesses.append(today)
            case .visit(let day):
                #expect(yesses.contains { $0 <= day } && day <= today)
                visits.insert(day)
            case .takeBack(let day): visits.remove(day)
            default: break
            }
            #expect(reminders <= 1 && Set(offer.visits) == visits && offer.visits == visits.sorted())
            #expect((offer.state == .later) == (offer.backOn != nil))
            if [.accepted, .joined, .settled].contains(offer.state) {
                #expect(offer.state == (visits.isEmpty ? .accepted : visits.count < 3 ? .joined : .settled))
            }
        }
    }
}

extension WishOfferTests {
    private static func new(_ target: MatchTarget? = .group(Identifier(rawValue: "G09"))) -> WishOffer {
        WishOffer(
            id: Identifier(rawValue: "O1"), reference: Reference("OF1"),
            for: (Identifier(rawValue: "M003"), Identifier(rawValue: "book-club")), route: .existingGroup,
            target: target, skipReason: nil, on: monday)
    }

    /// An offer that came to a state by the shortest way, all on one day.
    private static func offer(in state: OfferState) throws -> WishOffer {
        var offer = new(
            state == .exploring ? .host(Identifier(rawValue: "M1"), venue: Identifier(rawValue: "V1")) : nil)
        let visits = (0..<3).map { OfferStep.visit(on: monday.adding(days: $0)) }
        let way: [OfferStep] =
            switch state {
            case .exploring, .offered: []
            case .later: [.putOff(until: monday.adding(days: 7))]
            case .accepted: [.accept]
            case .joined: [.accept, visits[0]]
            case .settled: [.accept] + visits
            case .declined: [.decline]
            case .withdrawn: [.withdraw(.byConnector)]
            }
        for (number, step) in way.enumerated() { try offer.take(step, on: monday.adding(days: max(0, number - 1))) }
        #expect(offer.state == state)
        return offer
    }

    private static func step(_ kind: Kind, from offer: WishOffer) -> (OfferStep, CivilDate) {
        let later = monday.adding(days: 30)
        return switch kind {
        case .offer: (.offer, later)
        case .accept: (.accept, later)
        case .decline: (.decline, later)
        case .putOff: (.putOff(until: later.adding(days: 1)), later)
        case .comeBack: (.comeBack, later)
        case .remind: (.remind, later)
        case .visit: (.visit(on: later), later)
        case .takeBack: (.takeBack(visit: offer.visits.last ?? later), later)
        case .withdraw: (.withdraw(.targetGone), later)
        }
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
