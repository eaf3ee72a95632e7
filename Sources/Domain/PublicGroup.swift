package import CivilTime

/// A group as everyone may know it.
///
/// It has no field for anything private.
package struct PublicGroup: Sendable, Hashable {
    package let reference: Reference
    package let slug: Slug
    package let name: String
    /// The organisation's name, where one runs it.
    package let organiser: String?
    package let place: PublicPlace
    package let series: PublicSeries
    package let season: Season?
    package let cost: Cost
    package let interests: [PublicInterest]
    package let joining: Joining
    package let mode: MeetingMode
    package let accessNote: String?
    package let whoFor: String?
    package let contact: PublicContact
    package let verifiedOn: CivilDate?
    package let isStale: Bool

    package init(
        reference: Reference, slug: Slug, name: String, organiser: String?, place: PublicPlace,
        series: PublicSeries, season: Season?, cost: Cost, interests: [PublicInterest], joining: Joining,
        mode: MeetingMode, accessNote: String?, whoFor: String?, contact: PublicContact, verifiedOn: CivilDate?,
        isStale: Bool
    ) {
        self.reference = reference
        self.slug = slug
        self.name = name
        self.organiser = organiser
        self.place = place
        self.series = series
        self.season = season
        self.cost = cost
        self.interests = interests
        self.joining = joining
        self.mode = mode
        self.accessNote = accessNote
        self.whoFor = whoFor
        self.contact = contact
        self.verifiedOn = verifiedOn
        self.isStale = isStale
    }
}
