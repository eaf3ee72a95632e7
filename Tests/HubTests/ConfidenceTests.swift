import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("What goes out tells nobody's confidences")
struct ConfidenceTests {
    private let town: WorkingTown
    private let confidences: Confidences

    init() throws {
        town = try .published()
        confidences = try Confidences()
    }

    @Test func `no feed file holds anything but what everyone may know`() throws {
        let look = FeedLook(stylesheet: Array("body {}".utf8))
        let files = try WriteFeeds(town.hub, look: look)(to: town.folder.file("out"))
        #expect(files.count > 80)
        for file in files {
            #expect(confidences.told(in: String(decoding: file.bytes, as: UTF8.self)) == [], "\(file.path)")
            #expect(confidences.told(in: file.path) == [], "\(file.path)")
        }
    }

    @Test func `a letter holds its own reader's facts and nobody else's`() throws {
        let letters = try town.letters()
        #expect(letters.count == 58)
        for letter in letters {
            #expect(confidences.told(in: letter.subject, to: letter.recipient) == [])
            guard let bytes = letter.message else { continue }
            let message = Message(bytes)
            let head = message.raw.split(separator: "\r\n\r\n").first.map(String.init) ?? ""
            for part in [head, message.text, message.html].compactMap(\.self) {
                let lines = part.replacing("\n  ", with: " ")
                #expect(confidences.told(in: lines, to: letter.recipient) == [], "\(letter.recipientReference)")
            }
        }
    }

    @Test func `the list of letters has no address in any line`() throws {
        let list = try MailList(town.hub)(as: .keeper)
        #expect(list.lines.count == 58)
        for line in list.lines { #expect(confidences.told(in: "\(line)") == []) }
    }
}
