/// What a mail says when its parts are decoded, as UTF-8: headers, texts and attached texts, one below the other.
///
/// Made for looking words up in a message, not for showing it: parts are found by their own headers, whatever holds them.
/// - SeeAlso: RFC 2045 §6.7, §6.8; RFC 2047
public func readableText(of message: [UInt8]) -> [UInt8] {
    var reader = MessageReader()
    for line in message.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        reader.take(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
    return reader.finish()
}

/// Takes a message line by line.
private struct MessageReader {
    private enum Encoding { case none, quotedPrintable, base64 }

    private var text: [UInt8] = []
    private var isInHead = true
    private var encoding = Encoding.none
    private var base64: [UInt8] = []

    mutating func take(_ line: ArraySlice<UInt8>) {
        if line.starts(with: "--".utf8) {
            endPart()
            isInHead = true
        } else if isInHead {
            takeHead(line)
        } else {
            takeBody(line)
        }
    }

    mutating func finish() -> [UInt8] {
        endPart()
        return text
    }

    private mutating func endPart() {
        text += unfolded(decodedBase64(base64))
        text.append(UInt8(ascii: "\n"))
        (base64, encoding) = ([], .none)
    }

    private mutating func takeHead(_ line: ArraySlice<UInt8>) {
        guard !line.isEmpty else {
            isInHead = false
            return
        }
        let words = String(decoding: line, as: UTF8.self)
        let small = words.lowercased()
        if small.hasPrefix("content-transfer-encoding:") {
            encoding = small.contains("base64") ? .base64 : small.contains("quoted") ? .quotedPrintable : .none
        }
        text += Array(decodedWords(words).utf8) + [UInt8(ascii: "\n")]
    }

    private mutating func takeBody(_ line: ArraySlice<UInt8>) {
        switch encoding {
        case .none: text += line + [UInt8(ascii: "\n")]
        case .base64: base64 += line
        case .quotedPrintable:
            let goesOn = line.last == UInt8(ascii: "=")
            text += decodedQuotedPrintable(goesOn ? line.dropLast() : line)
            if !goesOn { text.append(UInt8(ascii: "\n")) }
        }
    }
}

/// Lines of a calendar go on after a line end and a blank (RFC 5545 §3.1).
private func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
        if bytes[place] == 0x0D, place + 2 < bytes.count, bytes[place + 1] == 0x0A, bytes[place + 2] == 0x20 {
            place += 3
        } else {
            result.append(bytes[place])
            place += 1
        }
    }
    return result
}

private func decodedQuotedPrintable(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "="), rest.count >= 2,
            let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        else {
            bytes.append(byte)
            continue
        }
        bytes.append(code)
        rest = rest.dropFirst(2)
    }
    return bytes
}

private func decodedBase64(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for character in text {
        let value: UInt8
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = character - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): value = character - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = character - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): value = 62
        case UInt8(ascii: "/"): value = 63
        default: continue
        }
        bits = (bits << 6 | UInt32(value)) & 0xFFFFFF
        count += 6
        if count >= 8 {
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
    }
    return bytes
}

/// A header's line with its encoded words decoded: `=?utf-8?Q?Ren=C3=A9e?=`.
private func decodedWords(_ line: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { word in
        let parts = word.split(separator: "?", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].hasSuffix("="), parts[4].hasPrefix("=") else { return String(word) }
        let bytes: [UInt8] =
            parts[2].lowercased() == "b"
            ? decodedBase64(Array(parts[3].utf8))
            : decodedQuotedPrintable(Array(parts[3].replacing("_", with: " ").utf8)[...])
        return String(parts[0].dropLast()) + String(decoding: bytes, as: UTF8.self) + String(parts[4].dropFirst())
    }.joined(separator: " ")
}
