/// The mail server that takes our mails, and on which terms.
///
/// Nothing that describes it tells the password.
public struct SMTPServer: Sendable, Hashable {
    /// Whether the connection must be encrypted.
    public enum TLSPolicy: String, Sendable, Hashable {
        /// Nothing, not even the password, is sent before TLS has begun and the certificate was found good.
        case required
        /// Never, for a server on the same machine.
        case none
    }

    struct Credentials: Sendable, Hashable {
        let user: String
        let password: String
    }

    /// A name, an IPv4 address, or an IPv6 address between brackets.
    public let host: String
    public let port: Int
    /// Whether TLS begins with the connection rather than with STARTTLS.
    public let hasImplicitTLS: Bool
    public let tls: TLSPolicy
    /// A file of certificates in PEM form to trust instead of the system's.
    public let certificateAuthority: String?
    let credentials: Credentials?

    /// A server from its address: `smtp://user:password@host:port` or `smtps://…`.
    ///
    /// User and password are percent-encoded. Without a port, `smtp` means 587, where mail is handed in, and `smtps`
    /// 465 (RFC 6409, RFC 8314 §3.3). With `smtps` there is always TLS, whatever the policy. `certificateAuthority` is
    /// the path of a PEM file, for a private authority.
    public init(
        _ address: String, certificateAuthority: String? = nil, tls: TLSPolicy = .required
    ) throws(SMTPServerError) {
        guard let colon = address.firstRange(of: "://") else { throw .unknownScheme }
        switch address[..<colon.lowerBound].lowercased() {
        case "smtp": hasImplicitTLS = false
        case "smtps": hasImplicitTLS = true
        default: throw .unknownScheme
        }
        var authority = address[colon.upperBound...]
        if authority.hasSuffix("/") { authority.removeLast() }
        let place = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        guard !place.contains(where: { "/?#".contains($0) }) else { throw .unexpectedPath }
        (host, port) = try Self.hostAndPort(place, defaultPort: hasImplicitTLS ? 465 : 587)
        credentials = try authority.lastIndex(of: "@").map { at throws(SMTPServerError) in
            try Self.credentials(authority[..<at])
        }
        self.certificateAuthority = certificateAuthority
        self.tls = hasImplicitTLS ? .required : tls
    }

    private static func hostAndPort(
        _ text: Substring, defaultPort: Int
    ) throws(SMTPServerError) -> (host: String, port: Int) {
        let isBracketed = text.hasPrefix("[")
        let hostEnd = isBracketed ? text.firstIndex(of: "]").map(text.index(after:)) : text.firstIndex(of: ":")
        let host = text[..<(hostEnd ?? text.endIndex)]
        let rest = text[host.endIndex...]
        guard isBracketed ? isAddressLiteral(host) : isName(host) else { throw .malformedHost }
        guard !rest.isEmpty else { return (String(host), defaultPort) }
        // Int takes a sign, which is none of a port's.
        guard rest.first == ":", rest.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let port = Int(rest.dropFirst()), (1...65535).contains(port)
        else { throw .malformedPort }
        return (String(host), port)
    }

    private static func isName(_ host: Substring) -> Bool {
        !host.isEmpty && host.utf8.allSatisfy { $0.isLetterOrDigit || "-._".utf8.contains($0) }
    }

    private static func isAddressLiteral(_ host: Substring) -> Bool {
        host.utf8.count > 4 && host.hasSuffix("]")
            && host.dropFirst().dropLast().utf8.allSatisfy { $0.isHexadecimalDigit || ":.".utf8.contains($0) }
    }

    private static func credentials(_ text: Substring) throws(SMTPServerError) -> Credentials {
        let colon = text.firstIndex(of: ":") ?? text.endIndex
        guard let user = PercentEncoding.decode(text[..<colon]),
            let password = PercentEncoding.decode(text[colon...].dropFirst())
        else { throw .malformedEscape }
        guard !user.isEmpty, !password.isEmpty, !user.hasControl, !password.hasControl else {
            throw .malformedCredentials
        }
        return Credentials(user: user, password: password)
    }

    /// The address as libcurl wants it, without the credentials.
    var url: String { "\(hasImplicitTLS ? "smtps" : "smtp")://\(host):\(port)" }
}

extension SMTPServer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The address without the password: `smtp://user@host:587`.
    public var description: String {
        guard let credentials else { return url }
        return url.replacing("://", with: "://\(credentials.user)@", maxReplacements: 1)
    }

    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["address": description]) }
}
