package import CivilTime

/// Words that a connector has put to an activity, for everyone who says them.
package struct PlacedWords: Sendable, Hashable {
    /// What two ways to write the words share.
    package let key: String
    package let words: String
    /// The activity's slug in the vocabulary.
    package let activity: Slug
    package let on: CivilDate

    package init(key: String, words: String, activity: Slug, on: CivilDate) {
        self.key = key
        self.words = words
        self.activity = activity
        self.on = on
    }
}

/// What a member wishes in words of their own that stand for no interest of the community yet.
package struct OwnWords: Sendable, Hashable {
    package let member: Identifier<Member>
    package let reference: Reference
    package let words: String
    package let relation: InterestRelation

    package init(member: Identifier<Member>, reference: Reference, words: String, relation: InterestRelation) {
        self.member = member
        self.reference = reference
        self.words = words
        self.relation = relation
    }
}
