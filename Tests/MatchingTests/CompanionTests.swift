import CivilTime
import Domain
import Fixtures
import Matching
import Testing

/// Everybody is there; one after the other is taken away.
@Suite("Who comes along")
struct CompanionTests {
    @Test func `family or a friend is asked first, then the own circle, a member who goes, a link worker, paid staff`()
        throws
    {
        #expect(try support(paid: true, family: true, circle: true, buddy: true, link: true) == .familyOrFriend)
        #expect(try support(paid: true, circle: true, buddy: true, link: true) == .circleMember)
        #expect(try support(paid: true, buddy: true, link: true) == .memberBuddy)
        #expect(try support(paid: true, link: true) == .linkWorker)
        #expect(try support(paid: true) == .paidStaff)
        #expect(try support() == nil)
    }

    @Test func `a volunteer who likes the same comes before the link worker, and to nothing else`() throws {
        #expect(try support(link: true, volunteer: SmallTown.coffee) == .volunteer)
        #expect(try support(buddy: true, link: true, volunteer: SmallTown.coffee) == .memberBuddy)
        #expect(try support(link: true, volunteer: Identifier(rawValue: "chess")) == .linkWorker)
        #expect(try support(.worker, volunteer: SmallTown.coffee) == nil, "who needs a worker is not left to others")
    }

    @Test func `paid help comes with the day on which it is looked at again, or says that one is wanting`() throws {
        let open = try SmallTown(support: .companion, supporters: [SmallTown.supporter("support worker")]).answer()
        #expect(open.reasons.contains(.paidUntil(nil)))
        let dated = SmallTown.supporter("support worker", reviewOn: day("2027-05-01"))
        let match = try SmallTown(support: .companion, supporters: [dated]).answer()
        #expect(match.reasons.contains(.paidUntil(day("2027-05-01"))))
    }

    @Test func `who wants nobody gets nobody`() throws {
        #expect(try support(.none, paid: true, family: true, buddy: true, link: true) == Companion.none)
    }

    @Test func `a lift is asked only of members with a car`() throws {
        #expect(try support(.lift, buddy: true) == nil)
        #expect(try support(.lift, buddy: true, car: true) == .memberBuddy)
    }

    @Test func `a member who keeps the first name back is not named as a buddy`() throws {
        #expect(try support(buddy: true, named: false) == nil)
    }

    @Test func `a supporter whose help has ended, or is something else, does not come along`() throws {
        let ended = SmallTown.supporter("daughter", isActive: false)
        let notices = SmallTown.supporter("daughter", scopes: [.receiveNotices])
        #expect(try SmallTown(support: .companion, supporters: [ended, notices]).answer().support == nil)
    }

    private func support(
        _ wanted: SupportToAttend = .companion, paid: Bool = false, family: Bool = false, circle: Bool = false,
        buddy: Bool = false, link: Bool = false, car: Bool = false, named: Bool = true,
        volunteer: Identifier<Interest>? = nil
    ) throws -> Companion? {
        let supporters =
            (paid ? [SmallTown.supporter("support worker")] : []) + (family ? [SmallTown.supporter("daughter")] : [])
        var town = SmallTown(
            support: wanted, supporters: supporters, hasCircle: circle, hasBuddy: buddy, hasLinkWorker: link,
            buddyDrives: car, buddyIsNamed: named)
        town.freelancers = volunteer.map { [Self.volunteer(for: $0)] } ?? []
        return try town.answer().support
    }

    private static func volunteer(for skill: Identifier<Interest>) -> Freelancer {
        Freelancer(
            id: Identifier(rawValue: "F01"), reference: Reference("F01"), name: "F01", kind: .volunteer,
            skills: [skill], feePence: 0, viaPartner: nil, contact: Contact(name: nil, phone: nil, email: nil),
            dbs: nil, insurance: nil, insuredTo: nil)
    }
}
