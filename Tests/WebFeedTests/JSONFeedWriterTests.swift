import Testing
import WebFeed

@Suite("JSON Feed 1.1")
struct JSONFeedWriterTests {
    private func text(_ feed: Feed) -> String { String(decoding: JSONFeedWriter().bytes(of: feed), as: UTF8.self) }

    private func title(_ title: String) throws -> String {
        let line = text(try SampleFeed.plainFeed(title: title)).split(separator: "\n")[2]
        return String(line)
    }

    @Test func `a feed is written in one fixed order`() throws {
        #expect(
            text(try SampleFeed.feed(selfLink: "https://hub.example/programme.json")) == """
                {
                  "version": "https://jsonfeed.org/version/1.1",
                  "title": "What's on in Ashbourne Vale",
                  "home_page_url": "https://hub.example/",
                  "feed_url": "https://hub.example/programme.json",
                  "description": "Walks, songs & stitches",
                  "icon": "https://hub.example/logo.png",
                  "authors": [
                    {
                      "name": "Ashbourne Vale Circles"
                    }
                  ],
                  "language": "en-GB",
                  "hubs": [
                    {
                      "type": "WebSub",
                      "url": "https://push.example/"
                    }
                  ],
                  "items": [
                    {
                      "id": "tag:hub.example,2027:E01",
                      "url": "https://hub.example/events/E01?a=1&b=2",
                      "title": "Walk & tea <at> \\"The Café\\"",
                      "summary": "Sunday 28 March, 14:00. Boots & <3.",
                      "content_html": "<p>Sunday <b>28 March</b>, 14:00 &amp; later.</p>",
                      "date_published": "2027-02-15T09:00:00Z",
                      "date_modified": "2027-02-16T18:05:00Z",
                      "authors": [
                        {
                          "name": "Ada"
                        }
                      ],
                      "tags": [
                        "Walking",
                        "Tea & cake"
                      ],
                      "attachments": [
                        {
                          "url": "https://hub.example/events/E01.ics",
                          "mime_type": "text/calendar",
                          "size_in_bytes": 812
                        }
                      ],
                      "_event": {
                        "start": "2027-03-28T14:00:00+01:00",
                        "end": "2027-03-28T16:00:00+01:00",
                        "location": "The Café, Ashbourne"
                      }
                    },
                    {
                      "id": "tag:hub.example,2027:E02",
                      "url": "https://hub.example/events/E02",
                      "title": "Choir",
                      "summary": "Come and sing.",
                      "content_text": "Come and sing.",
                      "date_published": "2027-02-14T09:00:00Z",
                      "date_modified": "2027-02-14T09:00:00Z"
                    }
                  ]
                }

                """)
    }

    @Test func `a feed without items has an empty list of them`() throws {
        #expect(text(try SampleFeed.plainFeed()).hasSuffix("  \"items\": []\n}\n"))
    }

    @Test func `quotes, backslashes and control characters are escaped`() throws {
        #expect(try title("a\"b\\c") == #"  "title": "a\"b\\c","#)
        #expect(try title("\u{8}\t\n\u{C}\r") == #"  "title": "\b\t\n\f\r","#)
        #expect(try title("\0\u{1}\u{F}\u{10}\u{1F}") == #"  "title": "\u0000\u0001\u000f\u0010\u001f","#)
    }

    @Test func `letters of every script, the solidus and DEL stand as they are`() throws {
        #expect(try title("é/𝄞\u{7F}") == "  \"title\": \"é/𝄞\u{7F}\",")
    }
}
