/// The front of a content line, as found in an unfolded text.
struct LineHead {
    let nameEnd: Int
    /// Where the colon stands.
    let colon: Int
    let parameterCount: Int
    /// Whether names have small letters or worse.
    var isPlain = true
    var hasUnclosedQuote = false
    var hasParameterWithoutValue = false

    /// The head of the line in a range of a text.
    ///
    /// - Throws: `.noName` or `.noColon`.
    init(of line: Range<Int>, in text: Span<UInt8>) throws(SyntaxFact) {
        var place = line.lowerBound
        var isPlain = true
        while place < line.upperBound, text[place] != UInt8(ascii: ":"), text[place] != UInt8(ascii: ";") {
            isPlain = isPlain && Self.isPlain(text[place])
            place += 1
        }
        nameEnd = place
        // A line that begins with a space would be taken for the rest of another once it is written.
        guard place > line.lowerBound, text[line.lowerBound] > 0x20 else { throw .noName }
        guard place < line.upperBound else { throw .noColon }
        guard text[place] == UInt8(ascii: ";") else {
            colon = place
            parameterCount = 0
            self.isPlain = isPlain
            return
        }
        var scan = ParameterScan()
        while place < line.upperBound, scan.takes(text[place]) { place += 1 }
        if place == line.upperBound, scan.isQuoted {
            scan = ParameterScan(ignoresQuotes: true)
            place = nameEnd
            while place < line.upperBound, scan.takes(text[place]) { place += 1 }
            hasUnclosedQuote = true
        }
        guard place < line.upperBound else { throw .noColon }
        colon = place
        parameterCount = scan.count
        self.isPlain = isPlain && scan.isPlain
        hasParameterWithoutValue = scan.hasParameterWithoutValue
    }

    /// What a name in capitals is made of.
    static func isPlain(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "A") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
    }
}

/// Walks over the parameters of a line, up to the colon before its value.
private struct ParameterScan {
    private(set) var count = 0
    private(set) var isQuoted = false
    private(set) var isPlain = true
    private(set) var hasParameterWithoutValue = false
    private var isInName = false
    private let ignoresQuotes: Bool

    init(ignoresQuotes: Bool = false) { self.ignoresQuotes = ignoresQuotes }

    /// Whether the byte still belongs to the parameters.
    mutating func takes(_ byte: UInt8) -> Bool {
        switch UnicodeScalar(byte) {
        case "\"" where !ignoresQuotes: isQuoted.toggle()
        case _ where isQuoted: break
        case ":":
            if isInName { hasParameterWithoutValue = true }
            return false
        case ";":
            if isInName { hasParameterWithoutValue = true }
            count += 1
            isInName = true
        case "=": isInName = false
        case _ where isInName: isPlain = isPlain && LineHead.isPlain(byte)
        default: break
        }
        return true
    }
}

extension SyntaxFact: Error {}
