import Testing

@testable import Interests

@Suite("Slips of spelling")
struct SpellingTests {
    /// Knows these words alone, and how common each is.
    private func spelling(_ words: [String: Float]) -> Spelling {
        let byHash = Dictionary(uniqueKeysWithValues: words.map { (TextHash.of("v", $0.key.utf8), $0.value) })
        return Spelling(knows: { words[$0] != nil }, commonness: { byHash[$0.value] })
    }

    @Test(arguments: [
        ("crocheet", "crochet"), ("ccrochet", "crochet"), ("crochett", "crochet"), ("corchet", "crochet"),
        ("crochte", "crochet"), ("crachet", "crochet"), ("crocheq", "crochet"), ("xrochet", "crochet"),
        ("crchet", "crochet"), ("rochet", "crochet"), ("croche", "crochet"), ("pottrey", "pottery"),
    ])
    func `a letter too many, two exchanged, one wrong and one missing are mended anywhere`(typed: String, meant: String)
    {
        #expect(spelling(["crochet": 0.5, "pottery": 0.2]).mended([typed]) == [meant])
    }

    @Test(arguments: ["crot", "cochett", "crohcte", "cro", "ocrhect", "crochet", "crächet", "2rochet", ""])
    func `two slips, short words, other letters and what is known stay`(typed: String) {
        #expect(spelling(["crochet": 0.5, "cros": 0.9]).mended([typed]) == [typed == "crot" ? "cros" : typed])
    }

    @Test func `the commonest word is meant, and a slip in the first letter last`() {
        #expect(spelling(["bowls": 0.9, "bowel": 0.3]).mended(["bowl", "bowle"]) == ["bowls", "bowls"])
        #expect(spelling(["bowls": 0.9, "cowle": 0.1]).mended(["cowls"]) == ["cowle"])
    }
}
