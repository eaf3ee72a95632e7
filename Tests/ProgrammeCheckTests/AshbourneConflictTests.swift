import CivilTime
import Domain
import Fixtures
import ProgrammeCheck
import Testing

/// The rows of the month come from the expected table, not from what builds a month.
@Suite("What is wrong with March 2027 in Ashbourne Vale")
struct AshbourneConflictTests {
    @Test func `every expected conflict is reported`() throws {
        let found = try conflicts()
        for row in try Expected.rows("conflicts.csv") {
            let wanted = [row["kind"], row["a"], row["b"]].compactMap { $0 }.joined(separator: ",")
            #expect(found.contains(wanted), "\(wanted)")
        }
    }

    /// V04, where G04 and G15 meet, has two steps; V09, where G13 meets, a soft path; V05 opens at nine on Sundays.
    @Test func `what is reported besides is true, and nothing else is`() throws {
        let expected = try Expected.rows("conflicts.csv").map { row in
            [row["kind"], row["a"], row["b"]].compactMap { $0 }.joined(separator: ",")
        }
        let besides = try conflicts().filter { !expected.contains($0) }
        #expect(
            besides == [
                "access_blocked,M001 bingo,G04", "access_blocked,M002 quiz,G15", "access_blocked,M009 gardening,G13",
                "access_blocked,M012 quiz,G15", "access_blocked,M044 bingo,G04", "outside_opening_hours,E10,V05",
            ])
    }

    @Test func `nothing is reported twice`() throws {
        let found = try conflicts()
        #expect(Set(found).count == found.count)
    }

    private func conflicts() throws -> [String] {
        let facts = try AshbourneVale.checkFacts()
        return MonthCheck(facts).conflicts(in: try ExpectedMonth.rows(), of: month("2027-03")).map { conflict in
            [conflict.kind.rawValue, words(conflict.first), conflict.second.map(words) ?? ""].joined(separator: ",")
        }
    }

    private func words(_ subject: ConflictSubject) -> String {
        switch subject {
        case .row(let reference): "\(reference)"
        case .wish(let member, let interest): "\(member) \(interest)"
        }
    }
}
