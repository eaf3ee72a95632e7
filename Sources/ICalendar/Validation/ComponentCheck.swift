/// What stands in a component and how often, against the table; and each value against its type.
struct ComponentCheck {
    /// The calendar's METHOD in capitals; empty if it has none.
    let method: String

    func check(_ component: Component, _ found: inout CalendarFindings) {
        if component.name == "VCALENDAR" { checkMethod(component, &found) }
        if let rule = ComponentRule.all[component.name] {
            checkCounts(component, rule, &found)
            checkPlaces(component, rule, &found)
        }
        for property in component.properties {
            guard let rule = PropertyRule.all[property.name] else { continue }
            if let fact = ValueCheck(property, rule).fact { found.note(fact, at: property) }
        }
        for inner in component.components { check(inner, &found) }
    }

    private func checkMethod(_ calendar: Component, _ found: inout CalendarFindings) {
        if calendar.components.isEmpty { found.note(.emptyCalendar, at: calendar) }
        guard let rule = ComponentRule.methods[method] else {
            if let property = calendar.property("METHOD") { found.note(.unknownMethod(method), at: property) }
            return
        }
        let events = calendar.components("VEVENT")
        for event in events {
            for (name, cardinality) in rule.properties.sorted(by: { $0.key < $1.key }) {
                note(name, event.properties(name), cardinality, event, rule.section, &found)
            }
            for alarm in event.components("VALARM") where rule.components["VALARM"] == .never {
                found.note(.forbidden("VALARM", method: method, section: rule.section), at: alarm)
            }
        }
        if !["", "PUBLISH"].contains(method), Set(events.map(\.uidText)).count > 1 {
            found.note(.severalEvents(method: method), at: calendar)
        }
    }

    private func checkCounts(_ component: Component, _ rule: ComponentRule, _ found: inout CalendarFindings) {
        for (name, cardinality) in rule.properties.sorted(by: { $0.key < $1.key }) where cardinality != .any {
            note(name, component.properties(name), cardinality, component, rule.section, &found)
        }
        for (name, other) in rule.exclusions {
            guard component.property(name) != nil, let second = component.property(other) else { continue }
            found.note(.exclusive(name, other, component: component.name, section: rule.section), at: second)
        }
        for (name, other) in rule.companions {
            guard let first = component.property(name), component.property(other) == nil else { continue }
            // A method that asks for the other already says so.
            found.note(
                .lacksCompanion(name, needs: other, component: component.name, section: rule.section), at: first)
        }
    }

    private func note(
        _ name: String, _ properties: [Property], _ cardinality: Cardinality, _ component: Component,
        _ section: String, _ found: inout CalendarFindings
    ) {
        switch cardinality {
        case .never:
            for property in properties {
                found.note(.forbidden(name, method: method, section: section), at: property)
            }
        case .once, .atLeastOnce:
            if properties.isEmpty {
                found.note(.missing(name, component: component.name, section: section), at: component)
            } else if cardinality == .once, properties.count > 1 {
                found.note(.repeated(name, component: component.name, section: section), at: properties[1])
            }
        case .atMostOnce where properties.count > 1:
            found.note(.repeated(name, component: component.name, section: section), at: properties[1])
        case .onceAtBest where properties.count > 1:
            found.note(.betterOnce(name, component: component.name, section: section), at: properties[1])
        case .atMostOnce, .onceAtBest, .any: break
        }
    }

    /// Names that are known, but not here; names nobody knows may stand anywhere.
    private func checkPlaces(_ component: Component, _ rule: ComponentRule, _ found: inout CalendarFindings) {
        for property in component.properties {
            let name = property.name
            guard rule.properties[name] == nil, let known = PropertyRule.all[name] else { continue }
            found.note(.misplaced(name, component: component.name, section: known.section), at: property)
        }
        for inner in component.components where rule.components[inner.name] == nil {
            guard let known = ComponentRule.all[inner.name] else { continue }
            found.note(.misplaced(inner.name, component: component.name, section: known.section), at: inner)
        }
    }
}
