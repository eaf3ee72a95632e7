import CivilTime
import Domain
import Testing
import Wording

@Suite("Words about offers")
struct OfferWordsTests {
    @Test func `every refusal is a sentence with what to do next, and names no code`() throws {
        let day = CivilDate.latest
        let steps: [OfferStep] = [
            .offer, .accept, .decline, .putOff(until: day), .comeBack, .remind, .visit(on: day), .takeBack(visit: day),
            .withdraw(.twice),
        ]
        var refusals: [OfferRefusal] = [
            .tooEarly(until: day), .reminded(on: day), .notADayToComeBack(from: day, to: day), .visitToCome(day),
            .visitBeforeYes(day), .visitTwice(day), .noVisit(day), .paused, .away(until: day), .goesAlready,
            .declined(on: day), .needsReason, .askedLately(until: day), .askAnswered(.yes), .askAnswered(.no),
            .notToBeAsked, .notForThem,
        ]
        refusals += Route.allCases.map { .nothingToOffer($0) }
        refusals += OfferState.allCases.map { .stillOpen(Reference("OF1"), $0) }
        refusals += OfferState.allCases.flatMap { state in steps.map { .cannotFollow(state, $0) } }
        for refusal in refusals {
            let words = ErrorWords(.conflict(.offer(refusal)))
            for sentence in [words.headline] + words.next {
                #expect(sentence.hasSuffix(".") && !sentence.contains("_"), "\(sentence)")
                #expect(sentence.first?.isUppercase == true || sentence.hasPrefix("circles "), "\(sentence)")
            }
        }
    }

    @Test func `a letter says what was said and found, that every answer is good, and how to give it`() throws {
        let words = OfferLetter(of: try Facts.community(), connector: "Bex")
        let facts = OfferLetter.Facts(
            knownAs: "Pauline", wish: "You said you would like to try book club.", what: "Library Book Club",
            why: ["It is free."])
        for occasion in OfferLetter.Occasion.allCases {
            let letter = words.letter(occasion, facts)
            let text = letter.blocks.map(\.words).joined(separator: " ")
            #expect(letter.subject.contains("Library Book Club") && letter.greeting == "Dear Pauline,")
            #expect(text.contains(facts.wish) && text.contains("Yes, not now and no are all good answers"))
            #expect(text.contains("on your page"))
            #expect((occasion == .reminder) == text.contains("This is the only reminder"))
        }
    }

    @Test func `a letter about a private wish tells neither the wish nor what was found`() throws {
        let letter = OfferLetter(of: try Facts.community(), connector: nil).discreet(.found, to: "Pauline")
        let text = letter.subject + letter.blocks.map(\.words).joined(separator: " ")
        #expect(!text.contains("Book") && text.contains("You keep that wish to yourself"))
    }

    @Test func `who is asked reads that no costs nothing, and not who wished it`() throws {
        let ask = Ask(
            id: Identifier(rawValue: "A"), reference: Reference("AK1"), member: Cast.sheila,
            purpose: .host(Cast.knitting, offer: nil), askedOn: .latest)
        var names = Names()
        names.interests[Cast.knitting] = "Knitting"
        let letter = AskLetter(of: try Facts.community(), connector: "Bex").letter(
            to: "Sheila", ask, at: "The Kettle", names)
        let text = letter.blocks.map(\.words).joined(separator: " ")
        #expect(letter.subject == "Would you host or share knitting?")
        #expect(
            text.contains("It costs nothing, and nobody else is told.") && text.contains("It could be at The Kettle."))
        #expect(text.contains("Somebody here would like some company for knitting."))
    }
}

extension LetterBlock {
    fileprivate var words: String {
        switch self {
        case .heading(let words): words
        case .paragraph(let line): line.text
        case .list(let lines): lines.map(\.text).joined(separator: " ")
        }
    }
}
