package import CivilTime
package import Domain

/// The public part of a month that has been published.
package struct PublishedMonth: Sendable, Hashable {
    package let month: YearMonth
    package let intro: String?
    /// In order of their start.
    package let occurrences: [PublicOccurrence]
    /// The number of what was published last, as it stands on paper; nil where it does not matter.
    package let edition: Int?

    package init(month: YearMonth, intro: String?, occurrences: [PublicOccurrence], edition: Int? = nil) {
        self.month = month
        self.edition = edition
        self.intro = intro
        self.occurrences = occurrences
    }
}
