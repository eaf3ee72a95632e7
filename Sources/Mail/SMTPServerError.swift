/// Why a text does not name a mail server.
///
/// No case holds any of the text, for it may be a password.
public enum SMTPServerError: Error, Sendable, Hashable {
    /// Neither `smtp://` nor `smtps://`.
    case unknownScheme
    case malformedHost
    /// Not a number from 1 to 65535.
    case malformedPort
    /// A `%` without two hexadecimal digits after it, or octets that are no UTF-8.
    case malformedEscape
    /// A user name or password that is empty or has a control character, or a password without a user.
    case malformedCredentials
    /// A path, a query or a fragment after the host.
    case unexpectedPath
}
