import Testing
import Wording

@Suite("What to call a person")
struct CallingNameTests {
    @Test(arguments: [("Ivy Thornton", "Ivy"), ("Ivy", "Ivy"), ("Siân Mair Pugh", "Siân"), ("", "")])
    func `the first name, where nothing else was said`(whole: String, called: String) {
        #expect(CallingName.of(whole) == called)
    }

    @Test(arguments: ["Mrs Thornton", "mr. O'Dowd", "Dr Amara Nwosu", "Rev. Clementine Hoyle"])
    func `a title is no name to be called by`(whole: String) {
        #expect(CallingName.of(whole) == whole)
    }
}
