import Domain
import Fixtures
import Testing

@testable import Intake

/// One person as lists spell them, again and again; the spellings are made, what must come of them is not.
private struct Spelled {
    private static let header = "Name,DOB,Address,Postcode,Tel,Mobile,E-mail,OK to share?"
    private var dice: Dice

    init(seed: UInt64) { dice = Dice(seed: seed) }

    /// Winifred Oakley, of 14 Mill Lane, with a number, a mobile and an address of her own.
    mutating func row() -> String {
        let name = dice.pick([
            "Winifred Oakley", "Win Oakley", "OAKLEY Winifred", "\"Oakley, Winnie\"", "winifred oakley", "W. Oakley",
            "Mrs Winifred Oakley", "Winifred Oakly", "WINIFRED OAKLEY", "Winifred  Oakley (Mill Lane)", "Oakley W",
            "Mrs W Oakley (Win)", "Winnifred Oakley", "Winifred Oakley - knits",
        ])
        let birth = dice.pick(["1941", "85 yrs", "86ish", "3/4/41", "3 Apr 1941", "", "n/a"])
        let address = dice.pick(["14 Mill Lane", "14 Mill Ln", "14 MILL LANE", "", "\"14, Mill Lane\""])
        let postcode = dice.pick(["AV1 2BD", "av12bd", "AVl 2BD", "AV1  2BD", ""])
        // One of the two is always there.
        let phones = [
            "01632 960114", "1632960114", "(01632) 960114", "+44 1632 960114", "01632-960114", "O1632 960114",
            "01632 960 114", "0044 1632 960114", "01632960114 after 6",
        ]
        let mobiles = ["07700 900114", "7700900114", "+447700900114", "(07700) 900114", "07700-900114"]
        let byPhone = dice.roll(2) == 0
        let phone = byPhone ? dice.pick(phones) : dice.pick(["-", "n/a", "none", "no landline"])
        let mobile = byPhone ? dice.pick(["", "none", "-"]) : dice.pick(mobiles)
        let email = dice.pick([
            "win.oakley@example.org", "WIN.OAKLEY@EXAMPLE.ORG", "win.oakley@example,org", "no email", "",
        ])
        return [name, birth, address, postcode, phone, mobile, email, "Y"].joined(separator: ",")
    }

    static func list(_ rows: [String]) -> String { ([header] + rows).joined(separator: "\n") }
}

@Suite("Who is the same person")
struct SamePersonTests {
    private let whole =
        "Winifred Oakley,3/4/1941,14 Mill Lane,AV1 2BD,01632 960114,07700 900114,win.oakley@example.org,Y"

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `a hundred spellings of one person merge with the first`(seed: UInt64) throws {
        var spelled = Spelled(seed: seed)
        let rows = [whole] + (0..<100).map { _ in spelled.row() }
        let judged = try Town.read(Spelled.list(rows)).dropFirst()
        #expect(judged.first?.verdict == .create)
        for (row, text) in zip(judged.dropFirst(), rows.dropFirst()) {
            #expect(row.verdict == .merge && row.with == [.row(2)], "\(text) \(row.reasons)")
        }
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `no name and telephone number ever makes two people`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let names = [
            "Ann Marsh", "Bob Marsh", "Jean Pearce", "Joan Pearce", "Tom Lloyd", "Thomas Lloyd", "A Marsh", "Sue Hobbs",
        ]
        let phones = ["01632 960001", "01632 960002", "1632960001", "07700 900003", "(07700) 900003"]
        let births = ["", "1941", "1990", "60ish"]
        let places = ["", "1 High Street", "9 Low Road"]
        let codes = ["", "AV1 1AA", "AV2 2BB"]
        let rows = (0..<60).map { _ in
            [dice.pick(names), dice.pick(births), dice.pick(places), dice.pick(codes), dice.pick(phones), "", "", "Y"]
                .joined(separator: ",")
        }
        var seen: Set<String> = []
        for row in try Town.read(Spelled.list(rows)) where row.verdict == .create || row.verdict == .hold {
            let person = try #require(row.candidate)
            // Tom and Thomas are one name here; the fixed list of names has no other pair.
            let name = person.name.full == "Tom Lloyd" ? "Thomas Lloyd" : person.name.full
            for phone in [person.phone, person.mobile].compactMap({ $0 }) {
                #expect(seen.insert("\(name) \(phone)").inserted, "\(name) \(phone) twice")
            }
        }
    }

    @Test(arguments: ["Walter Oakley", "Wendy Oakley", "Wilfred Oakley", "Joan Oakley", "Winifred Pearce", "Tom Lloyd"])
    func `others who share the telephone and the address are others`(name: String) throws {
        let other = "\(name),,14 Mill Lane,AV1 2BD,01632 960114,,,Y"
        let row = try #require(try Town.read(Spelled.list([whole, other])).last)
        #expect(row.verdict == .create)
        #expect(row.reasons.contains(.sharesContact(.phone, [.row(2)])))
    }

    @Test func `one name at two homes is two people, and one name with nothing else is a question`() throws {
        let rows = [
            "Margaret Hughes,,8 Ridge View,AV2 6AA,01632 960140,,,Y",
            "Margaret Hughes,,Flat 2 Lock House,AV1 5TD,,07700 900155,,Y", "Margaret Hughes,,,,,,,Y",
        ]
        let judged = try Town.read(Spelled.list(rows))
        #expect(judged.map(\.verdict) == [.skip, .create, .create, .ask])
        #expect(judged.last?.with == [.row(2), .row(3)])
    }

    @Test func `a year of birth or a home that differs makes a question of what would be one person`() throws {
        let younger = "Winifred Oakley,1966,,,01632 960114,,,Y"
        let moved = "Winifred Oakley,,3 High Street,AV9 9ZZ,01632 960114,,,Y"
        let movedButSure = "Winifred Oakley,,3 High Street,AV9 9ZZ,01632 960114,07700 900114,,Y"
        for (text, verdict) in [(younger, Verdict.ask), (moved, .ask), (movedButSure, .merge)] {
            let row = try #require(try Town.read(Spelled.list([whole, text])).last)
            #expect(row.verdict == verdict, "\(text)")
            #expect(row.with == [.row(2)])
        }
    }

    @Test func `what only the home's telephone ties is a question, what the home and the age tie is not`() throws {
        let residents = ["Edna Frost", "Bernard Quill", "Win Oakley"].map {
            "\($0),95,Larch House,AV2 6DG,01632 960300,,,Y"
        }
        let rows =
            residents + [
                "Winifred Oakley,,,,01632 960300,,,Y", "Winifred Oakley,95,Larch House,AV2 6DG,01632 960300,,,Y",
            ]
        let judged = try Town.read(Spelled.list(rows)).dropFirst()
        #expect(judged.map(\.verdict) == [.create, .create, .create, .ask, .merge])
        #expect(judged.suffix(2).map(\.with) == [[.row(4)], [.row(4)]])
    }

    @Test func `the same e-mail under another surname is a question, under another first name somebody else`() throws {
        let married = "Winifred Pearce,,,,,,win.oakley@example.org,Y"
        let husband = "Walter Oakley,,,,,,win.oakley@example.org,Y"
        #expect(try Town.read(Spelled.list([whole, married])).last?.verdict == .ask)
        #expect(try Town.read(Spelled.list([whole, husband])).last?.verdict == .create)
    }

    @Test func `whoever wants to be forgotten is refused on every row of the file`() throws {
        let list = """
            Name,Tel,OK to share?,Notes
            Bob Tranter,01632 960561,Y,
            Robert Tranter,01632 960561,Y,"moved, wants deleting"
            R. Tranter,1632960561,Y,likes trains
            """
        let judged = try Town.read(list).dropFirst()
        #expect(judged.map(\.verdict) == [.refuse, .refuse, .refuse])
        #expect(judged.allSatisfy { $0.reasons.contains(.askedToBeErased) })
    }

    @Test func `whoever was erased does not come back, and the neighbour on the same number is asked about`() throws {
        let erased = PersonalTrace.all(
            names: ["Bernard Quigley"], phones: ["01632 960300"], emails: ["b.q@example.org"], postcode: "AV2 6DG")
        let roster = Roster(people: try Town.roster().people.filter { $0.reference.rawValue != "M019" }) { trace in
            erased.contains(trace)
        }
        let list = """
            Name,Tel,Email,Postcode,OK to share?
            QUIGLEY Bernard,1632960300,,,Y
            Bernard Quigley,,,av26dg,Y
            Somebody Else,,B.Q@example.org,,Y
            Edna Frobisher,01632 960300,,AV2 6DG,Y
            Hilda Newcomer,01632 960300,,,Y
            """
        let judged = try Town.read(list, roster).dropFirst()
        #expect(judged.map(\.verdict) == [.refuse, .refuse, .refuse, .ask, .ask])
        #expect(judged.prefix(3).allSatisfy { $0.reasons.contains(.erasedBefore) })
        #expect(judged.last?.reasons.contains(.maybeErased) == true)
    }
}
