import Mail
import Testing

@Suite("Mailing lists")
struct MailingListTests {
    @Test func `a list with nothing but its id says so and that its mail is bulk`() throws {
        let list = try MailingList(id: "programme.hub.example")
        let message = try SampleMail.message(list: list)
        #expect(try SampleMail.field("List-Id", of: message) == ["List-Id: <programme.hub.example>"])
        #expect(try SampleMail.field("Precedence", of: message) == ["Precedence: bulk"])
        #expect(try !SampleMail.lines(message).contains { $0.hasPrefix("List-Unsubscribe") })
    }

    @Test func `a link longer than a line stays whole`() throws {
        let link = "https://hub.example/u/" + String(repeating: "t", count: 200)
        let list = try MailingList(id: "l.example", unsubscribeLinks: ["mailto:a@b", link])
        let lines = try SampleMail.field("List-Unsubscribe", of: SampleMail.message(list: list))
        #expect(lines == ["List-Unsubscribe: <mailto:a@b>,", " <\(link)>"])
    }

    @Test(arguments: ["", "a b", "a..b", ".a", "a.", "a\r\nb", "é.example", "a@b", "<a>"])
    func `a malformed id is refused`(_ id: String) {
        #expect(throws: MailError.malformedListID) { try MailingList(id: id) }
    }

    @Test(arguments: ["", "a\nb", "a\0"])
    func `a malformed name is refused`(_ name: String) {
        #expect(throws: MailError.malformedListName) { try MailingList(id: "l.example", name: name) }
    }

    @Test(arguments: [
        "", "hub.example/u", "javascript:alert(1)", "https://a b", "https://a>", "https://a\r\nX: y", "https://é",
        "https://" + String(repeating: "x", count: 893),
    ])
    func `a way out that is no link is refused`(_ link: String) {
        #expect(throws: MailError.malformedLink) { try MailingList(id: "l.example", unsubscribeLinks: [link]) }
    }

    @Test func `one press cannot be promised without https`() {
        #expect(throws: MailError.oneClickWithoutHTTPS) {
            try MailingList(
                id: "l.example", unsubscribeLinks: ["mailto:a@b", "http://hub.example/u"], hasOneClick: true)
        }
    }
}
