/// Why a mail cannot be written.
public enum MailError: Error, Sendable, Hashable {
    /// The subject has a control character, such as a line break.
    case malformedSubject
    /// Not of the form `left@right` in ASCII, or longer than 250 octets.
    case malformedMessageID
    /// Empty, longer than 255 octets, a path, or with a control character.
    case malformedFileName
    /// Not of the form `type/subtype; name=value`.
    case malformedMediaType
    /// Not words of ASCII between single dots, or longer than 255 octets.
    case malformedListID
    /// The name of a list is empty or has a control character.
    case malformedListName
    /// A way out of a list that is no `https:`, `http:` or `mailto:` address in ASCII, or longer than 900 octets.
    case malformedLink
    /// One press is promised, but no way out of the list begins with `https:` (RFC 8058 §3.1).
    case oneClickWithoutHTTPS
}
