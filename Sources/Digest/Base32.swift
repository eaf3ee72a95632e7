/// Capital letters and digits that nobody takes for one another when they type.
private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

extension Sequence<UInt8> {
    /// The bytes in capital letters and the digits 2 to 7, without padding: what authenticator apps take.
    /// - SeeAlso: RFC 4648 section 6.
    public var base32: String { written(in: alphabet, bitsEach: 5) }
}
