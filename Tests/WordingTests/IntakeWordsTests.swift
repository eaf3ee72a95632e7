import Domain
import Intake
import Testing
import Wording

@Suite("What was made of a row")
struct IntakeWordsTests {
    @Test func `a repair is one sentence that says what stands there now`() {
        #expect(
            IntakeWords.sentence(.phoneZero("01632 960114"))
                == "The spreadsheet had lost the zero at the front: 01632 960114.")
        #expect(
            IntakeWords.sentence(.ditto(.address)) == "A ditto mark: the address is taken from the row above.")
        #expect(
            IntakeWords.sentence(.divided(.likes, 3)) == "What they like: three things stood in one cell.")
    }

    @Test func `a referral is answered with what the agency can do instead`() {
        let sentence = IntakeReasonWords.sentence(.referral)
        #expect(sentence.contains("signpost"))
        #expect(sentence.contains("the person can ring us"))
    }

    @Test func `a question names whom it is about`() {
        #expect(IntakeWords.choice([.member(Reference("M004")), .row(7)]) == "M004 or row 7")
        #expect(
            IntakeReasonWords.sentence(.sharesContact(.phone, [.member(Reference("M019")), .row(24)]))
                == "The telephone number is also that of M019 and row 24.")
        #expect(
            IntakeReasonWords.sentence(.couple(["Trevor Ashdown", "Jean Ashdown"]))
                == "More than one person in a row: shall it be divided into Trevor Ashdown and Jean Ashdown?")
    }

    @Test(
        arguments: [
            IntakeReason.noConsent(said: ""), .noConsent(said: "?"), .consentNotInList, .underAge, .nameAlone,
            .doubtfulEmail("m@exmaple.com", meant: "m@example.com"), .doubtfulEmail("test@test", meant: nil),
            .phoneDigitsLost("1.63296E+09"), .knownAs(.died), .consentInPart([.photos]), .formulaDropped(.heardFrom),
        ])
    func `every reason is a sentence and none speaks of clients, users or cases`(reason: IntakeReason) {
        let sentence = IntakeReasonWords.sentence(reason)
        #expect(sentence.first?.isUppercase == true || sentence.first?.isLetter == false || sentence.contains("@"))
        #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"))
        for word in ["client", "user", "case", "patient"] { #expect(!sentence.lowercased().contains(word)) }
    }
}
