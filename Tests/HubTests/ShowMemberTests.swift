import Domain
import Fixtures
import Hub
import Store
import Testing
import Wording

@Suite("A member's own record")
struct ShowMemberTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    private func record(of reference: Reference) throws -> MemberRecord {
        try ShowMember(town.hub)(try AshbourneVale.member(reference))
    }

    @Test func `it is what the person told us`() throws {
        let record = try record(of: AshbourneVale.pauline)
        #expect(record.member.fullName == "Pauline Whitlock" && record.area == "Millgate")
        let told = try AshbourneVale.tables()
        let id = record.member.id
        #expect(Set(record.gifts) == Set(told.gifts.filter { $0.member == id }))
        #expect(Set(record.free) == Set(told.availability.filter { $0.member == id }))
        #expect(record.consents.count == 8)
        #expect(record.matches.map(\.wish) == (try AshbourneVale.matchingFacts().wishes.filter { $0.member == id }))
    }

    @Test func `nobody finds another person in it`() throws {
        let people = try AshbourneVale.tables().members
        for person in people where [.active, .paused].contains(person.status) {
            let record = try ShowMember(town.hub)(person.id)
            #expect(Set(record.names.members.keys) == [person.id])
            #expect(record.names.gifts.isEmpty && record.names.freelancers.isEmpty && record.names.rows.isEmpty)
            #expect(record.gifts.allSatisfy { $0.member == person.id })
            #expect(record.consents.allSatisfy { $0.member == person.id })
            #expect(record.proposals.allSatisfy { $0.proposer == person.id })
            #expect(record.proposals.allSatisfy { $0.connectorReply == nil || !$0.state.isOpen })
            #expect(record.member.connectorNote == nil)
            for match in record.matches {
                #expect(match.wish.member == person.id && match.tried.isEmpty)
                if case .host? = match.target { Issue.record("\(person.reference) is told of a host") }
                for reason in match.reasons {
                    switch reason {
                    case .gift, .bothFree: Issue.record("\(person.reference) is told of \(reason)")
                    case .comesAlong(_, let name): #expect(name == nil)
                    default: break
                    }
                }
            }
        }
    }

    @Test func `who keeps an interest private reads it, and nobody else's answer speaks of it`() throws {
        let ruth = try record(of: AshbourneVale.ruth)
        let interests = try AshbourneVale.tables().interests
        let special = Set(interests.filter(\.isSpecialCategory).map(\.id))
        #expect(ruth.matches.contains { $0.wish.interest.map(special.contains) ?? false })
        let others = try FindMatches(town.hub)().matches.filter { $0.wish.member != ruth.member.id }
        for match in others {
            guard let interest = match.wish.interest, special.contains(interest) else { continue }
            #expect(match.route == .askMore && match.target == nil && match.reasons == [.sensitive])
        }
    }

    @Test func `nobody is shown who is not there`() throws {
        #expect(throws: HubError.self) { try ShowMember(town.hub)(Identifier(rawValue: "nobody")) }
    }
}
