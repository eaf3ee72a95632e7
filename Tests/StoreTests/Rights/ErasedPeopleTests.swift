import Domain
import Fixtures
import Hub
import SQLite
import Testing

@testable import Store

@Suite("The erased are known again without a word of them")
struct ErasedPeopleTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
    }

    private func remember(_ reference: Reference) throws {
        try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            let member = try memory.member(reference)
            try memory.remember(
                ErasureNote(
                    at: memory.now, id: member.id, reference: reference, marks: try memory.marks(of: member)))
        }
    }

    private func erased() throws -> ErasedPeople {
        try store.read(as: .keeper) { memory throws(HubError) in try memory.erasedPeople() }
    }

    @Test func `a member who was erased is known by every way of their own, and by their identity`() throws {
        let pauline = try #require(try AshbourneVale.tables().members.first { $0.reference == AshbourneVale.pauline })
        #expect(try erased().isEmpty)
        try remember(AshbourneVale.pauline)
        let erased = try erased()
        #expect(erased.contains(PersonTrace(pauline)) && erased.contains(pauline.id))
        #expect(erased.contains(PersonTrace(name: nil, emails: [], phones: ["+44 7700 900131"], postcode: nil)))
    }

    /// The telephone of a care home or of a couple belongs to those who stay as well.
    @Test func `nobody else of the town is taken for the erased`() throws {
        let members = try AshbourneVale.tables().members
        for member in members {
            // Each is erased in a change of its own that is not kept.
            #expect(throws: HubError.forbidden) {
                try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
                    let marks = try memory.marks(of: member)
                    try memory.remember(
                        ErasureNote(at: memory.now, id: member.id, reference: member.reference, marks: marks))
                    let erased = try memory.erasedPeople()
                    #expect(erased.contains(PersonTrace(member)) || marks.isEmpty, "\(member.reference)")
                    for other in members where other.id != member.id {
                        #expect(!erased.contains(PersonTrace(other)), "\(other.reference) for \(member.reference)")
                    }
                    throw .forbidden
                }
            }
        }
    }

    @Test func `the tables hold digests and no word`() throws {
        try remember(AshbourneVale.pauline)
        let connection = try Connection(path: folder.file("circles.db"), mode: .readOnly)
        let kept = try connection.query("SELECT digest FROM erased_mark") { try $0.text(0) }
        #expect(kept.count >= 3 && kept.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
    }

    @Test func `an erased person's reference is given to nobody again`() throws {
        let last = try #require(try AshbourneVale.tables().members.map(\.reference).max())
        try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            let next = try memory.nextReference("M")
            try memory.remember(
                ErasureNote(at: memory.now, id: Identifier(rawValue: "gone"), reference: next, marks: []))
            #expect(try memory.nextReference("M") > next && next > last)
        }
    }

    @Test func `who was erased is not for everyone to ask`() throws {
        #expect(throws: HubError.forbidden) {
            try store.read(as: .everyone) { memory throws(HubError) in try memory.erasedPeople() }
        }
    }
}
