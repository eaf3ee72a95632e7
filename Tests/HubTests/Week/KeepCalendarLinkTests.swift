import CivilTime
import Domain
import Fixtures
import Hub
import ICalendar
import Store
import Testing

@Suite("A member's own calendar")
struct KeepCalendarLinkTests {
    private let town: WorkingTown
    private let doreen: Identifier<Member>
    private let links: KeepCalendarLink

    init() throws {
        town = try .published()
        doreen = try AshbourneVale.member("M006")
        links = KeepCalendarLink(town.hub)
    }

    private func text(_ token: String) throws -> String {
        String(decoding: try #require(try links.calendar(token)), as: UTF8.self).replacing("\r\n ", with: "")
    }

    /// The component of this title.
    private func entry(_ title: String, in text: String) -> String? {
        text.split(separator: "BEGIN:VEVENT").map(String.init).first { $0.contains("SUMMARY:\(title)") }
    }

    @Test func `the address opens what its owner goes to, and nothing of anybody else`() throws {
        let text = try text(try links.make(for: doreen))
        #expect(entry("Dominoes and rice and peas", in: text)?.contains("STATUS:CONFIRMED") == true)
        // Others come to it; calendars of this world need not know who.
        for member in try AshbourneVale.tables().members {
            #expect(!text.contains(member.fullName), "\(member.reference)")
        }
        #expect(!text.contains("ATTENDEE") && !text.contains("Photo walk"))
        #expect(!CalendarCheck(isPublished: true).problems(in: Array(text.utf8)).contains { $0.level == .error })
    }

    @Test func `perhaps is tentative, no is not there, cancelled stays and says so`() throws {
        let ellen = try AshbourneVale.member("M043")
        let token = try links.make(for: ellen)
        let mocktails = try #require(entry("Mocktails on screen", in: try text(token)))
        #expect(mocktails.contains("STATUS:CANCELLED"))
        try AnswerEvent(town.hub)(.init(.maybe), to: "E02", by: ellen, seen: nil)
        #expect(entry("Photo walk", in: try text(token))?.contains("STATUS:TENTATIVE") == true)
        try AnswerEvent(town.hub)(.init(.notGoing), to: "E02", by: ellen, seen: nil)
        #expect(try entry("Photo walk", in: text(token)) == nil)
    }

    @Test func `what is cancelled after a person said yes stays in their calendar with a higher sequence`() throws {
        let token = try links.make(for: doreen)
        let before = try #require(entry("Dominoes", in: try text(token)))
        try town.write { memory throws(HubError) in
            guard var event = try memory.events().first(where: { $0.reference == "E01" }) else { return }
            event.status = .cancelled
            event.sequence += 1
            try memory.saveEvent(event)
        }
        let after = try #require(entry("Dominoes", in: try text(token)))
        #expect(after.contains("STATUS:CANCELLED") && after.contains("SEQUENCE:1"))
        let uid = before.split(whereSeparator: \.isNewline).first { $0.hasPrefix("UID:") }
        #expect(uid != nil && after.contains(uid ?? "none"))
    }

    @Test func `a new address stops the old one at once, and an ended one opens nothing`() throws {
        let first = try links.make(for: doreen)
        let second = try links.make(for: doreen)
        #expect(try links.calendar(first) == nil && links.calendar(second) != nil)
        try links.end(of: doreen)
        #expect(try links.calendar(second) == nil && links.link(of: doreen) == nil)
        // Nothing to end is no error.
        try links.end(of: doreen)
        for token in ["", "x", first + second, "' OR 1"] { #expect(try links.calendar(token) == nil, "\(token)") }
    }

    @Test func `only a hash is kept, and of the use only the day`() throws {
        let token = try links.make(for: doreen)
        #expect(try links.link(of: doreen)?.lastUsedOn == nil)
        _ = try links.calendar(token)
        #expect(
            try links.link(of: doreen) == CalendarLink(madeOn: AshbourneVale.today, lastUsedOn: AshbourneVale.today))
        _ = try KeepCalendarLink(town.later(hours: 30)).calendar(token)
        #expect(try links.link(of: doreen)?.lastUsedOn == AshbourneVale.today.adding(days: 1))
        #expect(try town.hub.store.emptyLog())
        let bytes = try town.folder.bytes(of: "circles.db")
        #expect(!String(decoding: bytes, as: UTF8.self).contains(token))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("2027-02-16T15:"))
    }

    @Test func `whoever leaves takes their calendar with them`() throws {
        let token = try links.make(for: doreen)
        try MoveMember(town.hub)(.leave, of: "M006", as: .keeper)
        #expect(try links.calendar(token) == nil)
    }

    @Test func `nobody makes or ends somebody else's address`() throws {
        _ = try links.make(for: doreen)
        let other = try AshbourneVale.member("M002")
        #expect(throws: HubError.forbidden) {
            try town.hub.store.write(as: .member(other), at: AshbourneVale.now) { memory throws(HubError) in
                try memory.endCalendarLink(of: doreen)
            }
        }
        #expect(throws: HubError.forbidden) {
            try town.hub.store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
                _ = try memory.makeCalendarLink(for: doreen)
            }
        }
        #expect(try links.link(of: doreen) != nil)
    }
}
