/// What can be wrong with the lines of a calendar and with how its components nest.
public enum SyntaxFact: Sendable, Hashable {
    /// The file is something else altogether.
    case notACalendar(BodyKind)
    case tooLarge(limit: Int)
    case byteOrderMark
    /// Lines end in LF or CR alone; said once, at the first.
    case lineEnds
    /// Said once, at the first.
    case blankLine
    case controlCharacters(count: Int)
    /// The line is not UTF-8, and was read as Windows-1252.
    case windows1252
    /// The line is UTF-8 but for some bytes, and U+FFFD stands for each.
    case brokenUTF8
    case lineTooLong(limit: Int)
    case strayContinuation
    /// No `NAME:` or `NAME;` at the front, or no colon at all.
    case noName
    case noColon
    /// A name with characters that names do not have.
    case oddName(String)
    case unclosedQuote
    case parameterWithoutValue(String)
    case tooManyParameters(limit: Int)
    case tooManyProperties(limit: Int)
    case tooDeep(limit: Int)
    case tooManyProblems(limit: Int)
    case outsideComponent
    /// A component other than VCALENDAR that stands in none.
    case bareComponent(String)
    /// An END to which there is no BEGIN.
    case strayEnd(String)
    /// A BEGIN without END; the component is taken to end where its surroundings do.
    case missingEnd(String)
    /// The file stops within the component, which is left out unless it is a VCALENDAR.
    case truncated(String)

    /// What a file can be instead of a calendar.
    public enum BodyKind: String, Sendable, Hashable {
        case empty = "nothing"
        case gzip = "a gzip archive"
        case zip = "a zip archive"
        case html = "a web page or XML"
        case json = "JSON"
        case utf16 = "text in UTF-16"
        case other = "something else"
    }
}

extension SyntaxFact {
    var level: CalendarProblem.Level {
        switch self {
        case .byteOrderMark, .lineEnds, .blankLine, .controlCharacters, .windows1252: .repaired
        case .brokenUTF8, .oddName, .unclosedQuote, .parameterWithoutValue, .bareComponent: .warning
        case .notACalendar, .tooLarge, .lineTooLong, .strayContinuation, .noName, .noColon, .tooManyParameters,
            .tooManyProperties, .tooDeep, .tooManyProblems, .outsideComponent, .strayEnd, .missingEnd, .truncated:
            .error
        }
    }

    var section: String {
        switch self {
        case .notACalendar, .bareComponent: "RFC 5545 §3.4"
        case .byteOrderMark, .windows1252, .brokenUTF8: "RFC 5545 §3.1.4"
        case .parameterWithoutValue, .tooManyParameters: "RFC 5545 §3.2"
        case .tooManyProperties, .tooDeep, .outsideComponent, .strayEnd, .missingEnd, .truncated: "RFC 5545 §3.6"
        case .tooLarge, .lineEnds, .blankLine, .controlCharacters, .lineTooLong, .strayContinuation, .noName, .noColon,
            .oddName, .unclosedQuote, .tooManyProblems:
            "RFC 5545 §3.1"
        }
    }

    var sentence: String {
        switch self {
        case .notACalendar(let kind): "The file is no calendar: it holds \(kind.rawValue)."
        case .tooLarge(let limit): "The file is longer than \(limit) bytes, and was not read."
        case .byteOrderMark: "A byte order mark stands before the calendar."
        case .lineEnds: "Lines end without the pair of CR and LF."
        case .blankLine: "There are empty lines."
        case .controlCharacters(let count):
            count == 1 ? "A control character was left out." : "\(count) control characters were left out."
        case .windows1252: "The line is not UTF-8; it was read as Windows-1252."
        case .brokenUTF8: "Some bytes of the line are not UTF-8; each was replaced by U+FFFD."
        case .lineTooLong(let limit): "The line is longer than \(limit) bytes, and was left out."
        case .strayContinuation: "The line continues another, but none stands before it."
        case .noName: "The line does not begin with a name, and was left out."
        case .noColon: "The line has no colon, and was left out."
        case .oddName(let name): "The name “\(name)” has characters that names do not have."
        case .unclosedQuote: "A quoted parameter is not closed."
        case .parameterWithoutValue(let name): "The parameter “\(name)” has no value."
        case .tooManyParameters(let limit): "The property has more than \(limit) parameters, and was left out."
        case .tooManyProperties(let limit): "The component has more than \(limit) properties; the rest was left out."
        case .tooDeep(let limit): "Components stand more than \(limit) deep; the innermost were left out."
        case .tooManyProblems(let limit): "There are more than \(limit) problems; no more are listed."
        case .outsideComponent: "The line stands in no component, and was left out."
        case .bareComponent(let name): "\(name) stands outside a VCALENDAR."
        case .strayEnd(let name): "END:\(name) has no BEGIN."
        case .missingEnd(let name): "\(name) has no END."
        case .truncated(let name): "The file ends before \(name) does."
        }
    }
}
