/// Whether each zone that is named is defined, once, and each that is defined is named.
///
/// - SeeAlso: RFC 5545 §3.2.19, §3.6.5
struct ZoneCheck {
    private let zones: [Component]
    private let rest: [Component]

    init(_ calendar: Component) {
        zones = calendar.components("VTIMEZONE")
        rest = calendar.components.filter { $0.name != "VTIMEZONE" }
    }

    func check(_ found: inout CalendarFindings) {
        var declared: Set<String> = []
        for zone in zones {
            guard let name = zone.property("TZID")?.rawValue else { continue }
            if !declared.insert(name).inserted { found.note(.zoneDeclaredTwice(name), at: zone) }
            if zone.components("STANDARD").isEmpty, zone.components("DAYLIGHT").isEmpty {
                found.note(.zoneWithoutOnset(name), at: zone)
            }
            checkOnsets(of: zone, &found)
        }
        var used: Set<String> = []
        for component in rest { collect(component, declared, &used, &found) }
        for zone in zones {
            guard let name = zone.property("TZID")?.rawValue, !used.contains(name) else { continue }
            found.note(.unusedZone(name), at: zone)
        }
    }

    /// Each zone is missed once, where it is first named; a slash in front means that it is known everywhere.
    private func collect(
        _ component: Component, _ declared: Set<String>, _ used: inout Set<String>, _ found: inout CalendarFindings
    ) {
        for property in component.properties {
            guard let zone = property.parameter("TZID")?.value, used.insert(zone).inserted else { continue }
            if !declared.contains(zone), !zone.hasPrefix("/") { found.note(.undeclaredZone(zone), at: property) }
        }
        for inner in component.components { collect(inner, declared, &used, &found) }
    }

    /// Changes of clocks are written on the clock that they change.
    private func checkOnsets(of zone: Component, _ found: inout CalendarFindings) {
        for onset in zone.components {
            guard let start = onset.property("DTSTART"), let time = CheckedTime(start), time.form != .floating else {
                continue
            }
            found.note(.otherForm("DTSTART", than: "local time", section: "RFC 5545 §3.6.5"), at: start)
        }
    }
}
