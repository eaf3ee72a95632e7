package import Domain

/// What places have and what people need, as people say it.
package enum AccessWords {
    /// `step-free entrance`; a feature we have no words for is said by its own name.
    package static func feature(_ feature: AccessFeature) -> String {
        features[feature.rawValue] ?? feature.rawValue.replacing("_", with: " ")
    }

    /// All that a place has, in a steady order: those that doors depend on first.
    package static func features(_ features: Set<AccessFeature>) -> [String] {
        gates.filter(features.contains).map(feature) + features.subtracting(gates).map(feature).sorted()
    }

    /// What of all that doors depend on a place is known to have, in a steady order.
    package static func atTheDoor(_ features: Set<AccessFeature>) -> [String] {
        gates.filter(features.contains).map(feature)
    }

    /// `Not known: Changing Places toilet, hearing loop.`; nil where all that doors depend on is there.
    package static func unknown(in features: Set<AccessFeature>) -> String? {
        let missing = gates.filter { !features.contains($0) }.map(feature)
        return missing.isEmpty ? nil : "Not known: \(missing.joined(separator: ", "))."
    }

    /// What helps a person, as it would stand after "ask about": `a step-free way in`.
    package static func need(_ need: AccessNeed) -> String {
        switch need {
        case .stepFree: "a step-free way in"
        case .wheelchair: "a step-free way in and room for a wheelchair"
        case .accessibleToilet: "an accessible toilet"
        case .changingPlaces: "a Changing Places toilet"
        case .hearingLoop: "a hearing loop"
        case .bsl: "a British Sign Language interpreter"
        case .lowVision: "good light and large print"
        case .assistanceDog: "a welcome for an assistance dog"
        case .quietSpace: "a quiet space"
        case .smallGroup: "a small group"
        case .predictable: "knowing what will happen"
        case .extraTime: "time without hurry"
        case .restBreaks: "breaks to rest"
        case .seatingArms: "a chair with arms"
        case .blueBadge: "Blue Badge parking"
        case .foodAllergy: "knowing what is in the food"
        case .dementiaFriendly: "a dementia-friendly place"
        case .easyRead: "words in easy read"
        case .companion: "somebody to come along"
        case .housebound: "something to join from home"
        }
    }

    /// All that helps one person, without what another of them says already.
    package static func needs(_ needs: [AccessNeed]) -> [String] {
        needs.filter { !isSaid($0, by: needs) }.map(need)
    }

    /// The same with what the person wrote beside each: `a quiet space: near the door`.
    package static func needs(_ told: [ToldNeed]) -> [String] {
        told.filter { $0.note != nil || !isSaid($0.need, by: told.map(\.need)) }
            .map { need($0.need) + ($0.note.map { ": \($0)" } ?? "") }
    }

    /// Room for a wheelchair is never without a step-free way in.
    private static func isSaid(_ need: AccessNeed, by all: [AccessNeed]) -> Bool {
        need == .stepFree && all.contains(.wheelchair)
    }

    private static let gates: [AccessFeature] = [
        .stepFreeEntrance, .accessibleToilet, .changingPlaces, .hearingLoop,
    ]

    private static let features = [
        "step_free_entrance": "step-free entrance", "level_inside": "all on one level inside",
        "accessible_toilet": "accessible toilet", "changing_places": "Changing Places toilet",
        "hearing_loop": "hearing loop", "quiet_room": "quiet room", "seating_arms": "chairs with arms",
        "blue_badge_parking": "Blue Badge parking", "bus_stop": "bus stop close by",
        "dementia_friendly": "dementia-friendly place", "large_print": "large print",
        "assistance_dogs": "assistance dogs welcome", "wheelchair_spaces": "spaces for wheelchairs",
        "phone_dial_in": "join by ordinary telephone", "captions": "captions", "kitchen": "kitchen",
        "wifi": "wifi", "piano": "piano", "outdoor": "outdoors", "licensed_bar": "licensed bar",
    ]
}
