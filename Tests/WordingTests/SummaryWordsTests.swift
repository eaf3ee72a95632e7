import Testing
import Wording

@Suite("Numbers and lists in words")
struct SummaryWordsTests {
    @Test(arguments: [
        (0, "0 wishes"), (1, "1 wish"), (2, "2 wishes"), (177, "177 wishes"), (1_000, "1,000 wishes"),
        (1_234_567, "1,234,567 wishes"), (-1_050, "-1,050 wishes"),
    ])
    func `only one is one`(_ number: Int, _ words: String) {
        #expect(SummaryWords.count(number, "wish", "wishes") == words)
    }

    @Test(arguments: [(0, "no"), (1, "one"), (2, "two"), (10, "ten"), (11, "11"), (-1, "-1")])
    func `numbers up to ten are words`(_ number: Int, _ words: String) {
        #expect(SummaryWords.number(number) == words)
    }

    @Test(arguments: [(0, "nobody"), (1, "a few people"), (4, "a few people"), (5, "5 people")])
    func `nobody is picked out by a small count`(_ number: Int, _ words: String) {
        #expect(SummaryWords.people(number) == words)
    }

    @Test(
        arguments: [
            ([], ""), (["tea"], "tea"), (["tea", "cake"], "tea and cake"),
            (["tea", "cake", "jam"], "tea, cake and jam"),
        ] as [([String], String)])
    func `a list ends in and`(_ words: [String], _ list: String) {
        #expect(SummaryWords.list(words) == list)
    }

    @Test(arguments: [
        (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
    ])
    func `ordinals have their endings`(_ number: Int, _ words: String) {
        #expect(SummaryWords.ordinalDigits(number) == words)
    }
}
