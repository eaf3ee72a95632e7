import CivilTime
import Mail
import Testing

@Suite("Mail messages")
struct MailMessageTests {
    @Test func `a mail of plain text has these bytes`() throws {
        #expect(
            try SampleMail.lines(SampleMail.message()) == [
                "From: hub@hub.example",
                "To: ada@example.org",
                "Subject: Hello",
                "Date: Sun, 28 Mar 2027 01:00:00 +0000",
                "Message-ID: <notice-1@hub.example>",
                "Auto-Submitted: auto-generated",
                "X-Auto-Response-Suppress: All",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "Hello",
            ])
    }

    @Test func `a mail with everything in it has these bytes`() throws {
        let list = try MailingList(
            id: "programme.hub.example", name: "What's on",
            unsubscribeLinks: ["https://hub.example/u/TOKEN", "mailto:leave+TOKEN@hub.example"], hasOneClick: true)
        let message = try MailMessage(
            from: MailAddress("hub@hub.example", name: "Ashbourne Vale Circles"),
            replyTo: MailAddress("grace@hub.example", name: "Grace (connector)"),
            to: MailAddress("zoe@example.org", name: "Zoë"), subject: "April – what's on",
            date: try #require(Instant("2027-03-28T01:00:00Z")), offset: 3600, messageID: "N10.2027-04@hub.example",
            list: list, text: "Café at 2 = tea\n", html: "<p>Café</p>",
            attachments: [
                MailAttachment(
                    fileName: "april.ics", mediaType: "text/calendar; charset=utf-8", bytes: Array("BEGIN:".utf8))
            ])
        #expect(
            try SampleMail.lines(message) == [
                "From: Ashbourne Vale Circles <hub@hub.example>",
                "Reply-To: \"Grace (connector)\" <grace@hub.example>",
                "To: =?utf-8?q?Zo=C3=AB?= <zoe@example.org>",
                "Subject: =?utf-8?q?April_=E2=80=93_what=27s_on?=",
                "Date: Sun, 28 Mar 2027 02:00:00 +0100",
                "Message-ID: <N10.2027-04@hub.example>",
                "Auto-Submitted: auto-generated",
                "X-Auto-Response-Suppress: All",
                "List-Id: What's on <programme.hub.example>",
                "List-Unsubscribe: <https://hub.example/u/TOKEN>,",
                " <mailto:leave+TOKEN@hub.example>",
                "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                "Precedence: bulk",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=\"=_mixed_1ybphltbogmip\"",
                "",
                "--=_mixed_1ybphltbogmip",
                "Content-Type: multipart/alternative; boundary=\"=_alternative_1ybphltbogmip\"",
                "",
                "--=_alternative_1ybphltbogmip",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "Caf=C3=A9 at 2 =3D tea",
                "",
                "--=_alternative_1ybphltbogmip",
                "Content-Type: text/html; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "<p>Caf=C3=A9</p>",
                "--=_alternative_1ybphltbogmip--",
                "--=_mixed_1ybphltbogmip",
                "Content-Type: text/calendar; charset=utf-8",
                "Content-Transfer-Encoding: base64",
                "Content-Disposition: attachment; filename=april.ics",
                "",
                "QkVHSU46",
                "--=_mixed_1ybphltbogmip--",
            ])
    }

    @Test func `an attachment beside plain text makes no alternatives`() throws {
        let file = try MailAttachment(fileName: "a.txt", mediaType: "text/plain", bytes: [])
        let lines = try SampleMail.lines(SampleMail.message(attachments: [file]))
        #expect(lines.contains { $0.hasPrefix("Content-Type: multipart/mixed") })
        #expect(!lines.contains { $0.contains("alternative") })
    }

    @Test func `two mails have different boundaries, and one mail always the same`() throws {
        func boundary(_ id: String) throws -> String {
            try SampleMail.field("Content-Type", of: SampleMail.message(messageID: id, html: "x")).joined()
        }
        #expect(try boundary("a@hub.example") == boundary("a@hub.example"))
        #expect(try boundary("a@hub.example") != boundary("b@hub.example"))
    }

    @Test(arguments: [
        (0, "Sun, 28 Mar 2027 01:00:00 +0000"), (3600, "Sun, 28 Mar 2027 02:00:00 +0100"),
        (-7200, "Sat, 27 Mar 2027 23:00:00 -0200"), (20_700, "Sun, 28 Mar 2027 06:45:00 +0545"),
        (-12_600, "Sat, 27 Mar 2027 21:30:00 -0330"),
    ])
    func `the date is told by the sender's clock`(_ offset: Int, _ date: String) throws {
        #expect(try SampleMail.field("Date", of: SampleMail.message(offset: offset)) == ["Date: \(date)"])
    }

    @Test(arguments: ["a\rb", "a\nb", "a\r\nBcc: eve@example.org", "a\0b", "a\u{1B}b", "a\tb", "a\u{85}b"])
    func `a subject that could break out of its line is refused`(_ subject: String) {
        #expect(throws: MailError.malformedSubject) { try SampleMail.message(subject: subject) }
    }

    @Test(arguments: [
        "", "a", "a@", "@b", "a@b@c", "a b@c", "a@b\r\n", "<a@b>", "a..b@c", "ä@b", "a\0@b",
        String(repeating: "a", count: 249) + "@b",
    ])
    func `a malformed message id is refused`(_ id: String) {
        #expect(throws: MailError.malformedMessageID) { try SampleMail.message(messageID: id) }
    }
}
