import Fixtures
import Testing

@testable import Interests

@Suite("Words that tell of a person")
struct TellingWordsTests {
    private func told(_ text: String) throws -> [TellingWords.Role] {
        try TellingWords(Array("[health]\nheart; heart failure\n[kin]\nheart; son\n[seeking]\nothers".utf8))
            .roles(of: PlainWords.words(of: text))
    }

    @Test func `the longer phrase holds, and what stands twice is what it was first`() throws {
        #expect(try told("Heart failure") == [.telling(.health), .telling(.health)])
        #expect(try told("heart, and 2 chess") == [.telling(.health), .filler, .figures, .open])
        #expect(try told("") == [])
    }

    @Test func `only sensitive words with nothing beside them are certain to name nothing`() throws {
        #expect(NothingNamed.isCertain(try told("my heart failure, my son")))
        #expect(NothingNamed.isCertain(try told("and the 82")))
        #expect(!NothingNamed.isCertain(try told("my son")))
        #expect(!NothingNamed.isCertain(try told("others with heart failure")))
        #expect(!NothingNamed.isCertain(try told("chess for the heart")))
    }

    @Test(arguments: [
        ("heart", 1), ("# x\n[health]\nheart\n[music]", 4), ("[health", 1),
    ])
    func `a file that is not of its form is refused with the line`(text: String, line: Int) {
        #expect(throws: VocabularyError.unreadable(line: line)) { try TellingWords(Array(text.utf8)) }
    }

    @Test func `no activity's name is certain to name nothing`() throws {
        let reader = try Opened.reader()
        for activity in reader.vocabulary.activities {
            #expect(reader.understand(activity.label).decision == .decided, "\(activity.label)")
        }
    }
}
