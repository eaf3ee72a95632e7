import Domain
import Fixtures
import Hub
import Store
import Testing

/// The matrix of the domain, asked of the memory itself: what it denies is refused, what it grants of a person is given.
@Suite("The matrix holds in the memory")
struct MatrixTests {
    private struct Question {
        let kind: DataKind
        /// Whether it is about one person, who then asks as oneself.
        let isOfPerson: Bool
        let read: (Reading) throws(HubError) -> Void
    }

    private static func questions() throws -> [Question] {
        let owner = try AshbourneVale.member(AshbourneVale.doreen)
        let event = try AshbourneVale.tables().events[0].id
        return [
            Question(kind: .publishedEvent, isOfPerson: false) { memory throws(HubError) in
                _ = try memory.publicEvents(today: AshbourneVale.today)
            },
            Question(kind: .privateAddress, isOfPerson: false) { memory throws(HubError) in _ = try memory.venues() },
            Question(kind: .whoIsGoing, isOfPerson: false) { memory throws(HubError) in
                _ = try memory.replies(to: event)
            },
            Question(kind: .contactDetails, isOfPerson: true) { memory throws(HubError) in
                _ = try memory.member(owner)
            },
            Question(kind: .interestsAndGifts, isOfPerson: true) { memory throws(HubError) in
                _ = try memory.gifts(of: owner)
            },
            Question(kind: .interestsAndGifts, isOfPerson: true) { memory throws(HubError) in
                _ = try memory.memberInterests(of: owner)
            },
            Question(kind: .accessNeeds, isOfPerson: true) { memory throws(HubError) in
                _ = try memory.accessNeeds(of: owner)
            },
            Question(kind: .onePageProfile, isOfPerson: true) { memory throws(HubError) in
                _ = try memory.profiles(of: owner)
            },
            Question(kind: .wellbeing, isOfPerson: true) { memory throws(HubError) in
                _ = try memory.checkins(of: owner)
            },
            Question(kind: .circleNotes, isOfPerson: false) { memory throws(HubError) in _ = try memory.circles() },
            Question(kind: .connectorNotes, isOfPerson: false) { memory throws(HubError) in _ = try memory.events() },
            Question(kind: .audit, isOfPerson: false) { memory throws(HubError) in _ = try memory.audit(limit: 1) },
        ]
    }

    private static func askers() throws -> [(Role, Viewer)] {
        let supporter = try #require(try AshbourneVale.tables().supporters.first { $0.reference == "S06" })
        return [
            (.everyone, .everyone), (.otherMember, .member(try AshbourneVale.member(AshbourneVale.pauline))),
            (.oneself, .member(try AshbourneVale.member(AshbourneVale.doreen))),
            (.supporter, .supporter(supporter.id)), (.localConnector, try AshbourneVale.connector("K01")),
            (.regionalConnector, try AshbourneVale.connector("K00")),
        ]
    }

    @Test func `what the matrix denies a role is refused, and what it grants is given`() throws {
        let folder = try TemporaryFolder()
        let store = try AshbourneVale.store(in: folder)
        for question in try Self.questions() {
            for (role, viewer) in try Self.askers() {
                let given: Bool
                do throws(HubError) {
                    try store.read(as: viewer, question.read)
                    given = true
                } catch {
                    #expect(error == .forbidden)
                    given = false
                }
                switch Visibility.access(of: role, to: question.kind) {
                case .no, .count: #expect(!given, "\(question.kind) to \(role)")
                case .yes where question.isOfPerson || role != .oneself: #expect(given, "\(question.kind) to \(role)")
                // What depends on consent, or is a part of a whole, has no reading that gives the whole.
                case .yes, .withConsent, .own: continue
                }
            }
        }
    }
}
