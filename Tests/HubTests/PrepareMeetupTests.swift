import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Help for who would like to host")
struct PrepareMeetupTests {
    private let town: WorkingTown
    private let winston: Identifier<Member>

    init() throws {
        town = try .published()
        winston = try AshbourneVale.member(AshbourneVale.winston)
    }

    private func slug(_ text: String) throws -> Slug { try #require(Slug(rawValue: text)) }

    @Test func `words are one activity, a question, or nothing we have a word for`() throws {
        var hub = town.hub
        hub.reader = LateReader(try .init(files: try InterestFiles.all()))
        let prepare = PrepareMeetup(hub)
        guard case .understood(let found) = try prepare.understand("a game of dominoes") else {
            Issue.record("dominoes are dominoes")
            return
        }
        #expect(found.map(\.slug.rawValue) == ["dominoes"])
        if case .understood = try prepare.understand("qwrt zxcv") { Issue.record("that is no word of ours") }
        for nothing in ["", "  ", "\u{0}\n"] { #expect(try prepare.understand(nothing) == .unknown) }
        #expect(try prepare.understand(String(repeating: "dominoes ", count: 5_000)) == .unknown)
        // What is private to people is never concluded from words.
        for words in ["prayer", "church choir for Catholics", "gay men's coffee", "cancer support"] {
            if case .understood(let found) = try prepare.understand(words) {
                #expect(!found.contains { ["faith", "lgbt-social", "health"].contains($0.slug.rawValue) }, "\(words)")
            }
        }
    }

    @Test func `without what was learnt the very name is understood, and nothing else`() throws {
        #expect(try PrepareMeetup(town.hub).understand("Faith") == .unknown)
        guard case .understood(let found) = try PrepareMeetup(town.hub).understand("Dominoes") else {
            Issue.record("the name of an interest is that interest")
            return
        }
        #expect(found.map(\.slug.rawValue) == ["dominoes"])
    }

    @Test func `the days to choose from are two weeks ahead, of the half-days told, and no bank holiday`() throws {
        let company = try PrepareMeetup(town.hub).company(for: [slug("coffee")], host: winston)
        #expect(!company.starts.isEmpty && company.starts.count == company.likely.times.count)
        for (start, time) in zip(company.starts, company.likely.times) {
            #expect(start.date.weekday == time.when.weekday)
            #expect((14...21).contains(start.date.dayNumber - AshbourneVale.today.dayNumber))
        }
        #expect(company.groups.contains { group in group.interests.contains { $0.slug.rawValue == "coffee" } })
        #expect(company.groups.allSatisfy { group in group.interests.contains { $0.slug.rawValue == "coffee" } })
    }

    // Conversation Cafe (G24) is in the library on Saturday 13 March from 14:00 to 15:30.
    @Test func `a room that somebody has is taken, with what everybody may know of it`() throws {
        let found = try PrepareMeetup(town.hub).places(
            for: winston, starts: [wall("2027-03-13T14:00")], minutes: 90, places: nil, changing: nil)
        let library = try #require(found.first { $0.venue.reference == "V03" })
        #expect(library.look.times.map(\.answer) == [.taken(by: "Conversation Cafe")] && !library.look.canBeAsked)
        #expect(!found.contains { $0.venue.reference == "V13" })
        // Before it is published, that it is taken is all that is told.
        let before = try WorkingTown()
        let look = try PrepareMeetup(before.hub).places(
            for: winston, starts: [wall("2027-03-13T14:00")], minutes: 90, places: nil, changing: nil
        ).first { $0.venue.reference == "V03" }?.look
        #expect(look?.times.map(\.answer) == [.taken(by: nil)])
    }

    // PR3 waits for V01 on Thursday 25 March at 18:30; its own event stands for it.
    @Test func `what one asked for oneself is in nobody's way`() throws {
        let start = [wall("2027-03-25T18:30")]
        func look(_ proposal: Reference?) throws -> RoomAnswer? {
            try PrepareMeetup(town.hub).places(
                for: AshbourneVale.member("M017"), starts: start, minutes: 60, places: nil, changing: proposal
            ).first { $0.venue.reference == "V01" }?.look.times.first?.answer
        }
        #expect(try look(nil)?.isOpen == false)
        #expect(try look("PR3") == .free)
    }
}
