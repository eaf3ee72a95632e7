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

    /// Each choice of who is there, for each kind of help that is wanted, against the order of the domain read as a table.
    @Test(arguments: SupportToAttend.allCases, 0..<64)
    func `of all who are there the least formal help comes, and paid staff only where nobody else does`(
        wanted: SupportToAttend, there: Int
    ) throws {
        func isThere(_ bit: Int) -> Bool { there & 1 << bit != 0 }
        let found = try support(
            wanted, paid: isThere(5), family: isThere(0), circle: isThere(1), buddy: isThere(2), link: isThere(4),
            car: true, volunteer: isThere(3) ? SmallTown.coffee : nil)
        // Which of them may help with what; the friend from the circle has no car for a lift.
        let table: [SupportToAttend: [Companion]] = [
            .firstTimeBuddy: [.familyOrFriend, .circleMember, .memberBuddy, .volunteer, .linkWorker, .paidStaff],
            .companion: [.familyOrFriend, .circleMember, .memberBuddy, .volunteer, .linkWorker, .paidStaff],
            .lift: [.familyOrFriend, .memberBuddy, .paidStaff],
            .worker: [.familyOrFriend, .circleMember, .paidStaff],
        ]
        let order: [Companion] = [.familyOrFriend, .circleMember, .memberBuddy, .volunteer, .linkWorker, .paidStaff]
        let first = order.enumerated().first { place, who in isThere(place) && table[wanted, default: []].contains(who)
        }
        #expect(found == (wanted == .none ? Companion.none : first?.element))
    }

    @Test func `of a circle it is one who is free when the group meets, or whose free times nobody knows`() throws {
        #expect(try circle(free: [.tuesday: [.afternoon]]) == .circleMember)
        #expect(try circle(free: [:]) == .circleMember)
        #expect(try circle(free: [.monday: [.afternoon]]) == nil)
    }

    private func circle(free: [Weekday: Set<PartOfDay>]) throws -> Companion? {
        var town = SmallTown(support: .companion, hasCircle: true)
        town.friendIsFree = free
        return try town.answer().support
    }

    @Test func `a helper who is a member has to be here, and is named only by consent`() throws {
        func helped(by friend: Candidate?) throws -> Match {
            let sue = SmallTown.supporter("daughter", member: Identifier(rawValue: "M008"))
            return try SmallTown(support: .companion, supporters: [sue], others: friend.map { [$0] } ?? []).answer()
        }
        let named = try helped(by: SmallTown.candidate("M008"))
        #expect(named.reasons.contains(.comesAlong(.familyOrFriend, name: "M008")))
        let unnamed = try helped(by: SmallTown.candidate("M008", agrees: false))
        #expect(unnamed.reasons.contains(.comesAlong(.familyOrFriend, name: nil)))
        #expect(try helped(by: SmallTown.candidate("M008", status: .paused)).support == nil)
        #expect(try helped(by: nil).support == nil)
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
