import Testing

@testable import Intake

@Suite("What it costs, in words")
struct CostReadingTests {
    private static let prices: [(String, Int?)] = [
        ("Free", 0), ("free; gloves lent", 0), ("Donations", 0), ("Buy a drink if you can", 0), ("£1.50", 150),
        ("50p a table", 50), ("£3 or U3A membership", 300), ("£4.50; companion free", 450), ("Day ticket £6", 600),
        ("£5, materials included", 500), ("£2 with tea", 200), ("2", 200), ("1.50", 150), ("£3.50/£2 concs", 350),
        ("£1.50 members, £2 visitors", 200), ("£2 (£20 a term)", 200), ("two pounds", 200), ("fifty pence", 50),
        ("a fiver", 500), ("£1,50", 150), ("75 p", 75), ("£ 3", 300), ("no charge", 0), ("£2.5", 250), ("3 quid", 300),
        ("ask Bob", nil), ("tbc", nil), ("", nil), ("U3A members", nil), ("from 7pm", nil),
    ]

    @Test(arguments: prices) func `is read as pence`(words: String, pence: Int?) {
        #expect(CostReading(words).pence == pence)
    }

    @Test func `a price for a term or a year is told apart`() {
        #expect(CostReading("£45 a year").isNotPerVisit)
        #expect(CostReading("£30 per term").isNotPerVisit)
        #expect(!CostReading("£3 per session").isNotPerVisit)
        #expect(!CostReading("£3 or U3A membership").isNotPerVisit)
    }
}
