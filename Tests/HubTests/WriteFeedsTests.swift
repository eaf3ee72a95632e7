import CivilTime
import Domain
import Fixtures
import Foundation
import Hub
import Store
import Testing

@Suite("Feeds on the disk and on the shelf")
struct WriteFeedsTests {
    private let look = FeedLook(stylesheet: Array("body {}".utf8))

    @Test func `before the first month is published there is nothing to write`() throws {
        let town = try WorkingTown()
        #expect(throws: HubError.conflict(.nothingPublished)) {
            try WriteFeeds(town.hub, look: look)(to: town.folder.file("out"))
        }
        #expect(try !town.folder.names().contains("out"))
        let publisher = Publisher(town.hub, look: look)
        try publisher.refresh()
        #expect(publisher.feed("programme.ics") == nil)
    }

    @Test func `every file stands under the community's own folder, and again changes no byte`() throws {
        let town = try WorkingTown.published()
        let files = try WriteFeeds(town.hub, look: look)(to: town.folder.file("out"))
        for file in files {
            #expect(try town.folder.bytes(of: "out/ashbourne-vale/\(file.path)") == file.bytes)
        }
        let again = try WriteFeeds(town.later(hours: 1), look: look)(to: town.folder.file("out"))
        #expect(again == files)
    }

    @Test func `a hub that only reads can write them`() throws {
        let town = try WorkingTown.published()
        let beside = try CommunityHub.reading(town.folder.path)
        let files = try WriteFeeds(beside, look: look)(to: town.folder.file("out"))
        #expect(files.contains { $0.path == "programme.ics" })
    }

    @Test func `a folder that may not be written is told as such`() throws {
        let town = try WorkingTown.published()
        try town.folder.write([1], to: "out")
        #expect(throws: HubError.self) { try WriteFeeds(town.hub, look: look)(to: town.folder.file("out")) }
        #expect(try town.folder.bytes(of: "out") == [1])
    }

    @Test func `the shelf moves on when the month does, and only then`() throws {
        let town = try WorkingTown.published()
        let publisher = Publisher(town.hub, look: look)
        try publisher.refresh()
        let first = try #require(publisher.feed("programme.ics"))
        try publisher.refresh()
        #expect(publisher.feed("programme.ics") == first)
        _ = try AnswerProposal(town.hub, Settings()).accept(
            "PR11", as: try AshbourneVale.connector("K01"), inSpiteOf: "The back room is free")
        try publisher.refresh()
        #expect(publisher.feed("programme.ics")?.tag == first.tag)
        _ = try PublishProgramme(town.later(hours: 1), Settings())(WorkingTown.month, as: .keeper)
        try publisher.refresh()
        let second = try #require(publisher.feed("programme.ics"))
        #expect(second.tag != first.tag)
        #expect(String(decoding: second.bytes, as: UTF8.self).contains("SUMMARY:Quiet board games"))
    }
}
