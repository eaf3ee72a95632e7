import Fixtures
import Hub

/// A connector's list of a few invented people, each row spelled anew, with households that share a telephone.
struct MessyList {
    private var dice: Dice

    init(seed: UInt64) { dice = Dice(seed: seed) }

    mutating func file(rows: Int) -> ListFile {
        var lines = ["MEMBERS,,,,,,,,,,,", Self.header]
        for row in 0..<rows {
            if row % 13 == 12 { lines.append(dice.pick([",,,,,,,,,,,", Self.header])) }
            lines.append(self.row(of: dice.roll(24)))
        }
        lines.append("TOTAL,\(rows),,,,,,,,,,")
        return ListFile(name: "list.csv", bytes: Array(lines.joined(separator: "\r\n").utf8))
    }

    private static let header =
        "Name,DOB/age,Addr,Post code,Tel,Mob,e-mail,Likes,Good at,When free,OK to share?,NOTES"
    private static let given = [
        "Ann", "Robert", "Jean", "Thomas", "Winifred", "Stanley", "Amina", "Colin", "Zofia", "Desmond", "Pauline",
        "Harjit",
    ]
    private static let families = ["Marsh", "Pearce", "Lloyd", "Hobbs", "Wiśniewska", "O'Dowd", "Gray", "Tranter"]

    private mutating func row(of number: Int) -> String {
        // Two of a family in each house.
        let house = number / 2
        let (given, family) = (Self.given[number * 5 % 12], Self.families[house % 8])
        let digits = number < 10 ? "0\(number)" : "\(number)"
        let name = dice.pick([
            "\(given) \(family)", "\(family.uppercased()) \(given)", "\"\(family), \(given)\"",
            "\(given.lowercased()) \(family.lowercased())", "Mrs \(given) \(family)", "\(given.prefix(1)). \(family)",
            "\(given) & \(Self.given[(number + 5) % 12]) \(family)",
        ])
        let landline = house < 10 ? "0\(house)" : "\(house)"
        return [
            name, dice.pick(["", "19\(30 + number)", "\(97 - number) yrs", "\(97 - number)ish"]),
            dice.pick(["\(house + 1) Mill Lane", "", "as above"]), dice.pick(["AV1 2BD", "av12bd", "AVl 2BD", ""]),
            dice.pick(["01632 9604\(landline)", "16329604\(landline)", "+44 1632 9604\(landline)", "n/a", "1.63E+09"]),
            dice.pick(["07700 9004\(digits)", "77009004\(digits)", "none", "-", ""]),
            dice.pick([
                "p\(number)@example.org", "P\(number)@EXAMPLE.ORG", "\"p\(number)@example,org\"", "no email", "",
            ]),
            dice.pick(["knitting; bingo", "\"used to like bowls / might try reading\"", "", "mending and fixing", "?"]),
            dice.pick(["Drives", "\"mends bikes, locks\"", "", "A good listener; bakes bread"]),
            dice.pick(["Mon pm; Tue am", "weekdays not Wed", "any time", ""]),
            dice.pick(["Y", "yes", "ticked", "?", "", "No", "NO photos"]),
            dice.pick([
                "", "", "", "uses a stick", "her husband died", "in hosp since 2/2 - paused", "moved to Leeds",
                "wants deleting", "died in May", "referred by the GP", "not the same person as the other one",
            ]),
        ].joined(separator: ",")
    }
}
