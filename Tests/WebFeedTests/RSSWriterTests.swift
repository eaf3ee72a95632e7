import Testing
import WebFeed

@Suite("RSS 2.0")
struct RSSWriterTests {
    private func text(_ feed: Feed) -> String { String(decoding: RSSWriter().bytes(of: feed), as: UTF8.self) }

    @Test func `a feed is written with its modules, and an item without extras has none`() throws {
        #expect(
            text(try SampleFeed.feed(selfLink: "https://hub.example/programme.rss")) == """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ev="http://purl.org/rss/1.0/modules/event/">
                  <channel>
                    <title>What's on in Ashbourne Vale</title>
                    <link>https://hub.example/</link>
                    <description>Walks, songs &amp; stitches</description>
                    <language>en-GB</language>
                    <dc:creator>Ashbourne Vale Circles</dc:creator>
                    <pubDate>Mon, 15 Feb 2027 09:00:00 GMT</pubDate>
                    <lastBuildDate>Tue, 16 Feb 2027 18:05:00 GMT</lastBuildDate>
                    <ttl>60</ttl>
                    <image>
                      <url>https://hub.example/logo.png</url>
                      <title>What's on in Ashbourne Vale</title>
                      <link>https://hub.example/</link>
                    </image>
                    <atom:link rel="self" type="application/rss+xml" href="https://hub.example/programme.rss"/>
                    <atom:link rel="hub" href="https://push.example/"/>
                    <item>
                      <title>Walk &amp; tea &lt;at&gt; "The Café"</title>
                      <link>https://hub.example/events/E01?a=1&amp;b=2</link>
                      <guid isPermaLink="false">tag:hub.example,2027:E01</guid>
                      <pubDate>Mon, 15 Feb 2027 09:00:00 GMT</pubDate>
                      <dc:creator>Ada</dc:creator>
                      <category>Walking</category>
                      <category>Tea &amp; cake</category>
                      <description>Sunday 28 March, 14:00. Boots &amp;amp; &amp;lt;3.</description>
                      <content:encoded>&lt;p&gt;Sunday &lt;b&gt;28 March&lt;/b&gt;, 14:00 &amp;amp; later.&lt;/p&gt;</content:encoded>
                      <enclosure url="https://hub.example/events/E01.ics" length="812" type="text/calendar"/>
                      <ev:startdate>2027-03-28T14:00:00+01:00</ev:startdate>
                      <ev:enddate>2027-03-28T16:00:00+01:00</ev:enddate>
                      <ev:location>The Café, Ashbourne</ev:location>
                    </item>
                    <item>
                      <title>Choir</title>
                      <link>https://hub.example/events/E02</link>
                      <guid isPermaLink="false">tag:hub.example,2027:E02</guid>
                      <pubDate>Sun, 14 Feb 2027 09:00:00 GMT</pubDate>
                      <dc:creator>Ashbourne Vale Circles</dc:creator>
                      <description>Come and sing.</description>
                    </item>
                  </channel>
                </rss>

                """)
    }

    @Test func `a feed without items still has what RSS requires of a channel`() throws {
        let text = text(try SampleFeed.plainFeed())
        for element in ["title", "link", "description"] { #expect(text.contains("<\(element)>")) }
        #expect(!text.contains("<item>"))
        #expect(!text.contains("<pubDate>"))
        #expect(!text.contains("<image>"))
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
        ("2000-02-29T23:59:59Z", "Tue, 29 Feb 2000 23:59:59 GMT"),
        ("2027-12-31T12:00:01Z", "Fri, 31 Dec 2027 12:00:01 GMT"),
        ("2028-07-02T05:06:07Z", "Sun, 02 Jul 2028 05:06:07 GMT"),
        ("0987-01-01T00:00:00Z", "Mon, 01 Jan 0987 00:00:00 GMT"),
    ])
    func `dates have a weekday, two digits for the day and four for the year`(_ utc: String, _ date: String) throws {
        var feed = try SampleFeed.plainFeed()
        feed.updated = try SampleFeed.instant(utc)
        #expect(text(feed).contains("<lastBuildDate>\(date)</lastBuildDate>"))
    }

    @Test func `a summary never becomes markup in a reader`() throws {
        var item = try SampleFeed.choir()
        item.summary = "<b>&</b> <\u{338}img>"
        let text = text(try SampleFeed.plainFeed(items: [item]))
        let escaped = "&amp;lt;b&amp;gt;&amp;amp;&amp;lt;/b&amp;gt; &amp;lt;\u{338}img&amp;gt;"
        #expect(text.utf8.firstRange(of: "<description>\(escaped)</description>".utf8) != nil)
    }
}
