/// An address that a mail can be sent to or come from, with a person's or a hub's name beside it if there is one.
///
/// Only addresses that every mail server takes: ASCII, no quoted local part, no address literal. A domain in another
/// script is given in its ASCII form (`xn--…`).
/// - SeeAlso: RFC 5321 §4.1.2, RFC 5322 §3.4
public struct MailAddress: Sendable, Hashable {
    public let localPart: String
    public let domain: String
    public let name: String?

    /// An address such as `ada@example.org`; blanks around it are not forgiven.
    public init(_ address: String, name: String? = nil) throws(MailAddressError) {
        guard address.utf8.count <= 254 else { throw .tooLong }
        guard address.utf8.allSatisfy({ $0 < 0x80 }) else { throw .notASCII }
        guard let at = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { throw .missingAtSign }
        localPart = String(address[..<at])
        domain = String(address[address.utf8.index(after: at)...])
        self.name = name
        guard localPart.utf8.count <= 64 else { throw .tooLong }
        guard localPart.isDotAtom else { throw .malformedLocalPart }
        guard Self.isHostName(domain) else { throw .malformedDomain }
        if let name, name.isEmpty || name.hasControl { throw .malformedName }
    }

    /// The address alone, `local@domain`, as the envelope carries it.
    public var address: String { "\(localPart)@\(domain)" }

    /// RFC 1123 §2.1: labels of letters, digits and inner hyphens.
    private static func isHostName(_ text: String) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.count) && label.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
                && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        }
    }
}

extension MailAddress: CustomStringConvertible {
    public var description: String { address }
}
