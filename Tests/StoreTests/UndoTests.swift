import CivilTime
import Domain
import Fixtures
import Hub
import SQLite
import Store
import Testing

@Suite("Taking back")
struct UndoTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let doreen: Identifier<Member>

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
        doreen = try AshbourneVale.member(AshbourneVale.doreen)
    }

    @discardableResult
    private func write<Result>(
        as viewer: Viewer = .keeper, daysLater: Int = 0, _ body: (Writing) throws(HubError) -> Result
    ) throws -> Result {
        try store.write(as: viewer, at: AshbourneVale.now.adding(seconds: daysLater * 86_400), body)
    }

    /// Every row of every table but the undo's own and what counts publications.
    private func dump() throws -> [String: [String]] {
        let connection = try Connection(path: folder.file("circles.db"), mode: .readOnly)
        return try connection.contents(except: ["undo_step", "undo_step_member", "meta", "audit"])
    }

    /// Doreen says more, and withdraws something.
    private func changeDoreen() throws -> Identifier<UndoStep> {
        try write { memory throws(HubError) in
            try memory.undoably(.importMembers) { () throws(HubError) in
                try memory.save([.quietSpace], of: doreen)
                try memory.save([Availability(member: doreen, weekday: .sunday, part: .evening)], of: doreen)
                try memory.add(
                    Consent(
                        member: doreen, purpose: .photos, state: .withdrawn, givenOn: nil,
                        endedOn: AshbourneVale.today, method: "spoken", wordingVersion: nil))
                try memory.setMemberStatus(doreen, to: .paused)
            }.1
        }
    }

    private func undo(_ step: Identifier<UndoStep>, daysLater: Int = 1, as viewer: Viewer = .keeper) throws {
        try write(as: viewer, daysLater: daysLater) { memory throws(HubError) in try memory.undo(step) }
    }

    @Test func `everything is as it was before, consents too`() throws {
        let before = try dump()
        let step = try changeDoreen()
        #expect(try dump() != before)
        try undo(step)
        #expect(try dump() == before)
        let connection = try Connection(path: folder.file("circles.db"), mode: .write)
        #expect(throws: DatabaseError.self) { try connection.execute("DELETE FROM consent") }
    }

    @Test func `it is done once, and within seven days`() throws {
        let step = try changeDoreen()
        let late = #expect(throws: HubError.self) { try undo(step, daysLater: 7) }
        #expect(late == .conflict(.cannotUndo(.over(.expired))))
        try undo(step, daysLater: 6)
        let again = #expect(throws: HubError.self) { try undo(step, daysLater: 6) }
        #expect(again == .conflict(.cannotUndo(.over(.undone))))
    }

    @Test func `what was changed since stays, and is named`() throws {
        let step = try changeDoreen()
        try write { memory throws(HubError) in try memory.setMemberStatus(doreen, to: .left) }
        let before = try dump()
        let error = #expect(throws: HubError.self) { try undo(step) }
        #expect(error == .conflict(.cannotUndo(.changedSince(kind: "member", AshbourneVale.doreen))))
        #expect(try dump() == before)
    }

    @Test func `a new row that something leans on since does not go`() throws {
        let (_, step) = try write { memory throws(HubError) in
            try memory.undoably(.importMembers) { () throws(HubError) in
                try memory.save(
                    Interest(
                        id: Identifier(rawValue: "kites"), slug: Slug(naming: "kites"), label: "Kites",
                        category: "outdoors", synonyms: [], openActive: nil, isSpecialCategory: false))
            }
        }
        try write { memory throws(HubError) in
            try memory.save(
                [
                    MemberInterest(
                        member: doreen, interest: Identifier(rawValue: "kites"), words: nil, relation: .wantsToTry,
                        visibleTo: .members)
                ], of: doreen)
        }
        let error = #expect(throws: HubError.self) { try undo(step) }
        #expect(error == .conflict(.cannotUndo(.neededBy(["member_interest"]))))
    }

    @Test func `who is erased cannot be brought back by undoing`() throws {
        let step = try changeDoreen()
        let count = try write { memory throws(HubError) in try memory.purgeUndo(mentioning: doreen) }
        #expect(count == 1)
        let error = #expect(throws: HubError.self) { try undo(step) }
        #expect(error == .conflict(.cannotUndo(.over(.purged))))
        let others = try write { memory throws(HubError) in try memory.purgeUndo(mentioning: doreen) }
        #expect(others == 0)
    }

    @Test func `somebody whose gift alone was changed is mentioned too`() throws {
        try write { memory throws(HubError) in
            guard let gift = try memory.gifts(of: doreen).first else { throw .notFound("gift") }
            _ = try memory.undoably(.importMembers) { () throws(HubError) in
                try memory.save(
                    Gift(
                        id: gift.id, reference: gift.reference, member: gift.member, dimension: gift.dimension,
                        description: "Another thing", interest: gift.interest, willShare: gift.willShare,
                        willTeach: gift.willTeach, willHost: gift.willHost, willLead: gift.willLead,
                        willHelpAtHome: gift.willHelpAtHome))
            }
        }
        #expect(try write { memory throws(HubError) in try memory.purgeUndo(mentioning: doreen) } == 1)
    }

    @Test func `what can no longer be taken back is deleted`() throws {
        let step = try changeDoreen()
        #expect(try write(daysLater: 6) { memory throws(HubError) in try memory.expireUndo() } == 0)
        #expect(try write(daysLater: 7) { memory throws(HubError) in try memory.expireUndo() } == 1)
        let found = try write { memory throws(HubError) in try memory.undoStep(step) }
        #expect(found.state == .expired)
        #expect(found.madeBy == "keeper")
        let connection = try Connection(path: folder.file("circles.db"), mode: .readOnly)
        let kept = try connection.first("SELECT count(changes) FROM undo_step") { try $0.int(0) }
        #expect(kept == 0)
    }

    @Test func `members and the public take nothing back`() throws {
        let step = try changeDoreen()
        for viewer in [Viewer.everyone, .member(doreen)] {
            #expect(throws: HubError.forbidden) { try undo(step, as: viewer) }
        }
    }

    @Test func `every table that is recorded has a primary key`() throws {
        let connection = try Connection(path: folder.file("circles.db"), mode: .readOnly)
        let keyless = try connection.ordinaryTables().filter { table in
            try connection.first("SELECT max(pk) FROM pragma_table_info(\(table))") { try $0.int(0) } == 0
        }
        // `meta` has one row and is not recorded.
        #expect(keyless.filter { $0 != "meta" }.isEmpty)
    }
}
