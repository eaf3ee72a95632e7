import CivilTime
import ICalendar
import Recurrence

extension Command {
    static let calendarRule = Command(
        name: ["calendar", "rule"], summary: "Lists the starts that a rule gives",
        operands: "",
        options: [
            .start, .ruleZone, .rule, .limit,
            Option("stdin", nil, "questions from standard input, one a line: id, start, zone, rule, limit, with tabs"),
        ],
        examples: [
            "circles calendar rule --start 20270302T140000 --zone Europe/London --rule 'FREQ=WEEKLY;COUNT=5'",
            #"printf 'a\t20270302\t\tFREQ=MONTHLY;BYDAY=-1FR\t3\n' | circles calendar rule --stdin"#,
        ]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let console = surroundings.console
        if arguments.has(Option("stdin", nil, "")) {
            try CalendarFile.input.eachLine { console.say(RuleQuestion.answer(toLine: $0)) }
            return .done
        }
        let question = RuleQuestion(
            start: try arguments.value(of: .start), zone: arguments[.ruleZone] ?? "",
            rule: try arguments.value(of: .rule), limit: arguments[.limit] ?? "")
        do throws(UsageError) {
            for start in try question.starts() { console.say(start) }
            return .done
        } catch {
            console.complain(error.sentence)
            return .refused
        }
    }
}

extension Option {
    fileprivate static let start = Option("start", "DTSTART", "20270302, 20270302T140000 or 20270302T140000Z")
    fileprivate static let ruleZone = Option("zone", "ZONE", "where the start is local, such as Europe/London")
    fileprivate static let rule = Option("rule", "RRULE", "such as 'FREQ=WEEKLY;BYDAY=TU'")
    fileprivate static let limit = Option("limit", "N", "at most so many (\(RuleQuestion.limit) unless said)")
}

extension Arguments {
    fileprivate func value(of option: Option) throws(UsageError) -> String {
        if let value = self[option] { return value }
        throw UsageError("--\(option.name) is missing: say it, or ask many things at once with --stdin.")
    }
}

/// What `circles calendar rule` is asked, word for word.
struct RuleQuestion {
    let start: String
    let zone: String
    let rule: String
    let limit: String

    /// How many starts are listed unless the question says.
    static let limit = 1_000

    /// `id<TAB>start,start,…`, or `id<TAB>!why not`.
    static func answer(toLine line: Substring) -> String {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 5 else {
            return "\(fields.first ?? "")\t!The line has \(fields.count) fields, not id, start, zone, rule and limit."
        }
        let question = RuleQuestion(start: fields[1], zone: fields[2], rule: fields[3], limit: fields[4])
        do throws(UsageError) {
            return "\(fields[0])\t\(try question.starts().joined(separator: ","))"
        } catch {
            return "\(fields[0])\t!\(error.sentence)"
        }
    }

    /// The starts in the form of the start.
    ///
    /// - Throws: Why there are none, as a sentence.
    func starts() throws(UsageError) -> [String] {
        let limit = try number()
        let time = try startTime()
        let set = try set(from: time)
        var walk = set.walk()
        var starts: [String] = []
        while starts.count < limit, let wall = walk.next() {
            // A time that clocks skip is the one they show instead.
            let shown = set.zone.map { $0.wallTime(at: $0.instant(of: wall)) } ?? wall
            starts.append(time.text(of: shown))
        }
        if let refusal = walk.refusal, starts.count < limit { throw UsageError(refusal.description) }
        return starts
    }

    private func number() throws(UsageError) -> Int {
        if limit.isEmpty { return Self.limit }
        guard let number = Int(limit), number > 0 else { throw UsageError("\(limit) is no limit: write a number.") }
        return number
    }

    private func startTime() throws(UsageError) -> CalendarTime {
        let property = Property("DTSTART", .raw(start), parameters: start.utf8.count == 8 ? [Self.isDate] : [])
        guard let time = try? property.time() else {
            throw UsageError("\(start) is no DTSTART: write 20270302, 20270302T140000 or 20270302T140000Z.")
        }
        guard case .floating(let wall) = time, !zone.isEmpty else { return time }
        do throws(ZoneError) {
            // Also where the zone is UTC, the start keeps its own form.
            return .zoned(wall, try Zone.named(zone))
        } catch {
            throw UsageError(error.description)
        }
    }

    private static let isDate = Parameter("VALUE", "DATE")

    private func set(from time: CalendarTime) throws(UsageError) -> RecurrenceSet {
        let rule: RecurrenceRule
        do throws(RecurrenceRuleError) {
            rule = try RecurrenceRule(self.rule)
        } catch {
            throw UsageError(error.description)
        }
        return switch time {
        case .date(let date): RecurrenceSet(start: date, rule: rule)
        case .floating(let wall): RecurrenceSet(start: wall, zone: nil, rule: rule)
        case .zoned(let wall, let zone): RecurrenceSet(start: wall, zone: zone, rule: rule)
        case .utc(let instant): RecurrenceSet(start: Zone.utc.wallTime(at: instant), zone: .utc, rule: rule)
        }
    }
}

extension CalendarTime {
    /// Another time in the form of this one.
    fileprivate func text(of wall: WallTime) -> String {
        switch self {
        case .date: wall.date.basicText
        case .floating, .zoned: wall.basicText
        case .utc: wall.basicText + "Z"
        }
    }
}
