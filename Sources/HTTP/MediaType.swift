/// A media type as `Content-Type` carries it; text always names its charset.
public struct MediaType: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static let html = MediaType(rawValue: "text/html; charset=utf-8")
    public static let plainText = MediaType(rawValue: "text/plain; charset=utf-8")
    public static let css = MediaType(rawValue: "text/css; charset=utf-8")
    public static let javaScript = MediaType(rawValue: "text/javascript; charset=utf-8")
    public static let csv = MediaType(rawValue: "text/csv; charset=utf-8")
    public static let calendar = MediaType(rawValue: "text/calendar; charset=utf-8")
    public static let rss = MediaType(rawValue: "application/rss+xml; charset=utf-8")
    public static let atom = MediaType(rawValue: "application/atom+xml; charset=utf-8")
    public static let xml = MediaType(rawValue: "application/xml; charset=utf-8")
    public static let jsonFeed = MediaType(rawValue: "application/feed+json; charset=utf-8")
    public static let json = MediaType(rawValue: "application/json")
    public static let problemJSON = MediaType(rawValue: "application/problem+json")
    public static let formURLEncoded = MediaType(rawValue: "application/x-www-form-urlencoded")
    public static let manifest = MediaType(rawValue: "application/manifest+json")
    public static let octets = MediaType(rawValue: "application/octet-stream")
    public static let pdf = MediaType(rawValue: "application/pdf")
    public static let zip = MediaType(rawValue: "application/zip")
    public static let icon = MediaType(rawValue: "image/x-icon")
    public static let png = MediaType(rawValue: "image/png")
    public static let jpeg = MediaType(rawValue: "image/jpeg")
    public static let webp = MediaType(rawValue: "image/webp")
    public static let svg = MediaType(rawValue: "image/svg+xml")
    public static let woff2 = MediaType(rawValue: "font/woff2")

    /// Type and subtype in small letters, without parameters.
    public var essence: String {
        (rawValue.split(separator: ";", omittingEmptySubsequences: false).first ?? "").trimmingBlanks.lowercased()
    }
}
