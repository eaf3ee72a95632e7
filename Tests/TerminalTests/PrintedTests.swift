import Domain
import Fixtures
import FoundationEssentials
import Testing

@testable import Terminal

/// What the commands print is read by people and programs that may stand beside the connector.
@Suite("What commands print")
struct PrintedTests {
    private let town: WorkingTown
    private let confidences: Confidences

    init() throws {
        town = try .published()
        confidences = try Confidences()
    }

    private func lines(_ words: String...) -> [String] {
        let run = Run()
        #expect(run(words + ["--data", town.folder.path]) == .done)
        return run.lines
    }

    private func objects(_ words: String...) throws -> [[String: Value]] {
        let run = Run()
        #expect(run(words + ["--json", "--data", town.folder.path]) == .done)
        return try run.lines.map { try JSONDecoder().decode([String: Value].self, from: Data($0.utf8)) }
    }

    @Test func `the list of letters never has an address`() throws {
        for line in lines("mail", "list") + lines("mail", "list", "--json") {
            #expect(confidences.told(in: line) == [], "\(line)")
            #expect(!line.contains("@"))
        }
        let letters = try objects("mail", "list")
        #expect(letters.count == 58)
        #expect(Set(letters.flatMap(\.keys)) == ["member", "kind", "about", "channel", "state", "attempts"])
        #expect(letters.allSatisfy { $0["kind"] == "10" && $0["about"] == "2027-03" })
    }

    @Test func `answers to wishes name people by their first names alone`() throws {
        // Words of a person's gift are the reason to think of them; a wish in private is answered to its own reference.
        let known: Set<DataKind> = [.interestsAndGifts, .specialCategoryInterest]
        for line in lines("match") + lines("match", "--json") {
            #expect(confidences.told(in: line, allowing: known) == [], "\(line)")
        }
    }

    @Test func `each answer has the promised keys, and null where there is nothing`() throws {
        let answers = try objects("match")
        #expect(answers.count == 177)
        let keys: Set = [
            "member", "interest", "route", "target", "support", "reasons", "tried", "score", "events", "near",
            "cluster", "opening", "offer",
        ]
        #expect(answers.allSatisfy { Set($0.keys) == keys })
        let routes = Set(answers.compactMap(\.["route"]?.text))
        #expect(routes.isSubset(of: Set(Route.allCases.map(\.rawValue))))
        #expect(answers.contains { $0["target"] == .null })
        for answer in answers {
            #expect(answer["support"] == .null || Companion(rawValue: answer["support"]?.text ?? "") != nil)
        }
    }

    @Test func `a month's rows have the promised keys in the promised forms`() throws {
        let rows = try objects("programme", "show", "2027-03")
        let expected = try Expected.rows("march_2027_occurrences.csv")
        #expect(rows.map { $0["source"]?.text } == expected.map { $0["source_id"] })
        #expect(rows.map { $0["startLocal"]?.text } == expected.map { $0["start_local"] })
        #expect(rows.map { $0["startUTC"]?.text } == expected.map { $0["start_utc"] })
        #expect(rows.map { $0["venue"]?.text } == expected.map { $0["venue_id"] })
        #expect(rows.map { $0["status"]?.text } == expected.map { $0["status"] })
        for line in lines("programme", "show", "2027-03", "--json") { #expect(confidences.told(in: line) == []) }
    }

    @Test func `what is to be settled speaks of people by reference or first name`() {
        let known: Set<DataKind> = [.privateAddress]
        for line in lines("programme", "show", "2027-03") + lines("programme", "show", "2027-03", "--conflicts") {
            #expect(confidences.told(in: line, allowing: known) == [], "\(line)")
        }
    }
}

/// A value of JSON, as far as the lines need it.
private enum Value: Decodable, Equatable, ExpressibleByStringLiteral {
    case null, other
    case text(String)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else {
            self = (try? container.decode(String.self)).map { .text($0) } ?? .other
        }
    }

    init(stringLiteral text: String) { self = .text(text) }

    var text: String? { if case .text(let text) = self { text } else { nil } }
}
