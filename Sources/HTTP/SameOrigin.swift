/// Whether a request that changes something was begun on this site, against forged forms.
///
/// - SeeAlso: Fetch Metadata Request Headers §2.3; RFC 6454 §7
public enum SameOrigin {
    /// Allows safe methods, and others unless the browser names another site.
    ///
    /// Refused are `Sec-Fetch-Site` other than `same-origin` and `none`, and an `Origin` whose host and port are
    /// not those of `Host`. Programs that are no browser send neither and are allowed: they carry no one's cookies.
    public static func allows(_ request: Request) -> Bool {
        guard !request.method.isSafe else { return true }
        let sites = request.headers.values("Sec-Fetch-Site")
        guard sites.allSatisfy({ ["same-origin", "none"].contains($0) }) else { return false }
        let origins = request.headers.values(.origin)
        guard let host = request.headers[.host] else { return origins.isEmpty }
        return origins.allSatisfy { names(host, inOrigin: $0) }
    }

    /// Whether an origin is that of a host; the scheme's own port may be left out on either side.
    private static func names(_ host: String, inOrigin origin: String) -> Bool {
        for (scheme, port) in [("http://", ":80"), ("https://", ":443")] where origin.lowercased().hasPrefix(scheme) {
            let own = origin.dropFirst(scheme.count)
            return withoutPort(own, port).equalsIgnoringCase(withoutPort(host[...], port))
        }
        return false
    }

    private static func withoutPort(_ authority: Substring, _ port: String) -> Substring {
        authority.hasSuffix(port) ? authority.dropLast(port.count) : authority
    }
}
