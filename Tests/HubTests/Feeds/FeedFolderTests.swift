import Domain
import Fixtures
import Foundation
import Hub
import Testing

@Suite("Feeds written to a folder")
struct FeedFolderTests {
    private let home: TemporaryFolder
    private let feeds: FeedFolder

    init() throws {
        home = try TemporaryFolder()
        feeds = FeedFolder(path: home.file("Feeds/ashby"))
    }

    private func file(_ path: String, _ text: String) -> FeedFile {
        FeedFile(path: path, bytes: Array(text.utf8), mediaType: "text/plain", modifiedAt: SampleProgramme.announced)
    }

    private func names() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: home.file("Feeds/ashby")).sorted()
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try home.bytes(of: "Feeds/ashby/\(path)"), as: UTF8.self)
    }

    private func identity(_ path: String) throws -> [FileAttributeKey: NSNumber?] {
        let facts = try FileManager.default.attributesOfItem(atPath: home.file("Feeds/ashby/\(path)"))
        return [.systemFileNumber: facts[.systemFileNumber] as? NSNumber]
    }

    @Test func `folders are made, files are written, and nothing else is left`() throws {
        try feeds.write([file("programme.ics", "one"), file("group/a.ics", "two")])
        #expect(try names() == ["group", "group/a.ics", "programme.ics"])
        #expect(try text("group/a.ics") == "two")
    }

    @Test func `a web server of another user may read all of it`() throws {
        try feeds.write([file("programme.ics", "one"), file("group/a.ics", "two")])
        func rights(_ path: String) throws -> NSNumber? {
            try FileManager.default.attributesOfItem(atPath: home.file(path))[.posixPermissions] as? NSNumber
        }
        for folder in ["Feeds", "Feeds/ashby", "Feeds/ashby/group"] { #expect(try rights(folder) == 0o755) }
        for file in ["programme.ics", "group/a.ics"] { #expect(try rights("Feeds/ashby/\(file)") == 0o644) }
    }

    @Test func `a file of the same bytes is not touched`() throws {
        try feeds.write([file("programme.ics", "one"), file("index.html", "page")])
        let before = try (identity("programme.ics"), identity("index.html"))
        try feeds.write([file("programme.ics", "one"), file("index.html", "Page")])
        #expect(try identity("programme.ics") == before.0)
        #expect(try identity("index.html") != before.1)
        #expect(try text("index.html") == "Page")
    }

    @Test func `a feed that is no longer published goes, a stranger's file stays`() throws {
        try feeds.write([file("programme.ics", "1"), file("group/a.ics", "1"), file("programme.rss", "1")])
        try home.write(Array("mine".utf8), to: "Feeds/ashby/letter.txt")
        try home.write(Array("mine".utf8), to: "Feeds/ashby/other.ics")
        try home.write(Array("mine".utf8), to: "Feeds/ashby/group/letter.txt")
        try feeds.write([file("programme.ics", "1")])
        #expect(try names() == ["group", "group/letter.txt", "letter.txt", "other.ics", "programme.ics"])
    }

    @Test func `what an interrupted writing left behind is cleared away`() throws {
        try feeds.write([file("group/a.ics", "1")])
        try home.write(Array("half".utf8), to: "Feeds/ashby/group/.b.ics.part")
        try home.write(Array("half".utf8), to: "Feeds/ashby/.programme.ics.part")
        try feeds.write([file("group/a.ics", "1")])
        #expect(try names() == ["group", "group/a.ics"])
    }

    @Test func `a half-written file of the same name is no obstacle`() throws {
        try feeds.write([file("programme.ics", "1")])
        try home.write(Array("half".utf8), to: "Feeds/ashby/.programme.ics.part")
        try feeds.write([file("programme.ics", "2")])
        #expect(try names() == ["programme.ics"])
        #expect(try text("programme.ics") == "2")
    }

    @Test func `if one file cannot be written, all the old ones stay`() throws {
        try feeds.write([file("index.html", "old"), file("programme.ics", "old")])
        // A file stands where a folder is needed.
        try home.write(Array("in the way".utf8), to: "Feeds/ashby/group")
        #expect(throws: HubError.unavailable(.notPermitted(home.file("Feeds/ashby/group")))) {
            try feeds.write([file("index.html", "new"), file("programme.ics", "new"), file("group/a.ics", "new")])
        }
        #expect(try names() == ["group", "index.html", "programme.ics"])
        #expect(try text("index.html") == "old")
    }

    @Test func `a failure after some files are prepared leaves no trace of them`() throws {
        try feeds.write([file("index.html", "old")])
        // No file system takes a name of 300 letters.
        let long = "\(String(repeating: "x", count: 300)).ics"
        #expect(throws: HubError.self) {
            try feeds.write([file("index.html", "new"), file("group/\(long)", "new")])
        }
        #expect(try text("index.html") == "old")
        #expect(try names() == ["group", "index.html"])
    }

    @Test func `a folder where a file should stand is refused`() throws {
        try FileManager.default.createDirectory(
            atPath: home.file("Feeds/ashby/programme.ics"), withIntermediateDirectories: true)
        #expect(throws: HubError.unavailable(.notPermitted(home.file("Feeds/ashby/programme.ics")))) {
            try feeds.write([file("programme.ics", "1")])
        }
    }

    @Test func `a link that somebody put in place of a file is replaced, not followed`() throws {
        try feeds.write([file("index.html", "1")])
        try home.write(Array("secret".utf8), to: "target")
        try FileManager.default.createSymbolicLink(
            atPath: home.file("Feeds/ashby/programme.ics"), withDestinationPath: home.file("target"))
        try feeds.write([file("index.html", "1"), file("programme.ics", "2")])
        #expect(String(decoding: try home.bytes(of: "target"), as: UTF8.self) == "secret")
        #expect(try text("programme.ics") == "2")
    }

    @Test func `nothing to publish leaves no feed and makes no folder`() throws {
        try feeds.write([])
        #expect(!FileManager.default.fileExists(atPath: home.file("Feeds")))
        try feeds.write([file("programme.ics", "1")])
        try feeds.write([])
        #expect(try names().isEmpty)
    }
}
