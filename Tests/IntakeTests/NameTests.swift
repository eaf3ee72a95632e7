import Testing

@testable import Intake

@Suite("Names")
struct NameTests {
    @Test(
        arguments: [
            ("Doreen Ackroyd", "Doreen Ackroyd"), ("Bailey-Grant, Winston ", "Winston Bailey-Grant"),
            ("BLACKWOOD-JOSEPH Eunice (Miss)", "Eunice Blackwood-Joseph"), ("Mrs P Dunmore (Pat)", "Pat Dunmore"),
            ("Ivy Castleton (Lower Wending)", "Ivy Castleton"), ("Amina (no surname given)", "Amina"),
            ("Kath (facilitator)", "Kath"), ("doreen ackroyd", "Doreen Ackroyd"), ("KIERAN O'DOWD", "Kieran O'Dowd"),
            ("Ackroyd D", "D Ackroyd"), ("Pauline W", "Pauline W"), ("12. Doreen Ackroyd", "Doreen Ackroyd"),
            ("ACKROYD, Mrs D.", "D. Ackroyd"), ("Stanley Longbottom RIP", "Stanley Longbottom"),
            ("TATTERSALL (Brenda)", "Brenda Tattersall"), ("Dr. Ann McDONALD MBE", "Ann McDonald"),
            ("Margaret \"Mags\" Hughes", "Margaret Hughes"), ("Hughes, Margaret, Mrs", "Margaret Hughes"),
        ])
    func `a name comes out in its usual order and case`(cell: String, name: String) {
        #expect(NameReader.read(cell).names.map(\.full) == [name])
    }

    @Test(
        arguments: [
            ("Trevor & Jean Ashdown", ["Trevor Ashdown", "Jean Ashdown"]),
            ("Trevor and Jean Ashdown", ["Trevor Ashdown", "Jean Ashdown"]),
            ("Ashdown, Trevor & Jean", ["Trevor Ashdown", "Jean Ashdown"]),
            ("Trevor Ashdown + Jean Marsh", ["Trevor Ashdown", "Jean Marsh"]),
            ("Mr & Mrs Ashdown", ["Mr Ashdown", "Mrs Ashdown"]),
            ("Trevor Ashdown and wife", ["Trevor Ashdown", "Wife"]),
        ])
    func `two people in one cell are two names`(cell: String, names: [String]) {
        #expect(NameReader.read(cell).names.map(\.full) == names)
    }

    private func agreement(_ one: String, _ other: String) -> NameKey.Agreement {
        NameKey(full: one).agreement(with: NameKey(full: other))
    }

    @Test(
        arguments: [
            ("Bob Tranter", "Robert Tranter"), ("Win Oakenshaw", "Winifred Oakenshaw"),
            ("Geoff Marsh", "Geoffrey Marsh"),
            ("Tom Ellershaw", "Thomas Ellershaw"), ("Zofia Wiśniewska", "Zofia Wisniewska"),
            ("Siân Prosser", "Sian Prosser"),
            ("Grace Adeyemi Holt", "Grace Adeyemi-Holt"), ("Kieran O’Dowd", "Kieran ODowd"),
            ("Mei Ling Cheung", "Mei-Ling Cheung"),
            ("Harjit Sandhu", "Harjit Kaur Sandhu"), ("Whitlock Pauline", "Pauline Whitlock"),
            ("Łukasz Nowak", "Lukasz Nowak"),
        ])
    func `one name in two spellings is one name`(one: String, other: String) {
        guard case .whole = agreement(one, other) else { return #expect(Bool(false), "\(agreement(one, other))") }
        guard case .whole = agreement(other, one) else { return #expect(Bool(false), "\(agreement(other, one))") }
    }

    @Test(
        arguments: [
            ("D. Ackroyd", "Doreen Ackroyd"), ("Pauline W", "Pauline Whitlock"), ("Kath", "Kathleen Illingworth"),
            ("Margeret Hughes", "Margaret Hughes"), ("Eunice Joseph-Hall", "Eunice Blackwood-Joseph"),
        ])
    func `a part of a name agrees only in part`(one: String, other: String) {
        guard case .partly = agreement(one, other) else { return #expect(Bool(false), "\(agreement(one, other))") }
    }

    @Test(
        arguments: [
            ("Joan Pearce", "Jean Pearce"), ("Malcolm Rudge", "Sheila Rudge"), ("Frances Hill", "Francis Hall"),
            ("Denis Marsh", "Denise Marsh"), ("Paul Webb", "Paula Webb"), ("Ann Marsh", "Tom Lloyd"),
            ("P W", "Pauline Whitlock"),
        ])
    func `names of two people stay two`(one: String, other: String) {
        switch agreement(one, other) {
        case .familyOnly, .givenOnly, .none: break
        case .whole, .partly: #expect(Bool(false), "\(agreement(one, other))")
        }
    }
}
