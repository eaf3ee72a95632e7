import CSV
import Testing

@Suite("Mojibake")
struct MojibakeTests {
    @Test(
        arguments: [
            ("Zofia WiÅ›niewska", "Zofia Wiśniewska"), ("SiÃ¢n", "Siân"), ("Oâ€™Dowd", "O’Dowd"), ("Â£2", "£2"),
            ("SiÃƒÂ¢n", "Siân"), ("Siân and CafÃ©", "Siân and Café"), ("Å\u{81}ukasz", "Łukasz"),
        ])
    func `what was read in the wrong encoding is put right, also in part`(broken: String, whole: String) {
        #expect(Mojibake.mended(broken) == whole)
    }

    @Test(arguments: ["Siân", "Ångström", "Café – Gina", "Zoë", "plain", "", "Ã", "naïve Â"])
    func `what is right stays`(text: String) { #expect(Mojibake.mended(text) == nil) }
}
