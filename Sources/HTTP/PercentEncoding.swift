/// Percent-encoding (RFC 3986 §2.1).
enum PercentEncoding {
    /// The bytes behind a text, or `nil` if a `%` is not followed by two hexadecimal digits.
    static func strictlyDecoded(_ text: some Collection<UInt8>) -> [UInt8]? {
        let decoded = decode(text, plusIsSpace: false)
        return decoded.malformed ? nil : decoded.bytes
    }

    /// The bytes behind a part of a form; a stray `%` stays as it is (URL Standard §5.1).
    static func formDecoded(_ text: some Collection<UInt8>) -> [UInt8] {
        decode(text, plusIsSpace: true).bytes
    }

    /// All bytes but the unreserved characters (RFC 3986 §2.3) as `%` and two digits.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var written: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                written.append(byte)
            default:
                written += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: written, as: UTF8.self)
    }

    private static func decode(_ text: some Collection<UInt8>, plusIsSpace: Bool) -> (bytes: [UInt8], malformed: Bool) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var malformed = false
        var rest = text.makeIterator()
        while let byte = rest.next() {
            if byte == UInt8(ascii: "%") {
                var ahead = rest
                if let high = ahead.next()?.hexadecimalValue, let low = ahead.next()?.hexadecimalValue {
                    bytes.append(high << 4 | low)
                    rest = ahead
                } else {
                    malformed = true
                    bytes.append(byte)
                }
            } else {
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return (bytes, malformed)
    }
}
