import CivilTime

/// One word, number or sign of the words about a meeting.
enum MeetingToken: Hashable {
    case word(String)
    /// `7`, `7.30`, `14:00`; a suffix such as `pm` or `nd` that stands against it.
    case number(whole: Int, part: Int?, digits: Int, suffix: String)
    case sign(Character)

    /// Cuts text into its words, numbers and signs, all in small letters.
    static func tokens(of text: String) -> [MeetingToken] {
        let characters = Array(plain(text))
        var tokens: [MeetingToken] = []
        var place = 0
        while place < characters.count {
            let character = characters[place]
            if character.isASCIIDigit {
                tokens.append(number(characters, &place))
            } else if character.isLetter {
                tokens.append(.word(run(characters, &place)))
            } else {
                if !character.isWhitespace { tokens.append(.sign(character)) }
                place += 1
            }
        }
        return tokens
    }

    private static func number(_ characters: [Character], _ place: inout Int) -> MeetingToken {
        let whole = digits(characters, &place)
        var part: Int?
        if place + 2 < characters.count + 0 || place + 1 < characters.count, ".:".contains(characters[place]),
            characters[place + 1].isASCIIDigit
        {
            var after = place + 1
            let minutes = digits(characters, &after)
            part = minutes.count == 1 ? minutes.value * 10 : minutes.value
            place = after
        }
        let suffix = run(characters, &place)
        return .number(whole: whole.value, part: part, digits: whole.count, suffix: suffix)
    }

    private static func digits(_ characters: [Character], _ place: inout Int) -> (value: Int, count: Int) {
        let start = place
        var value = 0
        while place < characters.count, let digit = characters[place].wholeNumberValue, characters[place].isASCII {
            value = min(value * 10 + digit, 999_999)
            place += 1
        }
        return (value, place - start)
    }

    private static func run(_ characters: [Character], _ place: inout Int) -> String {
        var word = ""
        while place < characters.count, characters[place].isLetter || characters[place] == "'" {
            if characters[place] != "'" { word.append(characters[place]) }
            place += 1
        }
        return word
    }

    /// Small letters, one kind of hyphen and apostrophe, and the dots of `a.m.` taken out.
    private static func plain(_ text: String) -> String {
        var plain = text.prefix(2000).lowercased()
        for (written, meant) in [
            ("’", "'"), ("‘", "'"), ("`", "'"), ("–", "-"), ("—", "-"), ("−", "-"), ("‑", "-"), ("½", ".5"),
            ("p.m.", "pm"), ("a.m.", "am"), ("p.m", "pm"), ("a.m", "am"), ("o'clock", ""), ("\u{A0}", " "),
            ("hrs.", "hrs"),
        ] {
            plain = plain.replacing(written, with: meant)
        }
        return plain
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension MeetingToken {
    /// The text of the token, for words that are handed back.
    var text: String {
        switch self {
        case .word(let word): word
        case .number(let whole, nil, _, let suffix): "\(whole)\(suffix)"
        case .number(let whole, let part?, _, let suffix): "\(whole).\(part < 10 ? "0" : "")\(part)\(suffix)"
        case .sign(let sign): String(sign)
        }
    }
}
