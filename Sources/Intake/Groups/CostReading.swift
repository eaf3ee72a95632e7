/// What something costs, out of the words of a cell: `50p a table`, `£3 or U3A membership`, `Donations`.
struct CostReading: Hashable {
    /// The full price for one visit; nil where the words tell none.
    let pence: Int?
    /// Whether the price is for a term, a month or a year.
    let isNotPerVisit: Bool

    /// - Parameter words: A cell of a column of prices, so that a bare number is pounds.
    init(_ words: String) {
        let text = words.prefix(500).lowercased().replacing("½", with: ".50")
        let amounts = Self.amounts(in: text)
        isNotPerVisit = Self.longSpans.are(in: Folding.words(text)) && !Self.visits.are(in: Folding.words(text))
        // The full price of several; `£2 (£20 a term)` names two different things.
        if let first = amounts.first, let full = amounts.filter({ $0 <= 3 * first }).max() {
            pence = full
        } else {
            pence = Self.free.are(in: Folding.words(text)) ? 0 : nil
        }
    }

    private static let free = Phrases(
        """
        free
        no charge|cost|fee|fees
        nothing
        nil
        none
        gratis
        donation
        donations
        donate
        voluntary contribution
        contribution
        contributions
        by donation
        pay what you can|like|want
        buy a drink|coffee|tea
        buy your own
        bring your own
        bring a cake
        own drinks
        cost of drinks|a drink|your drink
        honesty box
        """)

    private static let longSpans = Phrases(
        "term\ntermly\nmonth\nmonthly\nyear\nyearly\nannual\nannually\npa\nseason\ncourse\nweeks\nmembership fee\nmembership"
    )

    private static let visits = Phrases(
        "session\nvisit\nweek\nweekly\ntime\nmeeting\nclass\nday\nhour\nor\ntable\ngame\nnight\nper head|person\ndrop in"
    )

    /// Every price that stands in the text, in pence.
    private static func amounts(in text: String) -> [Int] {
        let characters = Array(text)
        var amounts: [Int] = []
        var place = 0
        while place < characters.count {
            guard characters[place].isASCII, characters[place].isNumber else {
                place += 1
                continue
            }
            let start = place
            let (number, hundredths, next) = number(characters, at: place)
            place = next
            if let pence = pence(number, hundredths, before: characters[..<start], after: characters[next...]) {
                amounts.append(pence)
            }
        }
        return amounts + written(text)
    }

    private static func number(_ characters: [Character], at start: Int) -> (Int, Int?, Int) {
        var (place, whole) = (start, 0)
        while place < characters.count, let digit = characters[place].wholeNumberValue {
            whole = min(whole * 10 + digit, 1_000_000)
            place += 1
        }
        guard place + 1 < characters.count, ".,·".contains(characters[place]),
            let tens = characters[place + 1].wholeNumberValue
        else { return (whole, nil, place) }
        let ones = place + 2 < characters.count ? characters[place + 2].wholeNumberValue : nil
        return (whole, tens * 10 + (ones ?? 0), place + (ones == nil ? 2 : 3))
    }

    private static func pence(
        _ number: Int, _ hundredths: Int?, before: ArraySlice<Character>, after: ArraySlice<Character>
    ) -> Int? {
        let sign = before.last { $0 != " " }
        let unit = after.drop { $0 == " " }
        let isPounds = sign == "£" || sign == "€" || sign == "$" || unit.first == "£"
        let word = String(unit.prefix { $0.isLetter })
        if before.last?.isLetter == true || word == "am" || word == "pm" || unit.first == ":" { return nil }
        if !isPounds, ["p", "pence", "pennies"].contains(word) { return number }
        let isBare = before.allSatisfy { !$0.isLetter } && word.isEmpty
        guard isPounds || ["pounds", "pound", "quid", "gbp"].contains(word) || isBare || hundredths != nil else {
            return nil
        }
        return number > 10_000 ? nil : number * 100 + (hundredths ?? 0)
    }

    /// `two pounds`, `fifty pence`, `a fiver`.
    private static func written(_ text: String) -> [Int] {
        let words = Folding.words(text)
        let tens = [
            "ten": 10, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
        ]
        return words.indices.compactMap { place in
            if words[place] == "fiver" { return 500 }
            if words[place] == "tenner" { return 1000 }
            let unit = place + 1 < words.count ? words[place + 1] : ""
            guard
                let number = MeetingLexicon.numbers[words[place]] ?? tens[words[place]]
                    ?? (words[place] == "a" ? 1 : nil)
            else { return nil }
            if ["pound", "pounds", "quid"].contains(unit) { return number * 100 }
            return ["pence", "p"].contains(unit) && words[place] != "a" ? number : nil
        }
    }
}
