import CivilTime
import Domain
import Intake

/// A town of people and a connector's list of it, the same for the same seed.
///
/// Six of ten rows are of people who are known, spelled as lists spell them; the rest are new. Between them stands what
/// real lists hold: titles, blank and repeated rows, ditto marks, couples, children, tests and sums.
struct GeneratedMembers {
    private var spelling: MessySpelling
    private let known: [GeneratedPerson]
    private(set) var roster = Roster()
    /// The messy spreadsheet's bytes.
    private(set) var bytes: [UInt8] = []
    /// By row: whom it is of, where that is somebody the roster knows.
    private(set) var answers: [Int: Reference] = [:]

    init(people: Int, rows: Int, seed: UInt64) {
        var spelling = MessySpelling(seed: seed)
        known = (0..<people).map { spelling.person($0) }
        self.spelling = spelling
        roster = Roster(people: known.enumerated().map { Self.person($1, $0) })
        bytes = list(rows)
    }

    /// The same people as a tidy list, one in each row, all of whom agreed to be kept.
    var tidyBytes: [UInt8] {
        var spelling = spelling
        return Self.bytes([MessySpelling.header] + known.map { spelling.tidy($0) })
    }

    private mutating func list(_ rows: Int) -> [UInt8] {
        var lines = ["MEMBERS LIST v7 FINAL,,,,,,,,,,,,,,,,", ",,,,,,,,,,,,,,,,", MessySpelling.header]
        for row in 0..<rows {
            if row % 211 == 210 { lines.append(",,,,,,,,,,,,,,,,") }
            if row % 307 == 306 { lines.append(MessySpelling.header) }
            let isKnown = !known.isEmpty && spelling.dice.roll(10) < 6
            let place = isKnown ? spelling.dice.roll(known.count) : known.count + row
            lines.append(spelling.messy(isKnown ? known[place] : spelling.person(place)))
            if isKnown { answers[lines.count] = Self.reference(place) }
        }
        lines.append("TOTAL,\(rows),,,,,,,,,,,,,,,")
        return Self.bytes(lines)
    }

    private static func bytes(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\r\n") + "\r\n").utf8) }

    private static func reference(_ place: Int) -> Reference { Reference("M\(100_000 + place)") }

    private static func person(_ one: GeneratedPerson, _ place: Int) -> KnownPerson {
        KnownPerson(
            id: Identifier(rawValue: "m\(place)"), reference: reference(place),
            fullName: "\(one.given) \(one.family)", knownAs: one.given,
            ageBand: AgeBand(age: 2027 - one.born), addressLine: "\(one.house) \(one.street)", postcode: one.postcode,
            phones: [one.phone, one.mobile], emails: [one.email], status: .active, note: nil)
    }
}

/// Somebody invented, as they would spell themselves.
struct GeneratedPerson {
    let given: String
    let family: String
    let house: Int
    let street: String
    let postcode: String
    let phone: String
    let mobile: String
    let email: String
    let born: Int
}
