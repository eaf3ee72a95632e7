import FoundationEssentials

/// A mail taken apart by its own rules: RFC 2045's quoted-printable and base64, one part after another.
struct Message {
    let raw: String

    init(_ bytes: [UInt8]) { raw = String(decoding: bytes, as: UTF8.self) }

    /// The words of a field, with its continuation lines joined.
    func field(_ name: String) -> String? {
        var value: String?
        for line in raw.split(separator: "\r\n", omittingEmptySubsequences: false).prefix(while: { !$0.isEmpty }) {
            if line.hasPrefix("\(name): ") {
                value = String(line.dropFirst(name.count + 2))
            } else if let start = value {
                guard line.hasPrefix(" ") else { break }
                value = "\(start) \(line.dropFirst())"
            }
        }
        return value
    }

    var text: String? { part("text/plain") }
    var html: String? { part("text/html") }
    var calendar: String? { part("text/calendar") }

    private func part(_ type: String) -> String? {
        guard let header = raw.firstRange(of: "Content-Type: \(type)") else { return nil }
        let rest = raw[header.upperBound...]
        guard let start = rest.firstRange(of: "\r\n\r\n"), let end = rest.firstRange(of: "\r\n--=_") else { return nil }
        let body = String(rest[start.upperBound..<end.lowerBound])
        if rest[..<start.lowerBound].contains("base64") {
            let bytes = Data(base64Encoded: body.replacing("\r\n", with: "")).map { [UInt8]($0) } ?? []
            return String(decoding: bytes, as: UTF8.self)
        }
        return Self.unquoted(body).replacing("\r\n", with: "\n")
    }

    private static func unquoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.replacing("=\r\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0x3F)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
