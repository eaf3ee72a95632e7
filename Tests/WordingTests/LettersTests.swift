import CivilTime
import Domain
import Testing
import Wording

@Suite("Other letters and scripts")
struct LettersTests {
    private func text(_ letter: Letter) -> [String] {
        letter.blocks.flatMap { block in
            switch block {
            case .heading(let words): [words]
            case .paragraph(let line): [line.text]
            case .list(let lines): lines.map(\.text)
            }
        }
    }

    @Test func `the welcome says back what was written down`() throws {
        var facts = WelcomeLetter.Facts(knownAs: "Pauline", channel: .email)
        facts.interests = [("Knitting", .misses)]
        facts.gifts = ["Knits twiddle-muffs and hats"]
        facts.free = [.tuesday: [.afternoon, .morning]]
        facts.needs = [.seatingArms]
        facts.agreed = [.keepMyDetails]
        let letter = WelcomeLetter.letter(facts, of: try Facts.community(), connector: nil)
        #expect(letter.subject == "Welcome to Circles Connected in Ashbourne Vale")
        #expect(
            Array(text(letter).prefix(9)) == [
                "Welcome. We are glad that you are here. This is what we wrote down; tell us what to change.",
                "You said you miss knitting.", "A gift of yours: Knits twiddle-muffs and hats.",
                "Good times for you: Tuesday morning and Tuesday afternoon.", "What helps: a chair with arms.",
                "We reach you by e-mail.", "You agreed that we may keep your details.", "What happens next",
                "You are not introduced to anybody unless you say so. Ring us whenever you would like company.",
            ])
        #expect(letter.closing == ["With warm wishes,", "Circles Connected, Ashbourne Vale"])
    }

    @Test func `a proposal is answered`() throws {
        let starts = [try Facts.wall("2027-03-13T14:00"), try Facts.wall("2027-03-16T14:00")]
        let letters = ProposalLetter(
            "Quiet board games", starts: starts, of: try Facts.community(), connector: "Bex")
        let accepted = letters.decided(.approved, to: "Hannah", reply: nil)
        #expect(
            text(accepted).first
                == "Good news: Quiet board games is in the calendar. It is on Saturday 13 March, 2pm.")
        let decided = letters.decided(.changesRequested, to: "Hannah", reply: "Could it be in the back room?")
        #expect(
            text(decided) == [
                "We would like Quiet board games to happen, with one change.", "Could it be in the back room?",
                "Questions? Ring Bex on 01632 960700.",
            ])
    }

    @Test func `the telephone script names the first three things in reach`() throws {
        let script = ScriptWords(
            try Facts.date("2027-03-01").yearMonth, of: try Facts.community(), caller: "Bex")
        let rows = try (1...4).map { day in
            try Facts.occurrence("G0\(day)", "Tea \(day)", "2027-03-0\(day)T10:30", "2027-03-0\(day)T12:00", pence: 50)
        }
        #expect(
            ScriptWords.nearby(rows) == [
                "Monday 1 March, 10:30am to noon: Tea 1, Ashbourne Vale Library. 50p.",
                "Tuesday 2 March, 10:30am to noon: Tea 2, Ashbourne Vale Library. 50p.",
                "Wednesday 3 March, 10:30am to noon: Tea 3, Ashbourne Vale Library. 50p.",
            ])
        #expect(ScriptWords.nearby([]) == ["Nothing in reach yet. Ask what we should look for."])
        let spoken = script.lines(by: .phone)
        #expect(spoken.first == "Hello, it is Bex from Circles Connected in Ashbourne Vale. Is this a good moment?")
        #expect(spoken.last == "If anything comes up, ring 01632 960700.")
        #expect(script.lines(by: .sms).allSatisfy { !$0.contains("good moment") })
        #expect(script.lines(by: .post).isEmpty)
    }

    @Test func `the ring-round sheet has one line a person`() {
        #expect(
            ScriptWords.sheetLine(knownAs: "Margaret", phone: "01632 960140", channel: .phone, format: .standard)
                == "Margaret, 01632 960140.")
        #expect(
            ScriptWords.sheetLine(knownAs: "Doreen", phone: nil, channel: .post, format: .largePrint)
                == "Doreen, by post. Large print.")
    }
}
