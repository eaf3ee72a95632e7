extension Delimiter {
    /// The delimiter that cuts the most lines into equally many cells; the comma where none cuts any.
    ///
    /// Titles above the header and commas inside other lists' cells do not mislead it: it looks at up to 200 lines.
    static func likeliest(of text: [UInt8]) -> Delimiter {
        let lines = counts(of: text)
        return allCases.reduce((.comma, Score(lines: 0, cells: 0))) { best, delimiter in
            let score = Score(of: lines.compactMap { $0[delimiter] })
            return best.1 < score ? (delimiter, score) : best
        }.0
    }

    /// The delimiter a first line `sep=;` names, and where the next line begins.
    static func named(inFirstLineOf text: [UInt8]) -> (delimiter: Delimiter, end: Int)? {
        let mark = Array("sep=".utf8)
        guard text.starts(with: mark), text.count > mark.count, let delimiter = Delimiter(rawValue: text[mark.count])
        else { return nil }
        let rest = text[(mark.count + 1)...]
        let end = rest.prefix { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }.endIndex
        return end > rest.startIndex ? (delimiter, end) : nil
    }

    /// How many lines agree on a number of cells, and how many cells that are.
    private struct Score: Comparable {
        let lines: Int
        let cells: Int

        init(lines: Int, cells: Int) {
            self.lines = lines
            self.cells = cells
        }

        init(of counts: [Int]) {
            var lines: [Int: Int] = [:]
            for count in counts { lines[count, default: 0] += 1 }
            let best = lines.max { ($0.value, $0.key) < ($1.value, $1.key) }
            self.init(lines: best?.value ?? 0, cells: best?.key ?? 0)
        }

        static func < (one: Score, other: Score) -> Bool { (one.lines, one.cells) < (other.lines, other.cells) }
    }

    /// How often each delimiter stands outside quotes, line by line; lines without any are left out.
    private static func counts(of text: [UInt8]) -> [[Delimiter: Int]] {
        var lines: [[Delimiter: Int]] = []
        var line: [Delimiter: Int] = [:]
        var isQuoted = false
        for byte in text.prefix(256 << 10) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if !line.isEmpty { lines.append(line) }
                line = [:]
                if lines.count == 200 { break }
            } else if let delimiter = Delimiter(rawValue: byte) {
                line[delimiter, default: 0] += 1
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
