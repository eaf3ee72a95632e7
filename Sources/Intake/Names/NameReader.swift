/// Reads the cell of a name: `BLACKWOOD-JOSEPH Eunice (Miss)`, `Bailey-Grant, Winston`, `Trevor & Jean Ashdown`.
struct NameReader {
    /// What a cell of a name tells.
    struct Reading: Hashable {
        /// One person; more where a row is shared; none where nothing is like a name.
        var names: [PersonName] = []
        var repairs: [Repair] = []
        /// What stood beside the name and is none of it.
        var remarks: [String] = []
    }

    private var reading = Reading()
    private var title: String?
    private var knownAs: String?

    /// Reads a whole name.
    static func read(_ cell: String) -> Reading {
        var reader = NameReader()
        reader.read(cell)
        return reader.reading
    }

    private static let oneName = Phrases(
        """
        no surname
        no surname given
        surname unknown|withheld
        first name only
        one name only
        no last name
        """)

    private static let sayings = Phrases(
        """
        rip
        deceased
        decd
        passed away
        has died
        died
        moved away
        the late
        do not contact
        """)

    private mutating func read(_ cell: String) {
        var text = cell.tidied.split(separator: "\n").joined(separator: " ")
        if let mended = Self.withoutNumbering(text) { text = mended }
        text = takeBrackets(from: text)
        text = takeRemark(from: text).trimmed(of: " *-–,;:#†")
        guard text.hasLetter else { return }
        let people = CoupleReader.people(in: text)
        guard people.isEmpty else {
            reading.names = people.map { PersonName(full: cased($0.full), title: $0.title) }
            return
        }
        text = turned(withoutTitles(text))
        guard text.hasLetter else { return }
        name(text)
    }

    /// `12. Doreen Ackroyd` and `** Doreen Ackroyd` lose what stands before the name.
    private static func withoutNumbering(_ text: String) -> String? {
        let digits = text.prefix { $0.isNumber }
        guard !digits.isEmpty, let sign = text.dropFirst(digits.count).first, ".):".contains(sign) else { return nil }
        return text.dropFirst(digits.count + 1).tidied
    }

    /// Takes out what stands in brackets or in quotes, and keeps it by what it is.
    private mutating func takeBrackets(from text: String) -> String {
        var rest = ""
        var inside: String?
        var closing: Character = ")"
        var last: Character = " "
        for character in text {
            if let words = inside {
                if character == closing {
                    takeRemark(words, isQuoted: closing != ")" && closing != "]", of: rest)
                    inside = nil
                } else {
                    inside = words + String(character)
                }
            } else if let end = Self.brackets[character], last == " " || character == "(" || character == "[" {
                inside = ""
                closing = end
            } else {
                rest.append(character)
            }
            last = character
        }
        if let words = inside { takeRemark(words, isQuoted: false, of: rest) }
        return rest.tidied
    }

    private static let brackets: [Character: Character] = [
        "(": ")", "[": "]", "\"": "\"", "“": "”", "‘": "’", "'": "'",
    ]

    private mutating func takeRemark(_ words: String, isQuoted: Bool, of name: String) {
        let folded = Folding.words(words)
        guard !folded.isEmpty else { return }
        if NameTitles.isTitle(words) {
            takeTitle(words)
        } else if Self.oneName.are(in: folded) {
            reading.repairs.append(.oneNameOnly)
        } else if folded.count <= 2, isQuoted || isCalling(folded, of: Folding.words(name)) {
            knownAs = words.tidied
        } else if folded.count == 3,
            ["known as", "likes to", "prefers to"].contains(folded.prefix(2).joined(separator: " "))
        {
            knownAs = words.split(separator: " ").last.map(String.init)
        } else {
            reading.remarks.append(words.tidied)
            reading.repairs.append(.nameRemark(words.tidied))
        }
    }

    /// Whether a word in brackets is what the person is called.
    private func isCalling(_ words: [String], of name: [String]) -> Bool {
        let word = words[0]
        if GivenNames.isKnown(word) { return true }
        let first = name.first { !NameTitles.isTitle($0) } ?? ""
        return words.count == 1 && word.count >= 3
            && (first.count == 1 ? word.hasPrefix(first) : word.prefix(2) == first.prefix(2))
    }

    /// Cuts off what stands behind a dash, and words such as `RIP`.
    private mutating func takeRemark(from text: String) -> String {
        var rest = text
        let mayHaveDash = rest.utf8.contains { $0 == UInt8(ascii: "-") || $0 >= 0x80 }
        for dash in mayHaveDash ? [" - ", " – ", " — "] : [] {
            guard let cut = rest.split(separator: dash, maxSplits: 1).last, rest.contains(dash) else { continue }
            let before = rest.split(separator: dash, maxSplits: 1)[0]
            reading.remarks.append(cut.tidied)
            reading.repairs.append(.nameRemark(cut.tidied))
            rest = String(before)
        }
        let words = rest.split(separator: " ")
        let folded = words.map { Folding.folded($0).filter { $0 != " " } }
        guard let found = Self.sayings.first(in: folded), found.count < words.count else { return rest }
        let isBefore = found.lowerBound == 0
        let saying = isBefore ? words[found] : words[found.lowerBound...]
        reading.remarks.append(saying.joined(separator: " "))
        reading.repairs.append(.nameRemark(saying.joined(separator: " ")))
        return (isBefore ? words[found.upperBound...] : words[..<found.lowerBound]).joined(separator: " ")
    }

    private mutating func takeTitle(_ words: some StringProtocol) {
        title = words.tidied.trimmed(of: ".")
        reading.repairs.append(.titleTaken(words.tidied.trimmed(of: ".")))
    }

    private mutating func withoutTitles(_ text: String) -> String {
        var words = text.split(separator: " ")
        while words.count > 1, let first = words.first, NameTitles.isTitle(first.trimmed(of: ".,")) {
            takeTitle(first)
            words.removeFirst()
        }
        while words.count > 1, let last = words.last {
            let bare = last.trimmed(of: ".,")
            guard NameTitles.isTitle(bare) || NameTitles.isHonour(bare) else { break }
            if NameTitles.isTitle(bare) { takeTitle(bare) }
            words.removeLast()
        }
        return words.joined(separator: " ").trimmed(of: ", ")
    }

    /// The name in the usual order: the surname may stand first, behind a comma or in capitals.
    private mutating func turned(_ text: String) -> String {
        let halves = text.split(separator: ",").map(\.tidied).filter { !$0.isEmpty }
        if halves.count >= 2 {
            reading.repairs.append(.nameTurned)
            return withoutTitles(halves[1]) + " " + halves[0]
        }
        let words = text.split(separator: " ")
        guard words.count >= 2, let first = words.first, let last = words.last else { return text }
        let surnames = words.prefix { NameCase.isAllUpper($0) }
        let isShouted =
            !surnames.isEmpty && surnames.count < words.count
            && words.dropFirst(surnames.count).allSatisfy { !NameCase.isAllUpper($0) }
        let initial = last.trimmed(of: ".")
        let endsInInitial = initial.count == 1 && words.count == 2 && first.count > 2
        let isGivenShouted = GivenNames.isKnown(Folding.folded(first)) && !GivenNames.isKnown(Folding.folded(last))
        if isShouted ? !isGivenShouted : endsInInitial && isSurname(first) {
            reading.repairs.append(.nameTurned)
            let count = isShouted ? surnames.count : 1
            return (words.dropFirst(count) + words.prefix(count)).joined(separator: " ")
        }
        return text
    }

    /// `Ackroyd D` is turned, `Pauline W` is not.
    private func isSurname(_ word: Substring) -> Bool { !GivenNames.isKnown(Folding.folded(word)) }

    private mutating func cased(_ text: String) -> String {
        let words = text.split(separator: " ").map(String.init)
        let mended = words.enumerated().map { NameCase.mended($1, isFirst: $0 == 0) }
        if mended != words { reading.repairs.append(.nameCase) }
        return mended.joined(separator: " ")
    }

    private mutating func name(_ text: String) {
        var words = cased(text).split(separator: " ").map(String.init)
        if let called = knownAs {
            reading.repairs.append(.knownAs(called))
            // `P Dunmore (Pat)`: what she is called says more than the initial.
            let initial = words.first.map { $0.trimmed(of: ".") } ?? ""
            if words.count > 1, initial.count == 1, called.first == initial.first { words[0] = called }
            // `TATTERSALL (Brenda)`: the surname stands alone before the brackets.
            let isSurname = words.count == 1 && !GivenNames.isKnown(Folding.folded(words[0]))
            if isSurname, GivenNames.isKnown(Folding.folded(called)) { words = [called] + words }
        }
        reading.names = [PersonName(full: words.joined(separator: " "), knownAs: knownAs, title: title)]
    }
}
