/// What the events of one UID have in common.
///
/// - SeeAlso: RFC 5545 §3.8.4.4, §3.8.4.7
struct SeriesCheck {
    private let families: [String: [Component]]
    private let order: [String]
    /// A message may be about one occurrence of a series that its reader has.
    private let isMessage: Bool

    init(_ calendar: Component) {
        var families: [String: [Component]] = [:]
        var order: [String] = []
        for component in calendar.components where component.isScheduled {
            let uid = component.uidText
            if uid.isEmpty { continue }
            if families[uid] == nil { order.append(uid) }
            families[uid, default: []].append(component)
        }
        self.families = families
        self.order = order
        isMessage = calendar.property("METHOD").map { $0.rawValue.uppercased() != "PUBLISH" } ?? false
    }

    func check(_ found: inout CalendarFindings) {
        for uid in order { check(families[uid] ?? [], uid, &found) }
    }

    private func check(_ family: [Component], _ uid: String, _ found: inout CalendarFindings) {
        var seen: Set<String> = []
        for component in family
        where !seen.insert(component.property("RECURRENCE-ID")?.rawValue ?? "").inserted {
            found.note(.twice(uid: uid), at: component)
        }
        let overrides = family.filter { $0.property("RECURRENCE-ID") != nil }
        guard let master = family.first(where: { $0.property("RECURRENCE-ID") == nil }) else {
            if let first = overrides.first, !isMessage { found.note(.overrideWithoutSeries(uid: uid), at: first) }
            return
        }
        for override in overrides { check(override, of: master, uid, &found) }
    }

    private func check(
        _ override: Component, of master: Component, _ uid: String, _ found: inout CalendarFindings
    ) {
        if let property = override.property("RECURRENCE-ID"), let id = CheckedTime(property),
            let start = master.property("DTSTART").flatMap({ CheckedTime($0) })
        {
            if id.form.isDate != start.form.isDate {
                found.note(
                    .otherForm("RECURRENCE-ID", than: "DTSTART", section: "RFC 5545 §3.8.4.4"), at: property)
            } else if id.form != start.form {
                found.note(.otherZone(uid: uid), at: property)
            }
        }
        if override.sequence < master.sequence { found.note(.sequenceBelowSeries(uid: uid), at: override) }
    }
}

extension Component {
    fileprivate var sequence: Int { property("SEQUENCE").flatMap { Int($0.rawValue) } ?? 0 }
}
