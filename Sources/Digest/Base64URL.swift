/// The alphabet that needs no escaping in a URL.
private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

private let values: [UInt8: UInt8] = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, UInt8($0.offset)) })

extension Sequence<UInt8> {
    /// The bytes as base64url without padding: safe in a URL, a cookie and a file name.
    /// - SeeAlso: RFC 4648 section 5.
    public var base64URL: String { written(in: alphabet, bitsEach: 6) }
}

extension [UInt8] {
    /// Bytes from base64url without padding.
    ///
    /// Each sequence of bytes has one spelling only: nil for padding, other characters, a length that cannot be, and
    /// left-over bits that are not zero.
    /// - SeeAlso: RFC 4648 sections 3.5 and 5.
    public init?(base64URL text: some StringProtocol) {
        self = []
        reserveCapacity(text.utf8.count * 3 / 4)
        var bits: UInt32 = 0
        var count = 0
        for character in text.utf8 {
            guard let value = values[character] else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            append(UInt8(truncatingIfNeeded: bits >> count))
            bits &= 1 << count - 1
        }
        guard count < 6, bits == 0 else { return nil }
    }
}
