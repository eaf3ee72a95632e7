package import CivilTime
import Domain

/// Every calendar that a community publishes, for a page that says how to have one.
package struct PublicFeeds: Sendable, Hashable {
    /// What the whole programme is called in a calendar program: `What's on in Ashbourne Vale`.
    package let title: String
    /// Calendars that hold a part of it, by kind and then by label.
    package let topics: [FeedTopic]
    /// The newest month that is out.
    package let latest: YearMonth

    package init(title: String, topics: [FeedTopic], latest: YearMonth) {
        self.title = title
        self.topics = topics
        self.latest = latest
    }

    /// The topic of a kind and a name in addresses; nil where there is none.
    package func topic(_ kind: String, _ slug: String) -> FeedTopic? {
        topics.first { $0.kind.rawValue == kind && $0.slug.rawValue == slug }
    }
}
