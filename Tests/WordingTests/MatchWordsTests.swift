import Domain
import Testing
import Wording

@Suite("Matches in words")
struct MatchWordsTests {
    private func summary(_ match: Match) -> String { MatchWords.summary(match, Cast.names) }

    @Test func `a match is summed up in one line`() {
        #expect(summary(Cast.match()) == "Pauline, knitting: Knit and Natter.")
        #expect(
            summary(Cast.match(reasons: [.alreadyGoes(Cast.knitAndNatter)]))
                == "Pauline, knitting: already goes to Knit and Natter.")
        #expect(
            summary(Cast.match(support: .circleMember))
                == "Pauline, knitting: Knit and Natter, with somebody from the circle.")
        #expect(summary(Cast.host) == "Pauline, knitting: ask Sheila to host at The Copper Kettle Cafe.")
        #expect(
            summary(Cast.match(.partnerOrFreelance, .freelancer(Cast.marguerite)))
                == "Pauline, knitting: ask Marguerite Solano.")
        #expect(summary(Cast.match(.startWithOne, nil)) == "Pauline, knitting: start with one.")
        #expect(
            summary(Cast.match(.askMore, nil, words: "anything with trains"))
                == "Pauline, \"anything with trains\": ask a little more.")
        #expect(summary(Cast.match(.hold, nil)) == "Pauline, knitting: wait for now.")
    }

    @Test func `each way has its heading`() {
        #expect(
            Route.allCases.map(MatchWords.route) == [
                "A group that is already there", "A member who could host", "A partner or a freelancer",
                "Start with one", "Ask a little more", "Wait for now",
            ])
    }
}
