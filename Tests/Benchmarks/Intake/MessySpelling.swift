/// How people are written down in a connector's list: no two alike, and nothing twice in one way.
struct MessySpelling {
    static let header =
        "Name,DOB/age,Addr,Post code,Tel,Mob,e-mail,Likes,Good at / could help with,When free,Needs / health,"
        + "Home care Y/N,Who helps,Heard from,Date joined,OK to share?,NOTES"

    var dice: Dice

    init(seed: UInt64) { dice = Dice(seed: seed) }

    mutating func person(_ number: Int) -> GeneratedPerson {
        let given = pick(Self.given)
        let family = dice.roll(8) == 0 ? "\(pick(Self.families))-\(pick(Self.families))" : pick(Self.families)
        let letters = Array("ABDEFGHJLNPQRSTUWXYZ")
        let ending = "\(letters[number / 20 % 20])\(letters[number % 20])"
        return GeneratedPerson(
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

    private mutating func some(_ choices: [String], _ count: Int, _ separators: [String]) -> String {
        let separator = pick(separators)
        return (0..<count).map { _ in pick(choices) }.joined(separator: separator)
    }

    // MARK: - Rows

    mutating func tidy(_ one: GeneratedPerson) -> String {
        [
            "\(one.given) \(one.family)", "\(one.born)", "\(one.house) \(one.street)", one.postcode, one.phone,
            one.mobile, one.email, "\"\(some(Self.likes, 3, ["; "]))\"", "\"\(some(Self.gifts, 2, ["; "]))\"",
            "Mon pm; Tue am", "step free", "N", "", "library", "2026-03-10", "Y", "",
        ].joined(separator: ",")
    }

    mutating func messy(_ one: GeneratedPerson) -> String {
        var cells = [name(one), age(one)] + home(one) + contacts(one)
        cells += ["\"\(likes())\"", "\"\(some(Self.gifts, dice.roll(3), ["; ", " / "]))\"", "\"\(pick(Self.times))\""]
        cells += [some(Self.needs, dice.roll(3), [" "]), pick(["Y", "N", "", "?", "No", "y", "Yes"])]
        cells += [pick(["", "", "Sue", "her daughter"]), pick(Self.heard), pick(Self.dates)]
        cells += [pick(["Y", "yes", "ticked", "ok", "Yes all", "Y", "?", "NO photos"]), "\"\(notes())\""]
        return cells.joined(separator: ",")
    }

    private mutating func name(_ one: GeneratedPerson) -> String {
        switch dice.roll(400) {
        case 0: return "\(one.given) & \(pick(Self.given)) \(one.family)"
        case 1: return "test person"
        case 2...8: return "\(one.given.prefix(1)). \(one.family)"
        case 9...14: return "\(one.given) \(one.family) (Mill Lane)"
        default: break
        }
        return pick([
            "\(one.given) \(one.family)", "\(one.family.uppercased()) \(one.given)", "\"\(one.family), \(one.given)\"",
            "\(one.given.lowercased()) \(one.family.lowercased())", "Mrs \(one.given) \(one.family)",
            "\(one.given)  \(one.family) ",
        ])
    }

    private mutating func age(_ one: GeneratedPerson) -> String {
        if dice.roll(300) == 0 { return "16" }
        return pick([
            "\(2027 - one.born) yrs", "\(one.born)", "", "3/4/\(one.born % 100)", "\(2027 - one.born)ish",
            "\(1 + dice.roll(28)).\(1 + dice.roll(12)).\(one.born)",
        ])
    }

    private mutating func home(_ one: GeneratedPerson) -> [String] {
        // The same as in the row above, in words and in quotation marks.
        if dice.roll(60) == 0 { return [pick(["\"\"\"\"", "ditto"]), pick(["as above", "\"\"\"\""])] }
        let postcode = pick([
            one.postcode, one.postcode.lowercased().filter { $0 != " " }, one.postcode.replacing("1", with: "l"),
        ])
        return ["\(one.house) \(one.street)", postcode]
    }

    private mutating func contacts(_ one: GeneratedPerson) -> [String] {
        let phone = pick([
            one.phone, one.phone.dropFirst().filter { $0 != " " }, "+44 \(one.phone.dropFirst())", "n/a", "-",
            "(\(one.phone.prefix(5))) \(one.phone.suffix(6))", "1.63296E+09",
        ])
        let mobile = pick([one.mobile, one.mobile.dropFirst().filter { $0 != " " }, "none", ""])
        let email = pick([
            one.email, one.email.uppercased(), "no email", "", "\"\(one.email.replacing(".org", with: ",org"))\"",
        ])
        return [phone, mobile, email]
    }

    private mutating func likes() -> String {
        var likes: [String] = []
        for _ in 0..<dice.roll(5) {
            likes.append(pick(["", "", "", "used to like ", "might try "]) + pick(Self.likes))
        }
        return likes.joined(separator: pick(["; ", " / ", "\n", ", ", " + "]))
    }

    private mutating func notes() -> String {
        switch dice.roll(100) {
        case 0: "died in January"
        case 1: "moved away to be near her son"
        case 2: "in hosp since 2/2 - paused"
        case 3: "wants deleting"
        case 4: "referred by social worker"
        default: some(Self.notes, dice.roll(3), [". ", "; "])
        }
    }

    private static let given = [
        "Doreen", "Margaret", "Winston", "Geoffrey", "Pauline", "Robert", "Kathleen", "Ivy", "Desmond", "Samuel",
        "Beryl", "Thomas", "Harjit", "Zofia", "Nigel", "Eunice", "Colin", "Dilys", "Rashid", "Sheila", "Malcolm",
        "Priya", "Olu", "Terence", "Denise", "Vera", "Stanley", "Ruth", "Gwen", "Chloe", "Ahmed", "Sylvia", "Philip",
        "Imran", "Leonard",
    ]
    private static let families = [
        "Ackroyd", "Hughes", "Bailey", "Thistlewood", "Whitlock", "Tranter", "Illingworth", "Castleton", "Fairclough",
        "Ogden", "Cuthbertson", "Ellershaw", "Sandhu", "Kowalczyk", "Fothergill", "Blackwood", "Stubbs", "Renshaw",
        "Mahmood", "Rudge", "Smith", "Jones", "Taylor", "Brown", "Patel", "Wilson", "Evans", "Walker", "Wright", "Khan",
        "Green", "Hall", "Wood", "Harris", "Clarke", "Lewis", "Turner", "Hill", "Moore", "Ward", "Cooper", "King",
        "Baker", "Morris", "Bell", "Murphy", "Cook", "Gray", "Hunt", "Marsh", "Lloyd", "Pearce", "Hobbs", "Dunmore",
        "WiÅ›niewska", "O’Dowd",
    ]
    private static let streets = [
        "Fuller Street", "Moor Lane", "Beacon Road", "Orchard Close", "Mill Yard", "Church Lane",
    ]
    private static let likes = [
        "knitting", "coffee club", "bingo", "nitting", "crochet", "pub quiz", "walks", "reading", "pub lunch",
        "theatre", "choir", "english class", "swiming", "doms", "cookery", "bakeing", "polish", "garden",
        "dress making", "curry", "Gardning", "woodwork", "brass band", "tea dance", "meals out",
        "watching football", "walking football", "films", "photography", "quizes", "museums and galleries",
        "mending and fixing", "fishing", "sowing", "history", "ches", "writing", "relaxation", "gitar", "mah jong",
        "t'ai chi", "boardgames", "dominos", "old times", "poetry", "carols", "jigsaws", "cycling", "Book club",
        "flower arranging", "a brew", "model railways", "rambling", "bowls", "line dancing", "card making",
        "table tennis", "helping out", "looking after wild places", "veg growing", "day trips", "dog walking",
        "litter picking", "listening to records", "water colours", "cocktails and mocktails", "natter", "snooker",
        "time with children in schools", "birdwatching", "angling", "U3A", "the pictures", "audio books",
        "anything with animals really", "sitting in the sun with a newspaper", "going out of the house again",
    ]
    private static let gifts = [
        "Aran knitting and casting-on", "A good listener", "Speaks Polish and Russian", "Drives", "mends bikes, locks",
        "Knows every shop that ever stood on Market Street", "Quizmaster with 4,000 questions", "Maths teacher",
        "Cooks for sixty without blinking", "Small jobs for neighbours - shelves, grab rails", "Never gives up",
        "Photography - thirty years freelance", "Sings alto, brings people out of themselves",
    ]
    private static let times = [
        "Mon pm; Tue pm; Thu am/pm", "weekdays not Wed", "Tues am, Thurs eve, Sat am NOT Fri", "any time", "",
        "Mon am Tue am Thu pm Fri am", "Wed eve; Sat pm", "not Mondays", "Mon pm, Wed pm, Thu pm", "Sun am Mon am",
    ]
    private static let needs = [
        "step free", "hearing loop", "wheelchair", "quiet space", "small group", "low vision", "bsl", "companion",
        "rest breaks", "seating arms",
    ]
    private static let heard = [
        "library", "friend", "daughter saw a poster", "GP surgery signposted", "rang us", "church notice sheet",
        "\"=HYPERLINK(\"\"http://example.com\"\",\"\"mosque noticeboard\"\")\"",
    ]
    private static let dates = [
        "16/09/2025", "Sep 25", "2026-03-10", "07 Oct 2025", "20 Jan 2026", "04/11/25", "31/02/2026", "",
    ]
    private static let notes = [
        "rings first", "uses a stick", "her husband died", "ring before 11", "Nut allergy", "knits on Tues",
        "Prefers women-only sessions", "Shares phone and e-mail with her husband", "Lost his wife in 2025",
        "Does not answer voice calls - text only", "diabetic, hip 2024", "Would not like this shown to other members",
        "likes to know exactly what will happen", "Speaks Urdu", "One name only", "takes messages for next door",
    ]
}
