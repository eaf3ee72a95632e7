extension Sequence<UInt8> {
    /// The bytes in capital letters and the digits 2 to 7, without padding: what authenticator apps take.
    /// - SeeAlso: RFC 4648 section 6.
    public var base32: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var characters: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in self {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                characters.append(alphabet[Int(bits >> count & 31)])
            }
        }
        if count > 0 { characters.append(alphabet[Int(bits << (5 - count) & 31)]) }
        return String(decoding: characters, as: UTF8.self)
    }
}
