/// Something a venue has, as it was told or seen: `step_free_entrance`, `hearing_loop`, `kitchen`.
package struct AccessFeature: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let stepFreeEntrance = AccessFeature(rawValue: "step_free_entrance")
    package static let accessibleToilet = AccessFeature(rawValue: "accessible_toilet")
    package static let changingPlaces = AccessFeature(rawValue: "changing_places")
    package static let hearingLoop = AccessFeature(rawValue: "hearing_loop")
    package static let busStop = AccessFeature(rawValue: "bus_stop")
}
