/// Base64 of RFC 4648, with padding.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    /// RFC 2045 §6.8.
    private static let lineLimit = 76

    static func text(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var rest = bytes[...]
        while !rest.isEmpty {
            let group = rest.prefix(3)
            rest = rest.dropFirst(3)
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return text
    }

    /// The bytes as the body of a part, in lines of at most 76 characters.
    static func body(_ bytes: [UInt8]) -> [UInt8] {
        let text = text(bytes)
        let lines = stride(from: 0, to: text.count, by: lineLimit).map { text[$0..<min($0 + lineLimit, text.count)] }
        return Array(lines.joined(separator: [UInt8].lineEnd))
    }
}
