import CivilTime
import Domain
import Intake

/// A town of people and a connector's list of it, the same for the same seed: six of ten rows are of people who are
/// known, spelled as lists spell them; the rest are new.
struct GeneratedMembers {
    private struct Somebody {
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

    private var dice: Dice
    private(set) var roster = Roster()
    /// The spreadsheet's bytes.
    private(set) var bytes: [UInt8] = []
    /// By row: whom it is of, where that is somebody the roster knows.
    private(set) var answers: [Int: Reference] = [:]

    init(people: Int, rows: Int, seed: UInt64) {
        dice = Dice(seed: seed)
        let known = (0..<people).map { somebody($0) }
        roster = Roster(people: known.enumerated().map { Self.person($1, $0) })
        var lines = ["MEMBERS LIST,,,,,,,,,,,,,,,,", Self.header]
        for row in 0..<rows {
            let isKnown = dice.roll(10) < 6
            let place = isKnown ? dice.roll(known.count) : people + row
            let one = isKnown ? known[place] : somebody(place)
            lines.append(line(one))
            if isKnown { answers[lines.count] = Self.reference(place) }
        }
        bytes = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    private static let header =
        "Name,DOB/age,Addr,Post code,Tel,Mob,e-mail,Likes,Good at / could help with,When free,Needs / health,"
        + "Home care Y/N,Who helps,Heard from,Date joined,OK to share?,NOTES"

    private static func reference(_ place: Int) -> Reference { Reference("M\(100_000 + place)") }

    private static func person(_ one: Somebody, _ place: Int) -> KnownPerson {
        KnownPerson(
            id: Identifier(rawValue: "m\(place)"), reference: reference(place),
            fullName: "\(one.given) \(one.family)", knownAs: one.given,
            ageBand: AgeBand(age: 2027 - one.born), addressLine: "\(one.house) \(one.street)", postcode: one.postcode,
            phones: [one.phone, one.mobile], emails: [one.email], status: .active, note: nil)
    }

    private mutating func somebody(_ number: Int) -> Somebody {
        let given = pick(Self.given)
        let family = dice.roll(8) == 0 ? "\(pick(Self.families))-\(pick(Self.families))" : pick(Self.families)
        let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
        let ending = "\(letters[number / 20 % 20])\(letters[number % 20])"
        return Somebody(
            given: given, family: family, house: 1 + dice.roll(90), street: pick(Self.streets),
            postcode: "AV\(1 + number / 3_600 % 9) \(1 + number / 400 % 9)\(ending)",
            phone: "01632 \(padded(number * 7 % 1_000_000))", mobile: "07700 \(padded(number * 13 % 1_000_000))",
            email: "\(given.lowercased()).\(family.lowercased())\(number)@example.org", born: 1935 + dice.roll(70))
    }

    private func padded(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: 6 - text.count) + text
    }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[dice.roll(choices.count)] }

    // MARK: - Spelling

    private mutating func line(_ one: Somebody) -> String {
        let name = pick([
            "\(one.given) \(one.family)", "\(one.family.uppercased()) \(one.given)", "\"\(one.family), \(one.given)\"",
            "\(one.given.lowercased()) \(one.family.lowercased())", "Mrs \(one.given) \(one.family)",
        ])
        let phone = pick([
            one.phone, one.phone.dropFirst().filter { $0 != " " }, "+44 \(one.phone.dropFirst())", "n/a", "-",
            "(\(one.phone.prefix(5))) \(one.phone.suffix(6))",
        ])
        let mobile = pick([one.mobile, one.mobile.dropFirst().filter { $0 != " " }, "none", ""])
        let postcode = pick([
            one.postcode, one.postcode.lowercased().filter { $0 != " " }, one.postcode.replacing("1", with: "l"),
        ])
        let age = pick(["\(2027 - one.born) yrs", "\(one.born)", "", "3/4/\(one.born % 100)", "\(2027 - one.born)ish"])
        return [
            name, age, "\(one.house) \(one.street)", postcode, phone, mobile,
            pick([one.email, one.email.uppercased(), "no email", ""]), "\"\(pick(Self.likes))\"",
            "\"\(pick(Self.gifts))\"", "\"\(pick(Self.times))\"", pick(["step free", "", "hearing loop"]),
            pick(["Y", "N", "", "?"]), "", "library", pick(["16/09/2025", "Sep 25", "2026-03-10", "07 Oct 2025"]),
            pick(["Y", "yes", "ticked", "ok", "Yes all"]),
            pick(["", "rings first", "uses a stick", "her husband died"]),
        ].joined(separator: ",")
    }

    private static let given = [
        "Doreen", "Margaret", "Winston", "Geoffrey", "Pauline", "Robert", "Kathleen", "Ivy", "Desmond", "Samuel",
        "Beryl",
        "Thomas", "Harjit", "Zofia", "Nigel", "Eunice", "Colin", "Dilys", "Rashid", "Sheila", "Malcolm", "Priya", "Olu",
        "Terence", "Denise", "Vera", "Stanley", "Ruth", "Gwen", "Chloe", "Ahmed", "Sylvia", "Philip", "Imran",
        "Leonard",
    ]
    private static let families = [
        "Ackroyd", "Hughes", "Bailey", "Thistlewood", "Whitlock", "Tranter", "Illingworth", "Castleton", "Fairclough",
        "Ogden", "Cuthbertson", "Ellershaw", "Sandhu", "Kowalczyk", "Fothergill", "Blackwood", "Stubbs", "Renshaw",
        "Mahmood", "Rudge", "Smith", "Jones", "Taylor", "Brown", "Patel", "Wilson", "Evans", "Walker", "Wright", "Khan",
        "Green", "Hall", "Wood", "Harris", "Clarke", "Lewis", "Turner", "Hill", "Moore", "Ward", "Cooper", "King",
        "Baker", "Morris", "Bell", "Murphy", "Cook", "Gray", "Hunt", "Marsh", "Lloyd", "Pearce", "Hobbs", "Dunmore",
    ]
    private static let streets = [
        "Fuller Street", "Moor Lane", "Beacon Road", "Orchard Close", "Mill Yard", "Church Lane",
    ]
    private static let likes = [
        "knitting; coffee club; bingo", "used to like bowls / fishing / might try reading",
        "choir\nenglish class\nswiming",
        "walks, birdwatching, might try angling", "mending and fixing",
    ]
    private static let gifts = [
        "Aran knitting and casting-on; A good listener", "Speaks Polish and Russian", "Drives; mends bikes, locks", "",
    ]
    private static let times = [
        "Mon pm; Tue pm; Thu am/pm", "weekdays not Wed", "Tues am, Thurs eve, Sat am NOT Fri", "any time",
    ]
}
