package import Domain

/// What the form for a meetup offers to choose from.
package struct ProposeChoices: Sendable, Hashable {
    package let interests: [PublicInterest]
    /// Public places only.
    package let venues: [PublicVenue]

    package init(interests: [PublicInterest], venues: [PublicVenue]) {
        self.interests = interests
        self.venues = venues
    }
}
