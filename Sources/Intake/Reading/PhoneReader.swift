/// Telephone numbers as people and spreadsheets write them.
enum PhoneReader {
    /// One number of a cell.
    struct Number: Hashable {
        /// `01632960114`, or `+33…` for one abroad.
        let digits: String
        let isMobile: Bool
        /// Whether the zero at the front had been lost.
        let lostZero: Bool
        /// Whether letters stood for digits, or it was written with its country.
        let wasRespelled: Bool

        /// `01632 960114`.
        var text: String {
            guard digits.first == "0", digits.count == 11 else { return digits }
            let area = digits.hasPrefix("02") ? 3 : digits.hasPrefix("011") || digits.hasPrefix("0121") ? 4 : 5
            return "\(digits.prefix(area)) \(digits.dropFirst(area))"
        }
    }

    struct Reading: Hashable {
        var numbers: [Number] = []
        /// The text of a number whose last digits the spreadsheet has lost.
        var lostDigits: String?
        /// Digits that make no number.
        var unread: String?
        /// Words beside the numbers.
        var words: String?
    }

    static func read(_ cell: String) -> Reading {
        let text = cell.tidied
        var reading = Reading()
        if let number = plain(text) { return Reading(numbers: [number]) }
        if let number = scientific(text) {
            if let number = Self.number(number) { reading.numbers = [number] } else { reading.lostDigits = text }
            return reading
        }
        var words: [String] = []
        for piece in pieces(of: text) {
            if let number = number(piece) {
                if !reading.numbers.contains(where: { $0.digits == number.digits }) { reading.numbers.append(number) }
            } else if piece.count(where: \.isNumber) >= 3, piece.allSatisfy({ !$0.isLetter }) {
                reading.unread = piece
            } else {
                words.append(piece)
            }
        }
        let rest = words.joined(separator: " ").withoutLoosePunctuation
        if !rest.isEmpty, rest.contains(where: { $0.isLetter || $0.isNumber }) { reading.words = rest }
        return reading
    }

    /// The number as it is compared; nil where the text is none.
    static func key(_ text: String) -> String? { plain(text)?.digits ?? read(text).numbers.first?.digits }

    /// The number of a cell that holds digits, spaces, brackets and hyphens alone, as most do.
    private static func plain(_ text: String) -> Number? {
        var digits: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: digits.append(byte)
            case 0x20, 0x28, 0x29, 0x2D: continue
            default: return nil
            }
        }
        guard digits.count == 10 || digits.count == 11 else { return nil }
        return british(String(decoding: digits, as: UTF8.self), abroad: false, mended: false)
    }

    /// `1.63296E+09`: the digits where all are still there, else the empty text.
    private static func scientific(_ text: String) -> String? {
        let bare = text.uppercased().filter { $0 != " " }
        let parts = bare.split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, let power = Int(parts[1].filter { $0 != "+" }), (6...15).contains(power) else {
            return nil
        }
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard mantissa.count <= 2, mantissa.first?.count == 1, mantissa.allSatisfy({ $0.allSatisfy(\.isNumber) })
        else { return nil }
        let digits = mantissa.joined()
        return digits.count == power + 1 ? digits : ""
    }

    /// Cuts a cell where a number ends and words or another number begin.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        for part in text.split(whereSeparator: { "/;,\n|&".contains($0) }) {
            var words: [Substring] = []
            for word in part.split(separator: " ") {
                let isNumber = looksLikeNumber(word)
                let wasNumber = words.last.map(looksLikeNumber)
                let starts =
                    isNumber && wasNumber == true && words.count <= 6 && isWhole(words)
                    && (word.first == "0" || word.first == "+")
                if let wasNumber, wasNumber != isNumber || starts {
                    pieces.append(words.joined(separator: " "))
                    words = []
                }
                words.append(word)
            }
            if !words.isEmpty { pieces.append(words.joined(separator: " ")) }
        }
        return pieces
    }

    private static func isWhole(_ words: [Substring]) -> Bool { number(words.joined()) != nil }

    /// Digits, and letters only where they look like digits among digits.
    private static func looksLikeNumber(_ word: Substring) -> Bool {
        let bare = word.filter { !"()+-–.'’".contains($0) }
        guard let first = bare.first else { return word.contains { "()+".contains($0) } }
        let digits = bare.count(where: \.isNumber)
        return (first.isNumber || "OoIl".contains(first)) && digits * 2 > bare.count
            && bare.allSatisfy { $0.isNumber || "OoIl".contains($0) }
    }

    /// The number in a text of one number alone.
    static func number(_ text: String) -> Number? {
        var bare = text.filter { !" ()-–.'’\u{A0}\t".contains($0) }
        if text.hasSuffix(".0"), text.allSatisfy({ $0.isNumber || $0 == "." }) { bare = String(bare.dropLast()) }
        let spelled = String(bare.map { "Oo".contains($0) ? "0" : "Il".contains($0) ? "1" : $0 })
        guard !spelled.isEmpty, spelled.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
            spelled.first == "+" || spelled.first?.isASCII == true && spelled.first?.isNumber == true
        else { return nil }
        var digits = spelled
        var abroad = false
        for prefix in ["+44", "0044", "44"] where digits.hasPrefix(prefix) {
            let rest = digits.dropFirst(prefix.count).drop { $0 == "0" }
            if rest.count == 10 || prefix != "44" {
                digits = "0" + rest
                abroad = true
                break
            }
        }
        return british(digits, abroad: abroad, mended: spelled != bare) ?? foreign(digits)
    }

    private static func british(_ digits: String, abroad: Bool, mended: Bool) -> Number? {
        let lostZero = digits.count == 10 && "12378".contains(digits.first ?? "0")
        let whole = lostZero ? "0" + digits : digits
        guard whole.count == 11, whole.first == "0", "12378".contains(whole.dropFirst().first ?? "0") else {
            return nil
        }
        return Number(
            digits: whole, isMobile: whole.hasPrefix("07"), lostZero: lostZero, wasRespelled: abroad || mended)
    }

    private static func foreign(_ digits: String) -> Number? {
        guard digits.first == "+" || digits.hasPrefix("00"), !digits.hasPrefix("+44") else { return nil }
        let bare = digits.first == "+" ? digits.dropFirst() : digits.dropFirst(2)
        guard (8...15).contains(bare.count), bare.first != "0" else { return nil }
        return Number(digits: "+" + bare, isMobile: false, lostZero: false, wasRespelled: digits.first != "+")
    }
}
