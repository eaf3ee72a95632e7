import CivilTime
import Domain
import Testing
import Wording

@Suite("Reasons in words")
struct ReasonWordsTests {
    @Test(
        arguments: [
            (.said(Cast.knitting, .misses), "Pauline misses knitting."),
            (.said(Cast.knitting, .fromProfile), "The one-page profile of Pauline speaks of knitting."),
            (.alreadyGoes(Cast.knitAndNatter), "Pauline already goes to Knit and Natter."),
            (.contactOf(Cast.knitAndNatter), "Pauline is the person to ask at Knit and Natter."),
            (.metres(1_100, to: Cast.kettle), "It is 1.1 km from home."),
            (.metres(20, to: Cast.kettle), "It is in the neighbourhood where Pauline lives."),
            (.timeFits(.tuesday, .afternoon), "Knit and Natter meets on Tuesday afternoon, when Pauline is free."),
            (.accessMet(.stepFree, Cast.kettle), "The Copper Kettle Cafe has a step-free entrance."),
            (.accessMet(.accessibleToilet, Cast.kettle), "The Copper Kettle Cafe has an accessible toilet."),
            (.askFirst(.quietSpace), "Ask there first about a quiet space."),
            (.costs(pence: 0, note: nil), "It is free."),
            (.costs(pence: 150, note: nil), "It costs £1.50."),
            (.costs(pence: 200, note: "£2"), "It costs £2."),
            (.costs(pence: 450, note: "£4.50; companion free"), "It costs £4.50, companion free."),
            (.costs(pence: 0, note: "Buy a drink if you can"), "Free: buy a drink if you can."),
            (.ringFirst(verified: nil), "Please ring first: not checked yet."),
            (.skill(Cast.marguerite, feePence: 4_500), "Marguerite Solano could give a session for £45."),
            (
                .offer(Cast.libraryService, "Rooms, book sets"),
                "Ashbourne Vale Library Service offers: rooms, book sets."
            ),
            (.comesAlong(.paidStaff, name: "Tamsin Greaves"), "Ask Tamsin to come along."),
            (.comesAlong(.memberBuddy, name: nil), "Ask a member to come along."),
            (.comesAlong(.linkWorker, name: "Vale Care"), "Ask the link worker of Vale Care to come along."),
            (.comesAlong(.none, name: nil), "Pauline is happy to come alone."),
            (.companionWanted(.lift), "Pauline would like a lift, and nobody is found yet."),
            (.confirmFirst(whoFor: "unpaid carers"), "Knit and Natter is for unpaid carers: please ask Pauline first."),
            (.wordsUnknown(""), "Ask Pauline what this would be."),
            (.wordsUnknown("anything with trains"), "Pauline said \"anything with trains\": ask what that would be."),
        ] as [(Reason, String)])
    func `a fact becomes one sentence that names the person and guesses no pronoun`(_ fact: Reason, _ words: String) {
        #expect(ReasonWords.sentence(fact, in: Cast.match(), Cast.names) == words)
    }

    @Test func `dates are told with their year`() throws {
        let day = try Facts.date("2026-08-01")
        let words = ReasonWords.sentences(
            Cast.match(reasons: [.checked(on: day), .ringFirst(verified: day)]), Cast.names)
        #expect(
            words == [
                "The listing was checked on 1 August 2026.", "Please ring first: not checked since 1 August 2026.",
            ])
    }

    @Test(
        arguments: [
            (.gift(Cast.sheila, Cast.cards), "Sheila offers: \"Makes greetings cards for the hospice\"."),
            (.bothFree(Cast.sheila, .friday, .afternoon), "Pauline and Sheila are both free on Friday afternoon."),
            (.timeFits(.friday, .afternoon), "Friday afternoon suits Pauline."),
            (.comesAlong(.circleMember, name: "Sheila"), "Sheila is in the circle of Pauline already, and is there."),
            (.comesAlong(.circleMember, name: "Joan"), "Ask Joan to come along."),
            (.room(Cast.kettle), "They could meet at The Copper Kettle Cafe."),
            (.sameLanguage("pl"), "Pauline and Sheila both speak Polish."),
            (.sameLanguage("qq"), "Pauline and Sheila both speak the same language."),
        ] as [(Reason, String)])
    func `with a host both people are named`(_ fact: Reason, _ words: String) {
        #expect(ReasonWords.sentence(fact, in: Cast.host, Cast.names) == words)
    }

    @Test(arguments: [
        (0, "Nobody else has asked for it yet."), (1, "A few others would like it too."),
        (4, "A few others would like it too."), (5, "5 others would like it too."),
        (1_200, "1,200 others would like it too."),
    ])
    func `fewer than five people are a few`(_ number: Int, _ words: String) {
        #expect(ReasonWords.sentence(.othersWish(number), in: Cast.match(), Cast.names) == words)
    }

    @Test func `what has no name is said in general words, never as an identifier`() {
        for reason in Cast.reasons {
            let words = ReasonWords.sentence(reason, in: Cast.host, Names())
            #expect(!words.contains("kettle") && !words.contains("pauline") && !words.contains("natter"), "\(words)")
        }
    }
}
