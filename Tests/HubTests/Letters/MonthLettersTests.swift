import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("The letters of a month")
struct MonthLettersTests {
    private let town: PublishedTown

    init() throws { town = try PublishedTown() }

    @Test func `32 people are written to, and 26 are on the list to ring, text, visit or post to`() throws {
        #expect(town.counts == [.email: 32, .phone: 11, .sms: 8, .inPerson: 1, .post: 6])
        #expect(try town.letters(.queued).count == 32)
        #expect(try town.letters(.toDo).count == 26)
        #expect(try town.letters(.toDo).allSatisfy { $0.message == nil && $0.messageID == nil })
    }

    @Test func `who has died, is away or never agreed hears nothing`() throws {
        let all = try town.letters(.queued) + town.letters(.toDo)
        for reference in [AshbourneVale.stan, AshbourneVale.nigel] {
            #expect(!all.contains { $0.recipientReference == reference })
        }
    }

    @Test func `the header names the sender, one person, the day, the list and the way out of it`() throws {
        let message = try town.message(to: AshbourneVale.pauline)
        #expect(message.field("From") == "\"Circles Connected, Ashbourne Vale\" <connector@circles.example>")
        #expect(message.field("Reply-To") == nil)
        #expect(message.field("To") == "Pauline Whitlock <pauline.whitlock@example.org>")
        #expect(message.field("Subject") == "March in Ashbourne Vale: 74 things to do, starting Monday 1 March")
        #expect(message.field("Date") == "Mon, 15 Feb 2027 09:00:00 +0000")
        #expect(message.field("Auto-Submitted") == "auto-generated")
        #expect(message.field("List-Id") == "What's on in Ashbourne Vale <programme.ashbourne-vale.example>")
        #expect(
            message.field("List-Unsubscribe")
                == "<mailto:connector@circles.example?subject=Please%20stop%20the%20monthly%20calendar>")
    }

    @Test func `each mail has an identity of its own, which tells nothing and never changes`() throws {
        let items = try town.letters(.queued)
        let identities = items.compactMap(\.messageID)
        #expect(Set(identities).count == 32)
        #expect(identities.allSatisfy { $0.hasSuffix("@ashbourne-vale.example") && $0.utf8.count == 55 })
        for item in items {
            #expect(Message(item.message ?? []).field("Message-ID") == "<\(item.messageID ?? "")>")
        }
        let again = try PublishedTown()
        #expect(
            try again.letter(to: AshbourneVale.pauline).messageID == town.letter(to: AshbourneVale.pauline).messageID)
    }

    @Test func `the published calendar goes along, byte for byte and without a method`() throws {
        let message = try town.message(to: AshbourneVale.pauline)
        #expect(message.calendar == PublishedTown.calendar)
        #expect(message.raw.contains("Content-Type: text/calendar; charset=utf-8\r\n"))
        #expect(
            message.raw.contains("filename=\"programme-2027-03.ics\"")
                || message.raw.contains("filename=programme-2027-03.ics"))
        #expect(!message.raw.contains("METHOD"))
    }

    @Test func `who likes plain text gets no HTML`() throws {
        for item in try town.letters(.queued) {
            let isPlain = try town.member(item.recipientReference).format == .plainText
            #expect((Message(item.message ?? []).html == nil) == isPlain, "\(item.recipientReference)")
        }
        #expect(try town.letters(.queued).contains { Message($0.message ?? []).html == nil })
    }

    @Test func `Pauline's letter is the one we meant`() throws {
        #expect(try town.message(to: AshbourneVale.pauline).text == PaulinesLetter.text)
    }

    @Test func `one-off events about a wish are thought of too, after groups`() throws {
        // Rashid enjoys walking and is free on Saturday mornings.
        let text = try #require(try town.message(to: Reference("M021")).text)
        let thoughts = text.split(separator: "\n\n").first { $0.hasPrefix("SOME THAT MADE US THINK OF YOU") } ?? ""
        #expect(thoughts.contains("- Canal Clean-up. Saturday 6 March, 10am"))
        #expect(thoughts.contains("- Photo walk: doors of the Old Town. Saturday 13 March, 10:30am"))
        #expect(thoughts.split(separator: "\n").count { $0.hasPrefix("- ") } == 2)
    }

    @Test func `no letter names what a person told us in confidence, nor anything of a special category`() throws {
        let tables = try AshbourneVale.tables()
        let special = Set(tables.interests.filter(\.isSpecialCategory).map(\.id))
        let labels = Dictionary(uniqueKeysWithValues: tables.interests.map { ($0.id, $0.label.lowercased()) })
        for item in try town.letters(.queued) {
            let text = try #require(Message(item.message ?? []).text).lowercased().replacing("\n  ", with: " ")
            for told in tables.memberInterests where told.member == item.recipient {
                guard let interest = told.interest, told.visibleTo == .private || special.contains(interest) else {
                    continue
                }
                let label = try #require(labels[interest])
                #expect(!text.contains("you said you enjoy \(label)") && !text.contains("you said you miss \(label)"))
                #expect(!text.contains("you said you would like to try \(label)"))
            }
        }
        #expect(try !#require(town.message(to: AshbourneVale.ruth).text).contains("THINK OF YOU"))
    }

    @Test func `a letter names nobody but its reader and the connector`() throws {
        let tables = try AshbourneVale.tables()
        for item in try town.letters(.queued) {
            let text = try #require(Message(item.message ?? []).text).replacing("\n  ", with: " ")
            for member in tables.members where member.id != item.recipient && member.fullName.contains(" ") {
                #expect(!text.contains(member.fullName))
            }
        }
    }

    @Test func `publishing the month again writes to nobody a second time`() throws {
        let town = try PublishedTown()
        #expect(try PublishedTown.publish(town.later(seconds: 3600)).isEmpty)
        #expect(try town.letters(.queued).count == 32)
    }

    @Test func `who likes e-mail but has no address it can go to is rung, else written to`() throws {
        func without(_ keep: (Member) -> (phone: String?, email: String?)) throws -> OutboxItem {
            let town = try PublishedTown { memory throws(HubError) in
                let pauline = try memory.member(AshbourneVale.pauline)
                let (phone, email) = keep(pauline)
                try memory.save(pauline.reached(phone: phone, email: email))
            }
            return try town.letter(to: AshbourneVale.pauline)
        }
        let rung = try without { ($0.phone, nil) }
        #expect((rung.channel, rung.state, rung.address) == (.phone, .toDo, "01632 960131"))
        let odd = try without { ($0.phone, "pauline at example") }
        #expect((odd.channel, odd.state) == (.phone, .toDo))
        let posted = try without { _ in (nil, nil) }
        #expect((posted.channel, posted.state) == (.post, .toDo))
        #expect(posted.address == "Pauline Whitlock\n27 Fuller Street\nAshbourne Vale\nAV1 4HN")
    }

    @Test func `replies go to the connector where letters come from elsewhere`() throws {
        let town = try PublishedTown { memory throws(HubError) in
            try memory.save(try memory.community().with(email: "hello@circles.example"))
        }
        let message = try town.message(to: AshbourneVale.pauline)
        #expect(message.field("From") == "\"Circles Connected, Ashbourne Vale\" <hello@circles.example>")
        #expect(message.field("Reply-To") == "Bex Marlowe <connector@circles.example>")
    }

    @Test func `a community without an address to write from rings everyone`() throws {
        let town = try PublishedTown { memory throws(HubError) in
            try memory.save(try memory.community().with(email: ""))
        }
        #expect(town.counts[.email] == nil)
        #expect(try town.letters(.toDo).count == 58)
    }

    @Test func `only the connector and the keeper may write to everyone`() throws {
        #expect(throws: HubError.forbidden) {
            try town.hub.store.write(as: .everyone, at: AshbourneVale.now) { memory throws(HubError) in
                _ = try MonthLetters(town.hub).queue(
                    PublishedTown.month, calendar: [], in: memory, today: AshbourneVale.today)
            }
        }
    }
}

extension Community {
    fileprivate func with(email: String) -> Community {
        Community(
            id: id, slug: slug, name: name, zone: zone, baseURL: baseURL, phone: phone, email: email,
            bankHolidays: bankHolidays)
    }
}

extension Member {
    fileprivate func reached(phone: String?, email: String?) -> Member {
        var member = self
        (member.phone, member.mobile, member.email) = (phone, nil, email)
        return member
    }
}
