/// Cuts what somebody wrote into the wishes it may hold: `doms / choir / cookery` is three.
enum TextParts {
    /// The parts between signs that only lists have: a line end, `;`, `|`, `•`, and `/` outside of figures and `and/or`.
    static func listed(_ text: String) -> [String] {
        guard text.utf8.contains(where: { marks.contains($0) || $0 >= 0x80 }) else {
            return [trimmed(text)].filter { !$0.isEmpty }
        }
        var parts: [String] = []
        var part = ""
        let letters = Array(text)
        for (place, letter) in letters.enumerated() {
            let isCut =
                switch letter {
                case ";", "|", "•", "·": true
                case "/": !isInside(letters, place)
                default: letter.isNewline
                }
            if isCut {
                parts.append(part)
                part = ""
            } else {
                part.append(letter)
            }
        }
        return (parts + [part]).map(trimmed).filter { !$0.isEmpty }
    }

    /// The parts between commas, full stops, `and`, `&` and `+`, which may be a list or one sentence.
    static func counted(_ text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        for word in text.unicodeScalars.split(whereSeparator: isSpace).map({ Substring($0) }) {
            if word.utf8.count <= 4, joints.contains(word.lowercased()) {
                parts.append(part)
                part = ""
                continue
            }
            var bare = word
            while let last = bare.utf8.last, endings.contains(last) { bare.unicodeScalars.removeLast() }
            part += part.isEmpty ? "" : " "
            part += bare
            if bare.endIndex < word.endIndex {
                parts.append(part)
                part = ""
            }
        }
        return (parts + [part]).flatMap { $0.split(separator: ",").map(String.init) }.map(trimmed)
            .filter { !$0.isEmpty }
    }

    /// The signs of a list among the ASCII bytes.
    private static let marks = Array(";|/\n\r\u{B}\u{C}".utf8)
    private static let joints: Set<String> = ["and", "&", "+", "or", "-", "–", "plus"]
    private static let endings = Array(",.!?".utf8)

    /// Whether a stroke stands between figures (`24/7`) or in `and/or`, `w/o`.
    private static func isInside(_ letters: [Character], _ place: Int) -> Bool {
        guard place > 0, place + 1 < letters.count else { return false }
        let (before, after) = (letters[place - 1], letters[place + 1])
        if before.isNumber && after.isNumber { return true }
        let isWith = (before == "w" || before == "W") && (place == 1 || letters[place - 2] == " ")
        let isAnd = String(letters[max(0, place - 3)..<place]).lowercased() == "and"
        return isWith || (isAnd && (after == "o" || after == "O"))
    }

    private static func trimmed(_ text: String) -> String {
        let isOutside = { (letter: Unicode.Scalar) in letter == "," || letter == "." || isSpace(letter) }
        let letters = text.unicodeScalars
        guard let start = letters.firstIndex(where: { !isOutside($0) }),
            let end = letters.lastIndex(where: { !isOutside($0) })
        else { return "" }
        return String(letters[start...end])
    }

    /// Most letters are ASCII, of which nothing has to be looked up.
    private static func isSpace(_ letter: Unicode.Scalar) -> Bool {
        letter.isASCII ? letter == " " || ("\t"..."\r").contains(letter) : letter.properties.isWhitespace
    }
}
