/// Something a person needs in order to come and be at ease.
package enum AccessNeed: String, Sendable, Hashable, CaseIterable {
    case stepFree = "step_free"
    case wheelchair
    case accessibleToilet = "accessible_toilet"
    case changingPlaces = "changing_places"
    case hearingLoop = "hearing_loop"
    case bsl
    case lowVision = "low_vision"
    case assistanceDog = "assistance_dog"
    case quietSpace = "quiet_space"
    case smallGroup = "small_group"
    case predictable
    case extraTime = "extra_time"
    case restBreaks = "rest_breaks"
    case seatingArms = "seating_arms"
    case blueBadge = "blue_badge"
    case foodAllergy = "food_allergy"
    case dementiaFriendly = "dementia_friendly"
    case easyRead = "easy_read"
    case companion
    case housebound

    /// What a venue must have for this need, or nil where the need never shuts a door but asks a question.
    package var gate: AccessFeature? {
        switch self {
        case .stepFree, .wheelchair: .stepFreeEntrance
        case .accessibleToilet: .accessibleToilet
        case .changingPlaces: .changingPlaces
        case .hearingLoop: .hearingLoop
        default: nil
        }
    }

    /// Whether somebody asks the venue or the host before the first visit.
    package var asksFirst: Bool { gate == nil && self != .housebound && self != .companion }
}

/// A need as the person told it.
package struct ToldNeed: Sendable, Hashable {
    package let need: AccessNeed
    /// In the person's words: `nuts`, `my dog is called Biscuit`.
    package let note: String?
    /// Whether hosts may know of this one; nil where only the consent says.
    package let sharedWithHosts: Bool?

    package init(need: AccessNeed, note: String? = nil, sharedWithHosts: Bool? = nil) {
        self.need = need
        self.note = note
        self.sharedWithHosts = sharedWithHosts
    }
}
