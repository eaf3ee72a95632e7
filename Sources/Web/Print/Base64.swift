/// Bytes as the letters of RFC 4648 §4, for a picture that stands in a page.
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(of bytes: [UInt8]) -> String {
        var written: [UInt8] = []
        written.reserveCapacity((bytes.count + 2) / 3 * 4)
        var place = 0
        while place < bytes.count {
            let group = bytes[place..<min(place + 3, bytes.count)]
            let bits = (0..<3).reduce(0) { $0 << 8 | (group.count > $1 ? Int(group[place + $1]) : 0) }
            for index in 0..<4 {
                written.append(index <= group.count ? letters[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
            }
            place += 3
        }
        return String(decoding: written, as: UTF8.self)
    }
}
