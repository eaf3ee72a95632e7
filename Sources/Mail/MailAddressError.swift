/// Why a text is not an address that mail can be sent to.
public enum MailAddressError: Error, Sendable, Hashable {
    case missingAtSign
    /// More than 254 octets, or more than 64 before the `@`.
    case tooLong
    case notASCII
    /// A blank, a control character, a misplaced dot or nothing at all before the `@`.
    case malformedLocalPart
    /// After the `@`: a blank, a control character, a label of no or too many characters, or nothing at all.
    case malformedDomain
    /// The name beside the address is empty or has a control character, such as a line break.
    case malformedName
}
