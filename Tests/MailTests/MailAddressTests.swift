import Mail
import Testing

@Suite("Mail addresses")
struct MailAddressTests {
    @Test(arguments: [
        "ada@example.org", "a@b", "root@localhost", "o'brien+walks@mail.example.co.uk", "x_1.y-2@xn--caf-dma.example",
        "!#$%&'*+-/=?^_`{|}~@example.org",
    ])
    func `an address that every server takes is taken whole`(_ text: String) throws {
        #expect(try MailAddress(text).address == text)
    }

    @Test func `the address falls into its two parts at the at sign`() throws {
        let address = try MailAddress("ada.lovelace@mail.example.org")
        #expect(address.localPart == "ada.lovelace")
        #expect(address.domain == "mail.example.org")
        #expect(address.name == nil)
    }

    @Test(arguments: [
        ("", MailAddressError.missingAtSign), ("ada", .missingAtSign), ("ada.example.org", .missingAtSign),
        ("@example.org", .malformedLocalPart), ("a@b@example.org", .malformedLocalPart),
        (".ada@example.org", .malformedLocalPart), ("ada.@example.org", .malformedLocalPart),
        ("a..b@example.org", .malformedLocalPart), ("a b@example.org", .malformedLocalPart),
        (" ada@example.org", .malformedLocalPart), ("\"a b\"@example.org", .malformedLocalPart),
        ("ada\r\nBcc: eve@example.org", .malformedLocalPart), ("ada\0@example.org", .malformedLocalPart),
        ("<ada@example.org", .malformedLocalPart), ("Ada <ada@example.org>", .malformedLocalPart),
        ("a,b@example.org", .malformedLocalPart), ("ada@", .malformedDomain), ("ada@.org", .malformedDomain),
        ("ada@example.", .malformedDomain), ("ada@example..org", .malformedDomain),
        ("ada@-example.org", .malformedDomain), ("ada@example-.org", .malformedDomain),
        ("ada@exam_ple.org", .malformedDomain), ("ada@[127.0.0.1]", .malformedDomain),
        ("ada@example.org ", .malformedDomain), ("ada@example.org\n", .malformedDomain),
        ("ada@example.org>", .malformedDomain), ("ada@example.org\r\nRCPT TO:<eve", .malformedDomain),
        ("zoë@example.org", .notASCII), ("ada@café.example", .notASCII),
    ])
    func `anything else is refused with its reason`(_ text: String, _ error: MailAddressError) {
        #expect(throws: error) { try MailAddress(text) }
    }

    @Test func `the limits of RFC 5321 hold to the octet`() throws {
        let label = String(repeating: "d", count: 63)
        let local = String(repeating: "l", count: 64)
        #expect(throws: Never.self) { try MailAddress("\(local)@example.org") }
        #expect(throws: MailAddressError.tooLong) { try MailAddress("l\(local)@example.org") }
        #expect(throws: Never.self) { try MailAddress("a@\(label).org") }
        #expect(throws: MailAddressError.malformedDomain) { try MailAddress("a@d\(label).org") }
        // 2 + 3 · 64 + 60 = 254
        let domain = "\(label).\(label).\(label).\(String(repeating: "d", count: 60))"
        #expect(throws: Never.self) { try MailAddress("a@\(domain)") }
        #expect(throws: MailAddressError.tooLong) { try MailAddress("ab@\(domain)") }
    }

    @Test(arguments: ["", "Ada\r\nBcc: eve@example.org", "Ada\nx", "A\0", "A\u{7F}", "A\u{85}"])
    func `a name that could break out of its line is refused`(_ name: String) {
        #expect(throws: MailAddressError.malformedName) { try MailAddress("ada@example.org", name: name) }
    }
}
