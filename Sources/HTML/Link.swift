/// A URL that is safe as the target of a link.
///
/// Either a path on this site or an absolute URL of a known scheme, so that text given by a person
/// never becomes `javascript:`, `data:` or a way to another site that looks like a path.
public struct Link: Sendable, Hashable {
    /// The URL as given; not yet escaped for HTML.
    public let url: String

    /// Whether the link stays on this site, as the target of a redirect must.
    public let isLocal: Bool

    private static let schemes = ["http", "https", "mailto", "tel", "webcal"]

    /// Checks a URL: `http`, `https`, `mailto`, `tel`, `webcal`, or a relative reference without a host.
    ///
    /// Refused are other schemes, `//host`, an empty URL, and spaces, control characters and backslashes, which
    /// browsers drop or turn into `/` before they look for a scheme.
    public init?(_ url: some StringProtocol) {
        guard !url.isEmpty, url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }),
            !url.unicodeScalars.contains(where: { ("\u{80}"..."\u{9F}").contains($0) })
        else { return nil }
        if let colon = Self.schemeEnd(in: url) {
            let scheme = url[..<colon].lowercased()
            let rest = url[url.index(after: colon)...]
            guard Self.schemes.contains(scheme), !rest.isEmpty else { return nil }
            if ["http", "https", "webcal"].contains(scheme) {
                guard rest.hasPrefix("//"), let host = rest.dropFirst(2).first, !"/?#".contains(host) else {
                    return nil
                }
            }
            isLocal = false
        } else {
            guard !url.hasPrefix("//") else { return nil }
            isLocal = true
        }
        self.url = String(url)
    }

    /// A path on this site from its segments, each percent-encoded, with a query.
    ///
    /// `Link(path: ["groups", "knit & natter"], query: ["month": "2027-03"])` is `/groups/knit%20%26%20natter?month=2027-03`.
    /// An empty list is `/`. A segment that is empty, `.` or `..` is left out, since a browser would climb with it.
    public init(path segments: [String], query: KeyValuePairs<String, String> = [:]) {
        self.init(path: segments, items: query.map { ($0.key, $0.value) })
    }

    /// The same with a query that is made at run time.
    public init(path segments: [String], items: [(name: String, value: String)]) {
        let kept = segments.filter { !["", ".", ".."].contains($0) }
        var url = "/" + kept.map(Self.encoded).joined(separator: "/")
        for (place, item) in items.enumerated() {
            url += place == 0 ? "?" : "&"
            url += Self.encoded(item.name) + "=" + Self.encoded(item.value)
        }
        self.url = url
        isLocal = true
    }

    /// A colon makes a scheme only before the first `/`, `?` or `#`.
    private static func schemeEnd<Text: StringProtocol>(in url: Text) -> Text.Index? {
        for index in url.utf8.indices {
            switch url.utf8[index] {
            case UInt8(ascii: ":"): return index
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
            default: continue
            }
        }
        return nil
    }

    /// Percent-encoding of everything but the unreserved characters (RFC 3986 §2.3).
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var written: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                written.append(byte)
            default:
                written += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: written, as: UTF8.self)
    }
}
