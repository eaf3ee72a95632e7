import Domain
import Testing
import Wording

@Suite("Refusals in words")
struct RefusalWordsTests {
    private func words(_ why: RefusalReason, _ target: MatchTarget? = nil, _ route: Route = .existingGroup) -> String {
        RefusalWords.sentence(Refusal(route: route, target: target, why: why), in: Cast.match(), Cast.names)
    }

    @Test func `a group that is shut says why`() throws {
        let group = MatchTarget.group(Cast.knitAndNatter)
        let season = Season(from: MonthDay(month: 6, day: 16), to: MonthDay(month: 3, day: 14))
        #expect(words(.noGroup) == "There is no group for knitting yet.")
        #expect(words(.closed(.paused), group) == "Knit and Natter is taking a break.")
        #expect(words(.outOfSeason(season), group) == "Knit and Natter meets from 16 June to 14 March.")
        #expect(words(.noTimeInCommon, group) == "Knit and Natter meets when Pauline is not free.")
        #expect(
            words(.tooFar(metres: 3_400, reach: 2_500), group)
                == "Knit and Natter is 3.4 km away, and Pauline goes up to 2.5 km.")
    }

    @Test func `what is not known is not said to be missing`() {
        #expect(
            words(.accessUnmet(.wheelchair, Cast.kettle))
                == "We know of no step-free entrance at The Copper Kettle Cafe.")
        #expect(words(.placeUnknown) == "We do not know where the group meets.")
    }

    @Test func `a host who cannot is not named where nobody may know`() {
        #expect(
            words(.hostPaused, nil, .memberHost) == "A member who offers knitting is not free to host at present.")
        #expect(
            words(.noTimeInCommon, nil, .memberHost)
                == "Pauline and a member who offers it have no free time in common yet.")
        #expect(words(.noHost, nil, .memberHost) == "No member has offered to share or host knitting yet.")
        #expect(words(.noPartner, nil, .partnerOrFreelance) == "No partner or freelancer offers knitting yet.")
    }

    @Test func `insurance is told with its last day`() throws {
        let day = try Facts.date("2027-03-31")
        #expect(
            words(.notInsured(until: day), .freelancer(Cast.marguerite), .partnerOrFreelance)
                == "Marguerite Solano is insured only until 31 March 2027.")
    }
}
