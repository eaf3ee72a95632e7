import CivilTime
import Testing
import WebFeed

/// A small feed with everything in it once, and nothing else on its second item.
enum SampleFeed {
    static func feed(selfLink: String) throws -> Feed {
        Feed(
            id: "tag:hub.example,2027:programme", title: "What's on in Ashbourne Vale",
            subtitle: "Walks, songs & stitches", homePage: "https://hub.example/", selfLink: selfLink,
            language: "en-GB", author: "Ashbourne Vale Circles", updated: try instant("2027-02-16T18:05:00Z"),
            published: try instant("2027-02-15T09:00:00Z"), image: "https://hub.example/logo.png",
            hub: "https://push.example/", items: [try walk(), try choir()])
    }

    static func plainFeed(title: String = "T", items: [FeedItem] = []) throws -> Feed {
        Feed(
            id: "tag:hub.example,2027:plain", title: title, subtitle: "S", homePage: "https://hub.example/",
            selfLink: "https://hub.example/feed", language: "en", author: "A",
            updated: try instant("2027-02-16T18:05:00Z"), items: items)
    }

    static func walk() throws -> FeedItem {
        FeedItem(
            id: "tag:hub.example,2027:E01", title: "Walk & tea <at> \"The Café\"",
            link: "https://hub.example/events/E01?a=1&b=2", summary: "Sunday 28 March, 14:00. Boots & <3.",
            content: "<p>Sunday <b>28 March</b>, 14:00 &amp; later.</p>",
            published: try instant("2027-02-15T09:00:00Z"),
            updated: try instant("2027-02-16T18:05:00Z"), categories: ["Walking", "Tea & cake"], author: "Ada",
            event: FeedEvent(
                start: .moment(try instant("2027-03-28T13:00:00Z"), offset: 3600),
                end: .moment(try instant("2027-03-28T15:00:00Z"), offset: 3600),
                location: "The Café, Ashbourne"),
            enclosure: FeedEnclosure(
                link: "https://hub.example/events/E01.ics", mediaType: "text/calendar", length: 812))
    }

    static func choir() throws -> FeedItem {
        FeedItem(
            id: "tag:hub.example,2027:E02", title: "Choir", link: "https://hub.example/events/E02",
            summary: "Come and sing.", published: try instant("2027-02-14T09:00:00Z"),
            updated: try instant("2027-02-14T09:00:00Z"))
    }

    static func instant(_ text: String) throws -> Instant { try #require(Instant(text)) }
}
