import Testing

@testable import Intake

/// Every row of the connector's two lists, its verdict, and why it is right.
///
/// `row verdict with · why`; `with` is a member (`M003`), a row of the same file (`#6`) or nothing (`-`).
@Suite("Verdicts on the connector's own lists")
struct VerdictTests {
    private static let spreadsheet = "members_spreadsheet.csv"
    private static let coffeeClub = "old_coffee_club_list_cp1252.csv"

    @Test func `the spreadsheet on an empty hub`() throws {
        try expect(Self.spreadsheet, Roster(), Self.spreadsheetAlone)
    }

    @Test func `the spreadsheet in the town that knows nearly everybody`() throws {
        try expect(Self.spreadsheet, Town.roster(), Self.spreadsheetInTown)
    }

    @Test func `the old list of the coffee club on an empty hub`() throws {
        try expect(Self.coffeeClub, Roster(), Self.coffeeClubAlone)
    }

    @Test func `the old list of the coffee club in the town that knows nearly everybody`() throws {
        try expect(Self.coffeeClub, Town.roster(), Self.coffeeClubInTown)
    }

    private func expect(_ file: String, _ roster: Roster, _ table: String) throws {
        let rows = try MemberIntake(roster: roster, today: Town.today).read(Town.sheet(file)).rows
        let expected = table.split(separator: "\n").compactMap { $0.split(separator: "·").first?.tidied }
        #expect(rows.map(Self.line) == expected)
    }

    private static func line(_ row: IntakeRow) -> String {
        let with = row.with.map { counterpart in
            switch counterpart {
            case .member(let reference): "\(reference)"
            case .row(let row): "#\(row)"
            }
        }
        return "\(row.row) \(row.verdict) \(with.isEmpty ? "-" : with.joined(separator: ","))"
    }
}

// MARK: - The tables

extension VerdictTests {
    private static let spreadsheetAlone = """
        1 skip - · the title of the sheet
        2 skip - · a blank row
        3 skip - · the names of the columns
        4 create - · Y to sharing, her own likes; the lost zero is certain
        5 create - · ok; 43 is 1943, nobody of 83 is born in 2043
        6 create - · yes to all; a comma in a domain can only be a dot
        7 create - · the first Margaret Hughes
        8 create - · another Margaret Hughes: another home, no contact in common, and the sheet says so
        9 create - · surname first behind a comma
        10 create - · ticked; the letters of the name are put right
        11 create - · joined herself; the daughter-in-law only phoned
        12 create - · ticked
        13 create - · shares telephone and e-mail with Arthur, and is somebody else by name
        14 create - · kept in touch himself
        15 create - · yes
        16 create - · "n/a - ring him" is no e-mail; that his wife died is not his death
        17 create - · one name is enough to begin with
        18 create - · yes to all
        19 skip - · a blank row
        20 create - · ok
        21 create - · ok
        22 create - · ok
        23 create - · Y; the care home's number is his too
        24 create - · same number as Bernard, another name
        25 create - · ticked; NOT Fri is understood
        26 create - · ticked; 37 is 1937; the number is Rashid's too
        27 create - · the landline lost its digits, the mobile is whole
        28 create - · Mrs P Dunmore is called Pat
        29 create - · ok
        30 create - · he rang himself: signposted is not referred
        31 create - · yes
        32 create - · Y; the misspelt e-mail is kept for asking
        33 create - · ditto marks give her Malcolm's address; another person by name
        34 create - · ticked; the formula shows its text
        35 skip - · the heading once more
        36 create - · yes
        37 create - · no phone is no reason to leave him out
        38 create - · yes to all
        39 create - · Y
        40 create - · ticked
        41 create - · Y; 31 February is no date, and is said so
        42 create - · ok
        43 create - · surname in capitals first
        44 create - · yes to all
        45 create - · same landline as Roy, another name
        46 create - · agreed on the phone
        47 create - · ok; same landline as Terence
        48 create - · yes to all
        49 create - · yes
        50 create - · died: kept in that state, so that nothing is ever sent; "do not ring Vera" is not about him
        51 create - · yes to all; one like is for nobody's eyes
        52 create - · ticked
        53 create - · paused, in hospital
        54 create - · ticked; text only is a wish, not a refusal
        55 create - · ok
        56 create - · took back two consents of several: the rest stands
        57 refuse - · wants deleting
        58 create - · Win said yes; DNAR and diabetes stay a note
        59 create - · ticked
        60 create - · ticked
        61 create - · ok
        62 create - · ticked
        63 create - · yes; ? about home care is no answer
        64 create - · yes
        65 create - · yes
        66 hold - · no consent yet: an enquiry
        67 create - · ticked; the address is not written down
        68 merge #6 · P. agrees with Pauline, and so do mobile, landline, address and age (row 6)
        69 merge #15 · name, mobile, address and year agree; a second e-mail
        70 merge #29 · name, telephone, address, year; the village is no part of the name
        71 merge #21 · Tom is Thomas; mobile, address and age agree
        72 merge #31 · the hyphen is missing; mobile, e-mail and address agree
        73 ask #7,#8 · a name alone, and two who have it
        74 refuse - · sixteen
        75 refuse - · a test row
        76 refuse - · a surgery's referral: no person at all is taken in
        77 skip - · totals
        """

    private static let spreadsheetInTown = """
        1 skip - · the title of the sheet
        2 skip - · a blank row
        3 skip - · the names of the columns
        4 merge M001 · name and own contacts
        5 merge M002 · name and own contacts
        6 merge M003 · name and own contacts
        7 merge M004 · her landline and address are hers alone
        8 merge M005 · her mobile and e-mail are hers alone
        9 merge M006 · name and own contacts
        10 merge M007 · mended, the name is hers
        11 merge M008 · name and own contacts
        12 merge M009 · name and address settle whose the shared number is
        13 merge M010 · name and address settle whose the shared number is
        14 merge M011 · name and own contacts
        15 merge M012 · name and own contacts
        16 merge M013 · name and own contacts
        17 merge M014 · name and own contacts
        18 merge M015 · name and own contacts
        19 skip - · a blank row
        20 merge M016 · name and own contacts
        21 merge M017 · name and own contacts
        22 merge M018 · name and own contacts
        23 merge M019 · the home's number proves nothing; name, home and age together do
        24 merge M020 · name, home and age
        25 merge M021 · name and own contacts
        26 merge M022 · name and own contacts
        27 merge M023 · name and own contacts
        28 merge M024 · Pat Dunmore is Patricia, known as Pat
        29 merge M025 · name and own contacts
        30 merge M026 · name and own contacts
        31 merge M027 · name and own contacts
        32 merge M028 · the misspelt e-mail counts for nothing; name, landline and address do
        33 merge M029 · the household's number, her whole name, her address
        34 merge M030 · name and own contacts
        35 skip - · the heading once more
        36 merge M031 · name and own contacts
        37 merge M032 · no contact at all: his whole name, a home nobody else has, his age
        38 merge M033 · name and own contacts
        39 merge M034 · name and own contacts
        40 merge M035 · name and own contacts
        41 merge M036 · name and own contacts
        42 merge M037 · name and own contacts
        43 merge M038 · name, landline, address
        44 merge M039 · name and own contacts
        45 merge M040 · name and own contacts
        46 merge M041 · name and own contacts
        47 merge M042 · name and own contacts
        48 merge M043 · name and own contacts
        49 merge M044 · name and own contacts
        50 merge M045 · known to have died; his name and address, not Vera's number
        51 merge M046 · name and own contacts
        52 merge M047 · name and own contacts
        53 merge M048 · paused, as the hub has him
        54 merge M049 · name and own contacts
        55 merge M050 · name and own contacts
        56 merge M051 · name and own contacts
        57 refuse M052 · wants deleting: whom to erase is told
        58 merge M053 · name, home and age
        59 merge M054 · name and own contacts
        60 merge M055 · name and own contacts
        61 merge M056 · name and own contacts
        62 merge M057 · name and own contacts
        63 merge M058 · name and own contacts
        64 merge M059 · name and own contacts
        65 merge M060 · name and own contacts
        66 merge M061 · the same enquiry: name and number
        67 merge M062 · name, mobile, e-mail; her address is known to nobody
        68 merge M003 · as on the empty hub, but whom the hub knows comes first
        69 merge M012 · name and own contacts
        70 merge M025 · name and own contacts
        71 merge M017 · name and own contacts
        72 merge M027 · name and own contacts
        73 ask M004,M005 · a name alone, and two who have it
        74 refuse - · sixteen
        75 refuse - · a test row
        76 refuse - · a surgery's referral: no person at all is taken in
        77 skip - · totals
        """

    private static let coffeeClubAlone = """
        1 skip - · the names of the columns
        2 hold - · no column of consent: an enquiry
        3 hold - · as above
        4 hold - · as above
        5 hold - · as above
        6 hold - · as above
        7 hold - · as above
        8 skip - · the sheet says: venue, not person
        9 hold - · as above; nothing in this file asks to forget him
        10 hold - · as above
        11 ask - · two people in a row
        12 hold - · as above
        13 hold - · shares Win's number, another name
        14 hold - · as above
        15 ask #14 · the same name, and nothing else in common: perhaps one Margaret, perhaps two
        16 hold - · a facilitator with one name
        """

    private static let coffeeClubInTown = """
        1 skip - · the names of the columns
        2 merge M003 · Pauline W is Pauline Whitlock: her own e-mail and mobile
        3 merge M001 · D. agrees with Doreen, and the landline is nobody else's
        4 merge M015 · Geoff is Geoffrey; his own e-mail
        5 merge M012 · her own mobile
        6 merge M007 · her own e-mail; the mark on the s is no difference
        7 merge M061 · the same enquiry: name and number
        8 skip - · the sheet says: venue, not person
        9 refuse M052 · he moved away and asked to be forgotten: no list brings him back
        10 hold - · unknown, and no column of consent
        11 ask - · two people in a row
        12 ask M053 · name and the care home's number: shared, so a person says
        13 ask M019 · first name, an initial and the care home's number
        14 merge M005 · the e-mail is this Margaret's alone
        15 merge M004 · the landline is that Margaret's alone
        16 merge M057 · known as Kath; her own e-mail
        """
}
