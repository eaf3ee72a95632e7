package import Domain

/// The words by which people know the things that facts only identify.
///
/// A name that is missing becomes a general word, never an identifier.
package struct Names: Sendable {
    /// By what each person is known as.
    package var members: [Identifier<Member>: String] = [:]
    package var groups: [Identifier<Group>: String] = [:]
    package var venues: [Identifier<Venue>: String] = [:]
    package var areas: [Identifier<Area>: String] = [:]
    /// By label, such as `Card making`.
    package var interests: [Identifier<Interest>: String] = [:]
    package var partners: [Identifier<Partner>: String] = [:]
    package var freelancers: [Identifier<Freelancer>: String] = [:]
    /// By description, such as `Makes greetings cards for the hospice`.
    package var gifts: [Identifier<Gift>: String] = [:]
    /// By reference: titles of groups, events and proposals; what people are known as; circles by their focus person.
    package var rows: [Reference: String] = [:]
    /// The labels of interests by slug.
    package var labels: [Slug: String] = [:]

    package init() {}

    package func member(_ id: Identifier<Member>) -> String { members[id] ?? "a member" }
    package func group(_ id: Identifier<Group>) -> String { groups[id] ?? "the group" }
    package func venue(_ id: Identifier<Venue>) -> String { venues[id] ?? "the place" }
    package func partner(_ id: Identifier<Partner>) -> String { partners[id] ?? "the partner" }
    package func freelancer(_ id: Identifier<Freelancer>) -> String { freelancers[id] ?? "the freelancer" }
    package func interest(_ id: Identifier<Interest>) -> String { interests[id] ?? "this" }
    package func label(_ slug: Slug) -> String { labels[slug] ?? slug.rawValue.replacing("-", with: " ") }

    /// The name of a row; a reference is what people use for it, so it stands in where there is none.
    package func row(_ reference: Reference) -> String { rows[reference] ?? reference.rawValue }

    /// What a wish is for, inside a sentence: `card making`, or the person's own words in quotation marks.
    package func wish(_ wish: Wish) -> String {
        if let interest = wish.interest { return self.interest(interest).lowerFirst }
        return wish.words.map { "\"\($0)\"" } ?? "something"
    }

    /// Whom or what a wish is answered with.
    package func target(_ target: MatchTarget) -> String {
        switch target {
        case .group(let id): group(id)
        case .host(let id, _): member(id)
        case .partner(let id): partner(id)
        case .freelancer(let id): freelancer(id)
        }
    }
}
