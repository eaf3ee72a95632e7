package import CivilTime

/// What a member says of a month before it is published: of one thing in it, or of the whole.
package struct MonthComment: Sendable, Hashable {
    package let month: YearMonth
    package let member: Identifier<Member>
    /// What is spoken of; nil for the month as a whole.
    package let about: Reference?
    /// "I would come": a wish, and not an answer to an invitation.
    package let wouldCome: Bool
    package let words: String?

    package init(
        month: YearMonth, member: Identifier<Member>, about: Reference?, wouldCome: Bool, words: String?
    ) {
        self.month = month
        self.member = member
        self.about = about
        self.wouldCome = wouldCome
        self.words = words
    }

    /// Policy: longer than any thought about one meetup.
    package static let longestWords = 500
}
