/// A member to whom the month goes, and how: for envelopes, letters and the list of people to ring.
package struct Recipient: Sendable, Hashable {
    package let id: Identifier<Member>
    package let reference: Reference
    package let knownAs: String
    /// For the label of an envelope.
    package let fullName: String
    package let channel: Channel
    package let format: Format
    package let language: String?
    package let email: String?
    package let phone: String?
    package let mobile: String?
    package let addressLine: String?
    package let postcode: String?
    /// Those who receive the person's notices or pass messages on to them.
    package let supporters: [Supporter]

    package init(
        id: Identifier<Member>, reference: Reference, knownAs: String, fullName: String, channel: Channel,
        format: Format, language: String?, email: String?, phone: String?, mobile: String?, addressLine: String?,
        postcode: String?, supporters: [Supporter]
    ) {
        self.id = id
        self.reference = reference
        self.knownAs = knownAs
        self.fullName = fullName
        self.channel = channel
        self.format = format
        self.language = language
        self.email = email
        self.phone = phone
        self.mobile = mobile
        self.addressLine = addressLine
        self.postcode = postcode
        self.supporters = supporters
    }
}
