/// Whether a request that changes something was begun on this site, against forged forms.
///
/// - SeeAlso: Fetch Metadata Request Headers §2.3; RFC 6454 §7
public enum SameOrigin {
    /// Allows safe methods, and others unless the browser names another site.
    ///
    /// Refused are `Sec-Fetch-Site` other than `same-origin` and `none`, and an `Origin` whose host and port are
    /// not those of `Host`; so is a `Referer` of elsewhere, where a browser tells nothing else. Programs that are no
    /// browser send none of them and are allowed: they carry no one's cookies.
    public static func allows(_ request: Request) -> Bool {
        guard !request.method.isSafe else { return true }
        let sites = request.headers.values("Sec-Fetch-Site")
        guard sites.allSatisfy({ ["same-origin", "none"].contains($0) }) else { return false }
        var origins = request.headers.values(.origin)
        if sites.isEmpty, origins.isEmpty { origins = request.headers.values(.referer).map(origin(ofPage:)) }
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

    /// `https://host:port` of a page's address; the address itself where it has none.
    private static func origin(ofPage address: String) -> String {
        let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count >= 3 ? parts[0...2].joined(separator: "/") : address
    }

    private static func withoutPort(_ authority: Substring, _ port: String) -> Substring {
        authority.hasSuffix(port) ? authority.dropLast(port.count) : authority
    }
}
