import CivilTime
import Domain
import Fixtures
import Matching
import Testing

/// The town's one group has closed, so that the second and third ways are tried.
@Suite("A host, a partner or a freelancer")
struct HostAndPartnerTests {
    @Test func `a member with the gift and a common time hosts in the nearest public room`() throws {
        let far = Venue.made("V02", area: Identifier(rawValue: "nowhere"))
        let home = Venue.made("V13", type: .privateHome, area: SmallTown.centre)
        let match = try town(host(), rooms: [far, home]).answer()
        #expect(match.route == .memberHost)
        #expect(
            match.target == .host(Identifier(rawValue: "M009"), venue: Identifier(rawValue: "V01")))
        #expect(match.reasons.contains(.bothFree(Identifier(rawValue: "M009"), .tuesday, .afternoon)))
    }

    @Test func `a host who is paused, or did not agree, is not asked`() throws {
        #expect(try why(town(host(status: .paused))) == .hostPaused)
        #expect(try why(town(host(agrees: false))) == .hostPaused)
    }

    @Test(arguments: [MemberStatus.left, .died, .erased, .enquiry, .closed])
    func `who is not here any more is no host at all`(status: MemberStatus) throws {
        #expect(try why(town(host(status: status))) == .noHost)
    }

    @Test func `a gift to teach is an offer, one that is only shared is none`() throws {
        #expect(try why(town(host(willHost: false, willTeach: false))) == .noHost)
        #expect(try town(host(willHost: false)).answer().route == .memberHost)
    }

    @Test(arguments: [("2027-01-15", true), ("2027-01-16", false), ("2027-02-14", false)])
    func `nobody is asked twice in a month, and who was asked is said`(last: String, isAsked: Bool) throws {
        let match = try town(host(lastAsked: day(last))).answer()
        #expect((match.route == .memberHost) == isAsked)
        if isAsked {
            #expect(match.reasons.contains(.lastAsked(Identifier(rawValue: "M009"), on: day(last))))
        } else {
            let rested = day(last).adding(days: 31)
            #expect(match.tried.first { $0.route == .memberHost }?.why == .askedLately(until: rested))
        }
    }

    @Test func `who would host comes before who would teach, and both before who enjoys the same`() throws {
        var town = town(host("M009", willHost: false))
        town.others.append(host("M008"))
        town.others.append(SmallTown.candidate("M007", free: [.tuesday: [.afternoon]]))
        town.enjoying = ["M007"]
        #expect(try town.answer().target?.host == "M008")
        town.others.removeAll { $0.id.rawValue == "M008" }
        #expect(try town.answer().target?.host == "M009")
        town.others.removeAll { $0.id.rawValue == "M009" }
        let match = try town.answer()
        #expect(match.target?.host == "M007")
        #expect(match.reasons.contains(.enjoysToo(Identifier(rawValue: "M007"))))
    }

    @Test func `among equals the one who was never asked, or longest ago, is asked`() throws {
        var town = town(host("M007", lastAsked: day("2027-01-01")))
        town.others.append(host("M008", lastAsked: day("2026-12-01")))
        #expect(try town.answer().target?.host == "M008")
        town.others.append(host("M009"))
        #expect(try town.answer().target?.host == "M009")
    }

    @Test func `two people who are kept apart never host one another, whoever asked for it`() throws {
        #expect(try why(town(host(blocked: true))) == .keptApart)
    }

    @Test func `a host without a common time is not asked`() throws {
        #expect(try why(town(host(free: [.tuesday: [.morning]]))) == .noTimeInCommon)
    }

    @Test func `a room must be open to the host as well, whose need is not told`() throws {
        let refused = try town(host(needs: [.changingPlaces])).answer()
        #expect(refused.tried.first { $0.route == .memberHost }?.why == .noRoom)
        #expect(refused.tried.compactMap(\.why.need).isEmpty)
        let equipped = Venue.made("V07", features: [.stepFreeEntrance, .changingPlaces], area: SmallTown.centre)
        let offered = try town(host(needs: [.changingPlaces]), rooms: [equipped]).answer()
        #expect(offered.target == .host(Identifier(rawValue: "M009"), venue: equipped.id))
        #expect(offered.reasons.compactMap(\.need).isEmpty)
    }

    @Test func `a screen is taken only where no room will do`() throws {
        let screen = Venue.made("V12", type: .online)
        #expect(
            try town(host(), rooms: [screen]).answer().target
                == .host(Identifier(rawValue: "M009"), venue: Identifier(rawValue: "V01")))
        #expect(
            try town(host(needs: [.housebound]), rooms: [screen]).answer().target
                == .host(Identifier(rawValue: "M009"), venue: screen.id))
    }

    @Test(arguments: [("2027-02-14", false), ("2027-02-15", true)])
    func `a freelancer is offered up to the last insured day`(until: String, isOffered: Bool) throws {
        var town = town(nil)
        town.freelancers = [freelancer(until: day(until))]
        let match = try town.answer()
        #expect((match.route == .partnerOrFreelance) == isOffered)
        if !isOffered {
            #expect(match.tried.last?.why == .notInsured(until: day(until)))
            #expect(match.tried.last?.target == .freelancer(Identifier(rawValue: "F01")))
        }
    }

    @Test(arguments: [
        ("Rooms, coffee and cake", true), ("We make a brew on Mondays", true), ("COFFEE", true),
        ("Coffee cart racing", false), ("Coffeehouse music", false), ("Tea", false), ("", false),
    ])
    func `a partner offers what its words name whole, the longest name first`(words: String, isOffered: Bool) throws {
        var town = town(nil)
        town.offers = [words]
        #expect((try town.answer().route == .partnerOrFreelance) == isOffered)
    }

    @Test func `where nobody offers it, that is said, whether or not there is a room`() throws {
        var town = town(nil)
        town.needs = [.changingPlaces]
        #expect(try town.answer().tried.last?.why == .noPartner)
        town.offers = ["Coffee"]
        #expect(try town.answer().tried.last?.why == .noRoom)
    }

    @Test func `who is alone with a wish starts with one, and is not told of others`() throws {
        #expect(try town(nil).answer().reasons.contains(.nobodyElseYet))
    }

    private func town(_ host: Candidate?, rooms: [Venue] = []) -> SmallTown {
        SmallTown(groupStatus: .closed, others: host.map { [$0] } ?? [], rooms: rooms)
    }

    private func why(_ town: SmallTown) throws -> RefusalReason? {
        try town.answer().tried.first { $0.route == .memberHost }?.why
    }

    private func host(
        _ reference: String = "M009", status: MemberStatus = .active, agrees: Bool = true, willHost: Bool = true,
        willTeach: Bool = true, needs: [AccessNeed] = [], free: [Weekday: Set<PartOfDay>] = [.tuesday: [.afternoon]],
        lastAsked: CivilDate? = nil, blocked: Bool = false
    ) -> Candidate {
        let gift = Gift(
            id: Identifier(rawValue: "GF1"), reference: Reference("GF1"), member: Identifier(rawValue: reference),
            dimension: .heart, description: "", interest: SmallTown.coffee, willShare: true, willTeach: willTeach,
            willHost: willHost, willLead: false, willHelpAtHome: false, lastAskedOn: lastAsked)
        return SmallTown.candidate(
            reference, status: status, needs: needs, free: free, agrees: agrees, gifts: [gift],
            blocked: blocked ? [SmallTown.person] : [])
    }

    private func freelancer(until day: CivilDate) -> Freelancer {
        Freelancer(
            id: Identifier(rawValue: "F01"), reference: Reference("F01"), name: "F01", kind: .artist,
            skills: [SmallTown.coffee], feePence: 4500, viaPartner: nil,
            contact: Contact(name: nil, phone: nil, email: nil), dbs: nil, insurance: nil, insuredTo: day)
    }
}

extension MatchTarget {
    /// The identity of the host.
    var host: String? {
        guard case .host(let member, _) = self else { return nil }
        return member.rawValue
    }
}
