import CivilTime
import Domain
import Fixtures
import Matching
import Testing

@Suite("Beside the answer")
struct BesideTheAnswerTests {
    // MARK: - Starting together

    @Test func `who wishes the same is joined, at the time that suits most, in a room that all of them reach`() throws {
        var town = SmallTown(free: [.monday: [.morning], .tuesday: [.afternoon]], groupStatus: .closed)
        town.others = [
            SmallTown.candidate("M007", free: [.monday: [.morning], .tuesday: [.afternoon]]),
            SmallTown.candidate("M008", free: [.tuesday: [.afternoon]]),
        ]
        town.wishing = ["M007", "M008"]
        let match = try town.answer()
        #expect(match.route == .startWithOne)
        #expect(match.cluster?.others.map(\.rawValue) == ["M007", "M008"])
        #expect(match.cluster?.times.map(\.when) == [WeekPart(.tuesday, .afternoon), WeekPart(.monday, .morning)])
        #expect(match.cluster?.times.first?.rooms == [Identifier(rawValue: "V01")])
        #expect(match.reasons.contains(.commonTime(.tuesday, .afternoon, others: 2)))
    }

    @Test func `who does not agree, keeps it private, is paused or kept apart is in no cluster`() throws {
        var town = SmallTown(groupStatus: .closed)
        let free: [Weekday: Set<PartOfDay>] = [.tuesday: [.afternoon]]
        town.others = [
            SmallTown.candidate("M006", status: .paused, free: free),
            SmallTown.candidate("M007", free: free, agrees: false),
            SmallTown.candidate("M008", free: free, blocked: [SmallTown.person]),
        ]
        town.wishing = ["M006", "M007", "M008"]
        let match = try town.answer()
        #expect(match.cluster == nil && match.reasons.contains(.nobodyElseYet))
    }

    // MARK: - Near

    @Test func `a group near the wish is marked as near, and is never the answer`() throws {
        var town = SmallTown()
        town.interest = Identifier(rawValue: "coffee-cart")
        let match = try town.answer()
        #expect(match.route == .startWithOne)
        #expect(match.near?.group == Identifier(rawValue: "G01"))
        #expect(match.near?.reasons.contains(.nearTo(town.interest, other: SmallTown.coffee)) == true)
        // As for the wish itself, but 15 in place of 40.
        #expect(match.near?.score == 15 + 8 + 5 + 7 + 5 + 5)
    }

    @Test func `nothing is near where it is for some people only, or the person goes there already`() throws {
        var town = SmallTown(whoFor: "carers")
        town.interest = Identifier(rawValue: "coffee-cart")
        #expect(try town.answer().near == nil)
        town = SmallTown(goes: true)
        town.interest = Identifier(rawValue: "coffee-cart")
        #expect(try town.answer().near == nil)
    }

    @Test func `faith and identity are near nothing, in either direction`() throws {
        let facts = try AshbourneVale.matchingFacts()
        let related = Relatedness(facts.interests.values)
        let special = Set(facts.interests.values.filter(\.isSpecialCategory).map(\.id))
        for interest in facts.interests.keys {
            let near = related.related(to: interest) + [related.broader(than: interest)].compactMap(\.self)
            #expect(near.allSatisfy { !special.contains($0) })
            if special.contains(interest) { #expect(near.isEmpty) }
            #expect(related.related(to: interest).count <= 4)
        }
        for match in WishMatcher(facts).all() {
            guard let near = match.near, let group = facts.groups.first(where: { $0.id == near.group }) else {
                continue
            }
            #expect(group.interests.allSatisfy { !special.contains($0) })
            #expect(group.forWhomOnly == nil)
        }
    }

    // MARK: - Events

    @Test func `what happens once is told beside the answer, with places left only where answers came`() throws {
        var town = SmallTown(groupStatus: .closed)
        town.events = [event("E02", "2027-03-09"), event("E01", "2027-03-02"), event("E03", "2027-03-16")]
        town.placesLeft = [Identifier(rawValue: "E02"): 3]
        let match = try town.answer()
        #expect(match.route == .startWithOne, "one cannot join an afternoon")
        #expect(match.events.map(\.event.rawValue) == ["E01", "E02"])
        #expect(match.events.map(\.placesLeft) == [nil, 3])
        #expect(match.events.map(\.metres) == [2_600, 2_600])
    }

    @Test func `an event that is over, cancelled, full, at another time or at somebody's home is not told`() throws {
        var town = SmallTown()
        let home = Venue.made("V13", type: .privateHome, area: SmallTown.centre)
        town.rooms = [home]
        town.events = [
            event("E01", "2027-02-09"), event("E02", "2027-03-09", status: .cancelled), event("E03", "2027-03-10"),
            event("E04", "2027-03-09", venue: home.id), event("E05", "2027-03-16"),
        ]
        town.placesLeft = [Identifier(rawValue: "E05"): 0]
        #expect(try town.answer().events.isEmpty)
    }

    private func event(
        _ reference: String, _ date: String, status: EventStatus = .confirmed,
        venue: Identifier<Venue> = Identifier(rawValue: "V01")
    ) -> Event {
        let plain = Event.made(
            reference, start: "\(date)T14:00", end: "\(date)T15:30", venue: venue, status: status)
        return Event(
            id: plain.id, reference: plain.reference, slug: plain.slug, uid: plain.uid, sequence: 0,
            modifiedAt: plain.modifiedAt, title: reference, group: nil, host: nil, venue: venue, locationText: nil,
            audience: .public, start: plain.start, end: plain.end, status: status, interests: [SmallTown.coffee],
            costPence: 0, capacity: nil, origin: nil, note: nil)
    }
}
