import Domain
import Testing

@Suite("What a person could be known by again")
struct PersonTraceTests {
    private let pauline = PersonTrace(
        name: "Pauline Whitlock", knownAs: "Polly", emails: ["pauline.whitlock@example.org"],
        phones: ["01632 960131", "07700 900131"], postcode: "AV1 4HN")

    private func isKnown(_ trace: PersonTrace, sharing shared: Set<String> = []) -> Bool {
        !pauline.marksToRemember(sharing: shared).isDisjoint(with: trace.marksToLookFor)
    }

    private func trace(
        _ name: String?, email: String? = nil, phone: String? = nil, postcode: String? = nil
    ) -> PersonTrace {
        PersonTrace(
            name: name, emails: email.map { [$0] } ?? [], phones: phone.map { [$0] } ?? [], postcode: postcode)
    }

    @Test(arguments: [
        "01632 960131", "+44 1632 960131", "0044 1632 960131", "1632960131", "(01632) 960-131", "+44 (0)1632 960131",
        "441632960131", "01632.960.131",
    ])
    func `a number is the same in each of its spellings`(phone: String) {
        #expect(isKnown(trace("Somebody Else", phone: phone)))
    }

    @Test(arguments: ["PAULINE.WHITLOCK@EXAMPLE.ORG", " pauline.whitlock@example.org "])
    func `an e-mail address is the same in any case`(email: String) { #expect(isKnown(trace(nil, email: email))) }

    @Test(arguments: [
        "Pauline Whitlock", "WHITLOCK Pauline (Miss)", "Whitlock, Pauline", "Mrs Pauline Whitlock", "P. Whitlock",
        "P Whitlock", "Polly Whitlock", "Páuline  Whitlock",
    ])
    func `a shared number counts together with the name, however that is written`(name: String) {
        let shared: Set<String> = ["1632960131", "7700900131", "pauline.whitlock@example.org"]
        #expect(isKnown(trace(name, phone: "01632 960131"), sharing: shared))
        #expect(isKnown(trace(name, postcode: "av14hn"), sharing: shared))
    }

    @Test func `who shares a number, a name or a postcode is somebody else`() {
        let shared: Set<String> = ["1632960131", "7700900131", "pauline.whitlock@example.org"]
        #expect(!isKnown(trace("Peter Whitlock", phone: "01632 960131"), sharing: shared))
        #expect(!isKnown(trace("Pauline Whitlock")))
        #expect(!isKnown(trace("Pauline Whitlock", phone: "01632 960999", postcode: "AV2 6AA")))
        #expect(!isKnown(trace("Peter Whitlock", postcode: "AV1 4HN")))
        #expect(!isKnown(trace(nil)))
    }

    @Test(arguments: ["none", "n/a", "", "999", "plot 12", "0000"])
    func `what is no number marks nobody`(words: String) {
        #expect(PersonTrace.nationalNumber(words) == nil)
    }

    @Test(arguments: [("Wiśniewska", "wisniewska"), ("ŁUKASZ", "lukasz"), ("José", "jose"), ("Jose\u{301}", "jose")])
    func `letters are plain whatever stands on them`(word: String, plain: String) {
        #expect(word.inPlainLetters == plain)
    }

    @Test func `words that no letter of ours begins stay as they are`() {
        #expect("Ωμέγα 12".inPlainLetters.contains("12"))
        #expect("Straße 3".inWords.count == 2)
    }
}
