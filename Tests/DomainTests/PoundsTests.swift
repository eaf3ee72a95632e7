import Domain
import Testing

@Suite("Amounts of money as people write them")
struct PoundsTests {
    @Test(
        "Pounds, and pounds with pence",
        arguments: [("40", 4_000), ("37.50", 3_750), ("£12.05", 1_205), ("0", 0), ("100000", 10_000_000)])
    func read(_ text: String, _ pence: Int) { #expect(Pounds.pence(text) == pence) }

    @Test(
        "Anything else is no amount",
        arguments: [
            "", "£", "-3", "4.5", "4.505", ".50", "1,000", "100001", "٤", "40 pounds", "4.", "99999999999999999999",
        ])
    func refused(_ text: String) { #expect(Pounds.pence(text) == nil) }
}
