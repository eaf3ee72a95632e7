import CivilTime

extension RecurrenceRule {
    /// Reads the text of RRULE, such as `FREQ=WEEKLY;BYDAY=TU`, in any case and order.
    ///
    /// - Throws: An error that names the part that is missing, unknown, repeated, malformed or out of place.
    public init(_ text: some StringProtocol) throws(RecurrenceRuleError) {
        let parts = try RuleParts(text)
        guard let name = parts["FREQ"] else { throw .missing(part: "FREQ") }
        guard let frequency = Frequency(rawValue: String(name)) else {
            throw .malformed(part: "FREQ", value: String(name))
        }
        try self.init(
            frequency,
            interval: parts.one("INTERVAL", plainNumber) ?? 1,
            end: parts.end(),
            bySecond: parts.list("BYSECOND", plainNumber),
            byMinute: parts.list("BYMINUTE", plainNumber),
            byHour: parts.list("BYHOUR", plainNumber),
            byDay: parts.list("BYDAY") { OrdinalWeekday($0) },
            byMonthDay: parts.list("BYMONTHDAY", signedNumber),
            byYearDay: parts.list("BYYEARDAY", signedNumber),
            byWeekNumber: parts.list("BYWEEKNO", signedNumber),
            byMonth: parts.list("BYMONTH", plainNumber),
            bySetPosition: parts.list("BYSETPOS", signedNumber),
            weekStart: parts.one("WKST") { Weekday(code: $0) } ?? .monday
        )
    }
}

extension RecurrenceRule: CustomStringConvertible {
    /// The text of RRULE, always in the same order of parts.
    public var description: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        switch end {
        case .never: break
        case .count(let count): parts.append("COUNT=\(count)")
        case .until(let until): parts.append("UNTIL=\(until)")
        }
        if interval != 1 { parts.append("INTERVAL=\(interval)") }
        let lists: [(String, [any CustomStringConvertible])] = [
            ("BYSECOND", bySecond), ("BYMINUTE", byMinute), ("BYHOUR", byHour), ("BYDAY", byDay),
            ("BYMONTHDAY", byMonthDay), ("BYYEARDAY", byYearDay), ("BYWEEKNO", byWeekNumber), ("BYMONTH", byMonth),
            ("BYSETPOS", bySetPosition),
        ]
        for (name, values) in lists where !values.isEmpty {
            parts.append("\(name)=\(values.map(\.description).joined(separator: ","))")
        }
        if weekStart != .monday { parts.append("WKST=\(weekStart.code)") }
        return parts.joined(separator: ";")
    }
}

/// The parts of a rule's text by name, in capitals.
private struct RuleParts {
    private var values: [(name: Substring, value: Substring)] = []

    private static let names = [
        "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY",
        "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST",
    ]

    init(_ text: some StringProtocol) throws(RecurrenceRuleError) {
        let hasSmall = text.utf8.contains { $0 >= UInt8(ascii: "a") }
        // By bytes, since finding characters would cost more than all else.
        let bytes = (hasSmall ? text.uppercased() : String(text)).utf8
        for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            let sign = part.firstIndex(of: UInt8(ascii: "="))
            let name = Substring(part[..<(sign ?? part.endIndex)])
            guard Self.names.contains(where: { $0 == name }) else { throw .unknown(part: String(name)) }
            guard let sign else { throw .malformed(part: String(name), value: "") }
            guard self[name] == nil else { throw .repeated(part: String(name)) }
            values.append((name, Substring(part[part.index(after: sign)...])))
        }
    }

    subscript(name: some StringProtocol) -> Substring? { values.first { $0.name == name }?.value }

    func one<Value>(_ name: String, _ read: (Substring) -> Value?) throws(RecurrenceRuleError) -> Value? {
        guard let text = self[name] else { return nil }
        guard let value = read(text) else { throw .malformed(part: name, value: String(text)) }
        return value
    }

    func list<Value>(_ name: String, _ read: (Substring) -> Value?) throws(RecurrenceRuleError) -> [Value] {
        guard let text = self[name] else { return [] }
        var list: [Value] = []
        for bytes in text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let piece = Substring(bytes)
            guard let value = read(piece) else { throw .malformed(part: name, value: String(piece)) }
            list.append(value)
        }
        return list
    }

    func end() throws(RecurrenceRuleError) -> RecurrenceEnd {
        let count = try one("COUNT", plainNumber)
        let until = try one("UNTIL") { RecurrenceEnd.Until($0) }
        switch (count, until) {
        case (nil, nil): return .never
        case (let count?, nil): return .count(count)
        case (nil, let until?): return .until(until)
        case (.some, .some): throw .conflict(part: "COUNT", with: "UNTIL")
        }
    }
}

/// Digits only: `Int` alone would also read a sign.
private func plainNumber(_ text: Substring) -> Int? {
    text.utf8.first.map { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") } == true ? Int(text) : nil
}

private func signedNumber(_ text: Substring) -> Int? { Int(text) }
