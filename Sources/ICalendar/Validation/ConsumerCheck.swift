import CivilTime
import Recurrence

/// What the programs that people read calendars with are known to lose.
struct ConsumerCheck {
    private let calendar: Component

    init(_ calendar: Component) { self.calendar = calendar }

    /// Google Calendar takes no longer address, and does not say so.
    static let addressLength = 255
    /// The largest file that all programs are known to read.
    static let fileSize = 1_000_000

    /// What concerns a file as a whole.
    static func checkFile(_ calendars: [Component], size: Int, _ found: inout CalendarFindings) {
        if size > fileSize { found.note(.largeFile(bytes: size), line: 1) }
        if calendars.count > 1 { found.note(.severalCalendars, line: calendars[1].line) }
    }

    func check(_ found: inout CalendarFindings) {
        if let source = calendar.property("SOURCE") {
            let length = source.rawValue.utf16.count
            if length > Self.addressLength {
                found.note(.longAddress(length: length), line: source.line, property: "SOURCE")
            }
        }
        for event in calendar.components("VEVENT") { check(event, &found) }
    }

    private func check(_ event: Component, _ found: inout CalendarFindings) {
        let uid = event.uidText
        if let start = event.property("DTSTART"), CheckedTime(start)?.form == .floating {
            found.note(.floatingTime("DTSTART"), line: start.line, property: "DTSTART")
        }
        if event.property("SEQUENCE") == nil, event.property("LAST-MODIFIED") == nil {
            found.note(.noVersion(uid: uid), line: event.line)
        }
        let rules = event.properties("RRULE")
        if rules.count > 1 { found.note(.severalRules(uid: uid), line: rules[1].line, property: "RRULE") }
        if let dates = event.property("RDATE") {
            found.note(.addedDates(uid: uid), line: dates.line, property: "RDATE")
        }
        if let property = rules.first, let part = Self.partBeyondOutlook(property) {
            found.note(.rule(uid: uid, part: part), line: property.line, property: "RRULE")
        }
        if let text = event.property("DESCRIPTION"), text.valueBytes.first == UInt8(ascii: "<") {
            found.note(.markup(uid: uid), line: text.line, property: "DESCRIPTION")
        }
        checkOrder(of: event, &found)
    }

    /// Programs that stop at a component they do not know lose what follows it.
    private func checkOrder(of event: Component, _ found: inout CalendarFindings) {
        guard let alarm = event.components.lastIndex(where: { $0.name == "VALARM" }),
            let early = event.components[..<alarm].first(where: { $0.name != "VALARM" })
        else { return }
        found.note(.componentBeforeAlarm(early.name), line: early.line)
    }

    /// The first part of a rule that none of Outlook's few patterns has.
    private static func partBeyondOutlook(_ property: Property) -> String? {
        guard let rule = try? property.rule else { return nil }
        if [.secondly, .minutely, .hourly].contains(rule.frequency) { return "FREQ" }
        if case .count(let count) = rule.end, count > 999 { return "COUNT" }
        if !rule.bySecond.isEmpty { return "BYSECOND" }
        if !rule.byMinute.isEmpty { return "BYMINUTE" }
        if !rule.byHour.isEmpty { return "BYHOUR" }
        if !rule.byYearDay.isEmpty { return "BYYEARDAY" }
        if !rule.byWeekNumber.isEmpty { return "BYWEEKNO" }
        if rule.byMonth.count > 1 { return "BYMONTH" }
        if rule.byMonthDay.count > 1 || rule.byMonthDay.contains(where: { $0 < -1 }) { return "BYMONTHDAY" }
        if rule.bySetPosition.count > 1 || rule.bySetPosition.contains(where: { !(-1...4).contains($0) }) {
            return "BYSETPOS"
        }
        let ordinals = rule.byDay.compactMap(\.ordinal)
        if !ordinals.isEmpty, rule.byDay.count > 1 || ordinals.contains(where: { !(-1...4).contains($0) }) {
            return "BYDAY"
        }
        return nil
    }
}
