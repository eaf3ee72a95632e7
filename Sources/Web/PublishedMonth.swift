package import CivilTime
package import Domain

/// The public part of a month that has been published.
package struct PublishedMonth: Sendable, Hashable {
    package let month: YearMonth
    package let intro: String?
    /// In order of their start.
    package let occurrences: [PublicOccurrence]

    package init(month: YearMonth, intro: String?, occurrences: [PublicOccurrence]) {
        self.month = month
        self.intro = intro
        self.occurrences = occurrences
    }
}
