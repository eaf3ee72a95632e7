/// Joins folded lines, mends their text and finds their parts, in one pass over the bytes of a file.
///
/// - SeeAlso: RFC 5545 §3.1
struct LineReader {
    /// The lines without folds and line ends, one after another.
    private(set) var text: [UInt8] = []
    private(set) var lines: [ContentLine] = []
    private(set) var log: ProblemLog

    private let limits: ReadingLimits
    /// The line being joined: where it starts in `text`, and on which line of the file.
    private var start = 0
    private var number = 0
    private var isWide = false
    private var isTooLong = false
    private var controlCount = 0

    init(limits: ReadingLimits) {
        self.limits = limits
        log = ProblemLog(limit: limits.problems)
    }

    /// Whether a component begins anywhere.
    var hasComponents: Bool { lines.contains { text[$0.name].elementsEqual("BEGIN".utf8) } }

    mutating func read(_ bytes: [UInt8]) {
        text.reserveCapacity(bytes.count)
        lines.reserveCapacity(bytes.count / 40)
        // The pointer does not leave this call, and `ByteScan` checks each range that it is asked for.
        bytes.withUnsafeBufferPointer { read(ByteScan(bytes: $0)) }
        finishLine()
    }

    private mutating func read(_ scan: ByteScan) {
        let count = scan.bytes.count
        var place = 0
        var fileLine = 0
        // Looked for only when passed, so that a file whose lines end in CR alone is not searched again for each.
        var feed = -1
        while place < count {
            fileLine += 1
            if feed < place { feed = scan.first(UInt8(ascii: "\n"), in: place..<count) }
            let first = scan.bytes[place]
            if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
                place += 1
                if number == 0 { log.note(.strayContinuation, line: fileLine) }
            } else if first != UInt8(ascii: "\r"), first != UInt8(ascii: "\n") {
                finishLine()
                number = fileLine
            }
            place = appendLine(from: place, feed: feed, scan: scan, fileLine: fileLine)
        }
    }

    /// Appends what stands up to the line's end, and answers where the next line begins.
    private mutating func appendLine(from start: Int, feed: Int, scan: ByteScan, fileLine: Int) -> Int {
        let hasReturn = feed > start && scan.bytes[feed - 1] == UInt8(ascii: "\r")
        let end = hasReturn ? feed - 1 : feed
        var place = start
        while place < end {
            let stop = scan.firstControl(in: place..<end, isWide: &isWide)
            append(scan.bytes, place..<stop)
            guard stop < end else { break }
            if scan.bytes[stop] == UInt8(ascii: "\r") {
                log.noteOnce(.lineEnds, line: fileLine)
                return stop + 1
            }
            controlCount += 1
            place = stop + 1
        }
        if end == start { log.noteOnce(.blankLine, line: fileLine) }
        if !hasReturn, feed < scan.bytes.count { log.noteOnce(.lineEnds, line: fileLine) }
        return feed + 1
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard number > 0, !isTooLong else { return }
        isTooLong = text.count - start + range.count > limits.lineBytes
        if !isTooLong { text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range])) }
    }

    private mutating func finishLine() {
        if number > 0, let fact = leaveOut() {
            text.removeLast(text.count - start)
            log.note(fact, line: number)
        }
        start = text.count
        number = 0
        isWide = false
        isTooLong = false
        controlCount = 0
    }

    /// Mends the line and adds it, or tells why it is left out.
    private mutating func leaveOut() -> SyntaxFact? {
        if isTooLong { return .lineTooLong(limit: limits.lineBytes) }
        if isWide { dropByteOrderMarks() }
        guard text.count > start else { return nil }
        let repair = isWide ? mendText() : nil
        let head: LineHead
        do throws(SyntaxFact) {
            head = try LineHead(of: start..<text.count, in: text.span)
        } catch {
            return error
        }
        guard head.parameterCount <= limits.parameters else { return .tooManyParameters(limit: limits.parameters) }
        if !head.isPlain { raiseNames(head) }
        let line = ContentLine(
            start: Int32(start), nameEnd: Int32(head.nameEnd), valueStart: Int32(head.colon + 1),
            end: Int32(text.count), number: Int32(number))
        lines.append(line)
        if let repair { note(repair, in: line) }
        if controlCount > 0 { note(.controlCharacters(count: controlCount), in: line) }
        if head.hasUnclosedQuote { note(.unclosedQuote, in: line) }
        if !head.isPlain || head.hasParameterWithoutValue { checkNames(line) }
        return nil
    }

    private mutating func note(_ fact: SyntaxFact, in line: ContentLine) {
        log.note(fact, line: number, property: String(decoding: text[line.name], as: UTF8.self))
    }

    /// Files that were put together have a mark at the front of each.
    private mutating func dropByteOrderMarks() {
        var end = start
        while text[end...].starts(with: [0xEF, 0xBB, 0xBF]) { end += 3 }
        guard end > start else { return }
        log.noteOnce(.byteOrderMark, line: number)
        text.removeSubrange(start..<end)
    }

    private mutating func mendText() -> SyntaxFact? {
        let isValid = (try? UTF8Span(validating: text.span.extracting(start..<text.count))) != nil
        guard !isValid else { return nil }
        let (bytes, fact) = TextRepair.repaired(text[start...])
        text.replaceSubrange(start..., with: bytes)
        return fact
    }

    /// Puts the names of the property and of its parameters in capitals.
    private mutating func raiseNames(_ head: LineHead) {
        var isName = true
        var isQuoted = false
        for place in start..<head.colon {
            switch UnicodeScalar(text[place]) {
            case "\"" where !head.hasUnclosedQuote: isQuoted.toggle()
            case ";" where !isQuoted: isName = true
            case "=" where !isQuoted: isName = false
            case "a"..."z" where isName && !isQuoted: text[place] &= 0xDF
            default: break
            }
        }
    }

    /// Notes names with odd characters, and parameters without a value.
    private mutating func checkNames(_ line: ContentLine) {
        let name = text[line.name]
        if !name.allSatisfy(LineHead.isPlain) {
            note(.oddName(String(decoding: name, as: UTF8.self)), in: line)
        }
        for parameter in ParameterReader(text[line.parameters]).parameters {
            if parameter.values.isEmpty {
                note(.parameterWithoutValue(parameter.name), in: line)
            } else if parameter.name.isEmpty || !parameter.name.utf8.allSatisfy(LineHead.isPlain) {
                note(.oddName(parameter.name), in: line)
            }
        }
    }
}
