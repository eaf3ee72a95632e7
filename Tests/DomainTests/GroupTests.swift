import CivilTime
import Domain
import Fixtures
import Testing

@Suite("Groups")
struct GroupTests {
    @Test(arguments: [
        ("anyone", false), ("anyone; dogs on leads", false), ("all ages; under 16s with an adult", false),
        ("adults, all abilities", false), ("anyone over 18", false), ("men and women", false),
        ("unpaid carers; bring the person you care for", true), ("women", true),
        ("people with dementia and those with them", true),
        ("anyone learning English or wanting to practise Polish, Welsh or Arabic", true),
    ])
    func `a group for some people only says so`(whoFor: String, isForSome: Bool) throws {
        let group = Group.made("G01", series: try .weekly("2027-03-02T14:00"), whoFor: whoFor)
        #expect(group.forWhomOnly == (isForSome ? whoFor : nil))
    }

    @Test func `a group that says nothing is for everyone`() throws {
        #expect(Group.made("G01", series: try .weekly("2027-03-02T14:00")).forWhomOnly == nil)
    }

    @Test func `a listing is stale after 180 days, and where nobody ever checked it`() throws {
        let series = try Series.weekly("2027-03-02T14:00")
        let group = Group.made("G01", series: series, verifiedOn: day("2026-08-19"))
        #expect(!group.isStale(on: day("2027-02-15")))
        #expect(group.isStale(on: day("2027-02-16")))
        #expect(Group.made("G01", series: series).isStale(on: day("2027-02-15")))
    }

    @Test func `a series keeps its length over midnight`() throws {
        let series = try Series.weekly("2027-03-02T23:00", minutes: 120)
        #expect(series.end(on: day("2027-03-09")) == wall("2027-03-10T01:00"))
        #expect(series.weekdays == [.tuesday])
    }

    @Test(arguments: [
        ("support worker (Thornfield Housing)", true), ("activity coordinator, Larchmere", true), ("daughter", false),
        ("spouse", false), ("allotment neighbour", false),
    ])
    func `a paid helper is told from a friend`(relationship: String, isPaid: Bool) {
        let supporter = Supporter(
            id: Identifier(rawValue: "S01"), reference: Reference("S01"), member: Identifier(rawValue: "M001"),
            supporterMember: nil, name: nil, relationship: relationship, contact: nil, scopes: [], isActive: true,
            agreedOn: nil, endedOn: nil)
        #expect(supporter.isPaid == isPaid)
    }
}
