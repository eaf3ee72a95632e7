import Domain
import Testing
import Wording

@Suite("Costs in words")
struct CostWordsTests {
    @Test(arguments: [
        (0, "Free"), (5, "5p"), (50, "50p"), (100, "£1"), (105, "£1.05"), (150, "£1.50"), (125_000, "£1,250"),
    ])
    func `an amount is said in pounds and pence`(_ pence: Int, _ words: String) {
        #expect(CostWords.amount(pence: pence) == words)
    }

    @Test(
        arguments: [
            (0, nil, "Free"), (0, "Free", "Free"), (150, "£1.50", "£1.50"),
            (0, "Buy a drink if you can", "Free: buy a drink if you can"),
            (0, "Free; gloves lent", "Free, gloves lent"),
            (0, "Donations", "Donations"), (0, "Day ticket £6", "Day ticket £6"),
            (100, "£1 for refreshments", "£1 for refreshments"),
            (300, "£3 or U3A membership", "£3, or U3A membership"),
            (50, "50p a table", "50p a table"), (200, "£2 with tea", "£2 with tea"),
            (500, "£5, materials included", "£5, materials included"),
            (450, "£4.50; companion free", "£4.50, companion free"),
            (200, "Pay on the day", "£2, pay on the day"), (300, "Tea included", "£3, tea included"),
            (300, "U3A members half price", "£3, U3A members half price"),
        ] as [(Int, String?, String)])
    func `a note adds to the amount and never repeats it`(_ pence: Int, _ note: String?, _ words: String) {
        #expect(CostWords.words(Cost(pence: pence, note: note)) == words)
    }

    @Test func `a dearer price in the note is not mistaken for the amount`() {
        #expect(CostWords.words(Cost(pence: 300, note: "£30 for the year")) == "£3, £30 for the year")
    }
}
