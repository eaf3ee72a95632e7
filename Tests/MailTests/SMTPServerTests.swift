import Mail
import Testing

@Suite("Addresses of mail servers")
struct SMTPServerTests {
    @Test func `an address gives host, port and policy`() throws {
        let server = try SMTPServer("smtp://pigeon:coo@mail.example.org:2525", certificateAuthority: "/ca.pem")
        #expect(server.host == "mail.example.org")
        #expect(server.port == 2525)
        #expect(!server.hasImplicitTLS)
        #expect(server.tls == .required)
        #expect(server.certificateAuthority == "/ca.pem")
    }

    @Test(arguments: [
        ("smtp://mail.example", "mail.example", 587), ("smtps://mail.example", "mail.example", 465),
        ("SMTP://mail.example/", "mail.example", 587), ("smtp://127.0.0.1:25", "127.0.0.1", 25),
        ("smtp://[::1]", "[::1]", 587), ("smtp://[::1]:2525", "[::1]", 2525), ("smtp://h:65535", "h", 65535),
        ("smtp://u:p@[2001:db8::1]:1", "[2001:db8::1]", 1),
    ])
    func `ports have their defaults and hosts their forms`(_ address: String, _ host: String, _ port: Int) throws {
        let server = try SMTPServer(address)
        #expect(server.host == host)
        #expect(server.port == port)
    }

    @Test func `smtps is encrypted whatever the policy`() throws {
        #expect(try SMTPServer("smtps://mail.example", tls: .none).tls == .required)
        #expect(try SMTPServer("smtp://mail.example", tls: .none).tls == .none)
    }

    @Test(arguments: [
        ("", SMTPServerError.unknownScheme), ("mail.example:25", .unknownScheme),
        ("http://mail.example", .unknownScheme),
        ("smtp:mail.example", .unknownScheme), ("smtp://", .malformedHost), ("smtp://u:p@", .malformedHost),
        ("smtp://:25", .malformedHost), ("smtp://ma il", .malformedHost), ("smtp://mail\r\n", .malformedHost),
        ("smtp://mäil", .malformedHost), ("smtp://[::1", .malformedHost), ("smtp://[]", .malformedHost),
        ("smtp://[mail]", .malformedHost), ("smtp://h:", .malformedPort), ("smtp://h:0", .malformedPort),
        ("smtp://h:65536", .malformedPort), ("smtp://h:+25", .malformedPort), ("smtp://h:25x", .malformedPort),
        ("smtp://h:99999999999999999999", .malformedPort), ("smtp://[::1]25", .malformedPort),
        ("smtp://h/path", .unexpectedPath), ("smtp://h?x", .unexpectedPath), ("smtp://h#x", .unexpectedPath),
        ("smtp://u%4:p@h", .malformedEscape), ("smtp://u:p%@h", .malformedEscape), ("smtp://u:%zz@h", .malformedEscape),
        ("smtp://u:%+1@h", .malformedEscape), ("smtp://u:%FF@h", .malformedEscape),
        ("smtp://u@h", .malformedCredentials), ("smtp://u:@h", .malformedCredentials),
        ("smtp://:p@h", .malformedCredentials), ("smtp://@h", .malformedCredentials),
        ("smtp://u:p%0D%0A@h", .malformedCredentials), ("smtp://u%00:p@h", .malformedCredentials),
    ])
    func `anything else is refused with its reason`(_ address: String, _ error: SMTPServerError) {
        #expect(throws: error) { try SMTPServer(address) }
    }

    @Test func `nothing that can be printed tells the password`() throws {
        let server = try SMTPServer("smtp://pigeon%40mta:s3cret@h:25")
        var dumped = ""
        dump(server, to: &dumped)
        #expect(server.description == "smtp://pigeon@mta@h:25")
        for text in ["\(server)", String(reflecting: server), dumped, "\([server])"] {
            #expect(!text.contains("s3cret"))
        }
    }

    @Test func `two servers that differ in the password alone are not the same`() throws {
        #expect(try SMTPServer("smtp://u:a%2Fb@h") == SMTPServer("smtp://u:a/b@h"))
        #expect(try SMTPServer("smtp://u:a@h") != SMTPServer("smtp://u:b@h"))
    }
}
