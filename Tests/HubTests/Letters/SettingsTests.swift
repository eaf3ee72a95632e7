import Fixtures
import Foundation
import Mail
import Store
import Testing

@testable import Hub

@Suite("Settings of the mail")
struct SettingsTests {
    private let folder: TemporaryFolder
    private var data: DataFolder { DataFolder(folder.path) }

    init() throws { folder = try TemporaryFolder() }

    private func load(
        _ file: String? = nil, mode: Int = 0o600, environment: [String: String] = [:]
    ) throws -> Settings {
        if let file { try write(file, mode: mode) }
        return try Settings.load(data, environment: environment)
    }

    private func write(_ text: String, mode: Int) throws {
        try folder.write(Array(text.utf8), to: "circles.conf")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.file("circles.conf"))
    }

    /// The sentence with which a file is refused.
    private func refusal(_ file: String, mode: Int = 0o600, environment: [String: String] = [:]) throws -> String {
        do {
            let settings = try load(file, mode: mode, environment: environment)
            return "taken: \(settings)"
        } catch let error as SettingsError {
            return error.sentence
        }
    }

    @Test func `without a file or a word in the environment letters stay in the house`() throws {
        #expect(try load() == Settings())
        #expect(try load("# nothing but a note\n\n   \n") == Settings())
    }

    @Test func `the file says where mail goes, in lines of any ending`() throws {
        let file =
            "# ours\r\nCIRCLES_SMTP = smtps://pigeon:c%40o@mail.example:1465\r\n  CIRCLES_FROM=hello@hub.example  \r\n"
        let settings = try load(file)
        #expect(settings.server?.description == "smtps://pigeon@mail.example:1465")
        #expect(settings.sender?.address == "hello@hub.example")
    }

    @Test func `the environment wins over the file, even with nothing`() throws {
        let file = "CIRCLES_SMTP = smtp://one.example\nCIRCLES_SMTP_TLS = none\n"
        let settings = try load(file, environment: ["CIRCLES_SMTP": "smtp://two.example:2525", "HOME": "/root"])
        #expect(settings.server?.host == "two.example")
        #expect(settings.server?.tls == SMTPServer.TLSPolicy.none)
        #expect(try load(environment: ["CIRCLES_SMTP": ""]).server == nil)
    }

    @Test func `mail is encrypted unless somebody says none`() throws {
        #expect(try load("CIRCLES_SMTP = smtp://mail.example").server?.tls == .required)
        #expect(try load("CIRCLES_SMTP = smtp://mail.example\nCIRCLES_SMTP_TLS = required").server?.tls == .required)
        #expect(
            try refusal("CIRCLES_SMTP = smtp://mail.example\nCIRCLES_SMTP_TLS = perhaps")
                == "circles.conf, line 2: CIRCLES_SMTP_TLS is required or none.")
    }

    @Test func `certificates are looked for beside the file`() throws {
        let server = try load("CIRCLES_SMTP = smtp://mail.example\nCIRCLES_SMTP_CA = ca.pem").server
        #expect(server?.certificateAuthority == folder.file("ca.pem"))
        let absolute = try load("CIRCLES_SMTP = smtp://mail.example\nCIRCLES_SMTP_CA = /etc/ca.pem").server
        #expect(absolute?.certificateAuthority == "/etc/ca.pem")
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o606])
    func `a password that others may read is refused`(_ mode: Int) throws {
        #expect(
            try refusal("CIRCLES_SMTP = smtp://pigeon:coo@mail.example\n", mode: mode)
                == "circles.conf: It holds a password, and others may read it. Close it with chmod 600, then try again."
        )
        #expect(try load("CIRCLES_SMTP = smtp://mail.example\n", mode: mode).server?.host == "mail.example")
    }

    @Test func `a password in the file is refused even where the environment says otherwise`() throws {
        let said = try refusal(
            "CIRCLES_SMTP = smtp://pigeon:coo@mail.example", mode: 0o644, environment: ["CIRCLES_SMTP": ""])
        #expect(said.contains("others may read it"))
    }

    @Test func `an unknown name is told with its line`() throws {
        #expect(
            try refusal("# one\n\nCIRCLES_SMPT = smtp://mail.example\n")
                == "circles.conf, line 3: There is no setting called CIRCLES_SMPT. The settings are CIRCLES_SMTP, "
                + "CIRCLES_SMTP_CA, CIRCLES_SMTP_TLS, CIRCLES_FROM.")
    }

    @Test func `a name that is said twice is told`() throws {
        let file = "CIRCLES_FROM = a@hub.example\nCIRCLES_FROM = b@hub.example"
        #expect(
            try refusal(file) == "circles.conf, line 2: CIRCLES_FROM is set a second time. Keep one of the two lines.")
    }

    @Test(arguments: [
        "CIRCLES_SMTP smtp://pigeon:secret-coo@mail.example", "smtp://pigeon:secret-coo=@mail.example",
        "CIRCLES_SMTP =\nsecret-coo", "CIRCLES_SMTP = smtp://pigeon:secret-coo%zz@mail.example",
        "CIRCLES_SMTP = pigeon:secret-coo@mail.example", "CIRCLES_SMTP = smtp://pigeon:secret-coo@mail.example:port",
        "CIRCLES_SMTP = smtp://pigeon:secret-coo@mail example", "CIRCLES_SMTP = smtp://:secret-coo@mail.example",
        "CIRCLES_SMTP = smtp://pigeon:secret-coo@mail.example/path", "CIRCLES_FROM = secret-coo",
    ])
    func `a torn line is refused without a word of what it holds`(_ file: String) throws {
        let sentence = try refusal(file)
        #expect(sentence.hasPrefix("circles.conf, line "))
        #expect(!sentence.contains("coo"))
    }

    @Test func `what the environment says wrongly is told as the environment's`() throws {
        #expect(
            try refusal("", environment: ["CIRCLES_SMTP": "mail.example"])
                == "CIRCLES_SMTP begins with smtp:// or smtps://. It is set in the environment.")
    }

    @Test func `a file that is no text is refused`() throws {
        try folder.write([0xFF, 0xFE, 0x00], to: "circles.conf")
        #expect(throws: SettingsError(.file("circles.conf"), .notText)) { try load() }
        try folder.write([UInt8](repeating: 0x23, count: 70_000), to: "circles.conf")
        #expect(throws: SettingsError(.file("circles.conf"), .notText)) { try load() }
    }

    @Test func `a folder in the file's place is refused`() throws {
        try FileManager.default.createDirectory(atPath: folder.file("circles.conf"), withIntermediateDirectories: false)
        #expect(throws: SettingsError(.file("circles.conf"), .unreadable)) { try load() }
    }

    @Test func `the password is in no description`() throws {
        let settings = try load("CIRCLES_SMTP = smtp://pigeon:secret-coo@mail.example")
        #expect(!"\(settings)".contains("coo"))
        #expect(!String(reflecting: settings).contains("coo"))
    }

    @Test func `a new hub gets a file that explains itself, for its owner alone`() throws {
        try SettingsFile(data).createTemplate()
        let mode = try FileManager.default.attributesOfItem(atPath: data.settings)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try load() == Settings())
        let text = String(decoding: try folder.bytes(of: "circles.conf"), as: UTF8.self)
        #expect(SettingsKey.allCases.allSatisfy { text.contains("#\($0.rawValue) = ") })
        // Each example can be taken as it is, once its # is gone.
        let uncommented = text.replacing("\n#CIRCLES", with: "\nCIRCLES")
        #expect(try load(uncommented).server?.host == "mail.example.org")
        try SettingsFile(data).createTemplate()
        #expect(String(decoding: try folder.bytes(of: "circles.conf"), as: UTF8.self) == uncommented)
    }
}
