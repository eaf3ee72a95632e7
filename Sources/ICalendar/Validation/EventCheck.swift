import CivilTime
import Recurrence

/// An event by itself: its start, its end and its rules.
struct EventCheck {
    private let event: Component
    private let start: CheckedTime?

    init(_ event: Component) {
        self.event = event
        start = event.property("DTSTART").flatMap { CheckedTime($0) }
    }

    func check(_ found: inout CalendarFindings) {
        checkUID(&found)
        checkEnd(&found)
        checkDuration(&found)
        for property in event.properties where ["RRULE", "EXRULE"].contains(property.name) {
            check(rule: property, &found)
        }
        for property in event.properties where ["RDATE", "EXDATE"].contains(property.name) {
            checkForm(of: property, &found)
        }
    }

    /// That there is one is for ComponentCheck to say.
    private func checkUID(_ found: inout CalendarFindings) {
        guard let uid = event.property("UID") else { return }
        if uid.valueBytes.isEmpty {
            found.note(.missing("UID", component: event.name, section: "RFC 5545 §3.8.4.7"), at: uid)
        } else if uid.valueBytes.count > 255 {
            found.note(.longUID, at: uid)
        }
    }

    private func checkEnd(_ found: inout CalendarFindings) {
        let name = event.name == "VTODO" ? "DUE" : "DTEND"
        guard let start, let property = event.property(name), let end = CheckedTime(property) else { return }
        guard start.form.isDate == end.form.isDate else {
            return found.note(.otherForm(name, than: "DTSTART", section: "RFC 5545 §3.8.2.2"), at: property)
        }
        if end.isBefore(start) == true { return found.note(.endBeforeStart, at: property) }
        if start.isBefore(end) == false { found.note(.endAtStart, at: property) }
    }

    private func checkDuration(_ found: inout CalendarFindings) {
        guard let start, start.form.isDate, let property = event.property("DURATION"),
            let duration = CalendarDuration(property.rawValue), duration.seconds != 0
        else { return }
        found.note(.durationOfDays, at: property)
    }

    private func check(rule property: Property, _ found: inout CalendarFindings) {
        if event.property("RECURRENCE-ID") != nil { found.note(.overrideWithRule, at: property) }
        guard let start, let rule = try? property.rule, case .until(let until) = rule.end else { return }
        if !until.isOfForm(for: start.form) { return found.note(.untilOfOtherForm, at: property) }
        if until.isBefore(start) { found.note(.untilBeforeStart, at: property) }
    }

    private func checkForm(of property: Property, _ found: inout CalendarFindings) {
        guard let start, let first = CheckedTime(property), first.form.isDate != start.form.isDate else { return }
        let section = PropertyRule.all[property.name]?.section ?? ""
        found.note(.otherForm(property.name, than: "DTSTART", section: section), at: property)
    }
}

extension RecurrenceEnd.Until {
    /// Whether RFC 5545 has this form beside a start of that one.
    fileprivate func isOfForm(for start: CheckedTime.Form) -> Bool {
        switch (self, start) {
        case (.date, .date), (.wallTime, .floating), (.instant, .utc), (.instant, .zoned): true
        default: false
        }
    }

    /// Whether nothing can happen; a day in doubt where that takes the zone.
    fileprivate func isBefore(_ start: CheckedTime) -> Bool {
        switch self {
        case .date(let date): date < start.wall.date
        case .wallTime(let wall): wall < start.wall
        case .instant(let instant):
            start.form == .utc
                ? Zone.utc.wallTime(at: instant) < start.wall
                : Zone.utc.wallTime(at: instant.adding(seconds: 86_400)) < start.wall
        }
    }
}
