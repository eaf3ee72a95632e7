/// The event behind an occurrence, shared by all of a series.
final class OccurrenceSource: Sendable {
    let uid: String
    let component: Component
    let isAllDay: Bool
    let status: Event.Status?
    /// Whether the series it belongs to names its occurrences by days.
    let namesDays: Bool
    private let zones: CalendarZones

    convenience init(_ view: EventView, zones: CalendarZones, namesDays: Bool) {
        self.init(
            view.component, uid: view.uid, status: view.component.property("STATUS")?.status, isAllDay: view.isAllDay,
            zones: zones, namesDays: namesDays)
    }

    init(
        _ component: Component, uid: String, status: Event.Status?, isAllDay: Bool, zones: CalendarZones,
        namesDays: Bool
    ) {
        self.uid = uid
        self.status = status
        self.component = component
        self.isAllDay = isAllDay
        self.namesDays = namesDays
        self.zones = zones
    }

    var view: EventView { EventView(component, zones: zones.lookup) }
}
