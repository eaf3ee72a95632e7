import Testing
import WebFeed

@Suite("RFC 4287 Atom")
struct AtomWriterTests {
    private func text(_ feed: Feed) -> String { String(decoding: AtomWriter().bytes(of: feed), as: UTF8.self) }

    @Test func `a feed is written with its links, and an item without an author leaves it to the feed`() throws {
        #expect(
            text(try SampleFeed.feed(selfLink: "https://hub.example/programme.atom")) == """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:ev="http://purl.org/rss/1.0/modules/event/" xml:lang="en-GB">
                  <id>tag:hub.example,2027:programme</id>
                  <title>What's on in Ashbourne Vale</title>
                  <subtitle>Walks, songs &amp; stitches</subtitle>
                  <updated>2027-02-16T18:05:00Z</updated>
                  <author>
                    <name>Ashbourne Vale Circles</name>
                  </author>
                  <link rel="alternate" type="text/html" href="https://hub.example/"/>
                  <link rel="self" type="application/atom+xml" href="https://hub.example/programme.atom"/>
                  <link rel="hub" href="https://push.example/"/>
                  <logo>https://hub.example/logo.png</logo>
                  <entry>
                    <id>tag:hub.example,2027:E01</id>
                    <title>Walk &amp; tea &lt;at&gt; "The Café"</title>
                    <published>2027-02-15T09:00:00Z</published>
                    <updated>2027-02-16T18:05:00Z</updated>
                    <author>
                      <name>Ada</name>
                    </author>
                    <link rel="alternate" type="text/html" href="https://hub.example/events/E01?a=1&amp;b=2"/>
                    <link rel="enclosure" type="text/calendar" length="812" href="https://hub.example/events/E01.ics"/>
                    <category term="Walking"/>
                    <category term="Tea &amp; cake"/>
                    <summary>Sunday 28 March, 14:00. Boots &amp; &lt;3.</summary>
                    <content type="html">&lt;p&gt;Sunday &lt;b&gt;28 March&lt;/b&gt;, 14:00 &amp;amp; later.&lt;/p&gt;</content>
                    <ev:startdate>2027-03-28T14:00:00+01:00</ev:startdate>
                    <ev:enddate>2027-03-28T16:00:00+01:00</ev:enddate>
                    <ev:location>The Café, Ashbourne</ev:location>
                  </entry>
                  <entry>
                    <id>tag:hub.example,2027:E02</id>
                    <title>Choir</title>
                    <published>2027-02-14T09:00:00Z</published>
                    <updated>2027-02-14T09:00:00Z</updated>
                    <link rel="alternate" type="text/html" href="https://hub.example/events/E02"/>
                    <summary>Come and sing.</summary>
                  </entry>
                </feed>

                """)
    }

    @Test func `an enclosure of unknown length states none`() throws {
        var item = try SampleFeed.choir()
        item.enclosure = FeedEnclosure(link: "https://hub.example/E02.ics", mediaType: "text/calendar")
        let text = text(try SampleFeed.plainFeed(items: [item]))
        #expect(text.contains("<link rel=\"enclosure\" type=\"text/calendar\" href=\"https://hub.example/E02.ics\"/>"))
    }

    @Test func `the hub and the picture are left out where there are none`() throws {
        let text = text(try SampleFeed.plainFeed())
        #expect(!text.contains("rel=\"hub\""))
        #expect(!text.contains("<logo>"))
    }
}
