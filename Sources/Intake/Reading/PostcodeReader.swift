/// A British postcode as people write it.
enum PostcodeReader {
    struct Reading: Hashable {
        /// As `AV1 2BD`.
        let postcode: String
        /// Whether letters stood for digits, or digits for letters.
        let wereLettersMended: Bool
    }

    /// The postcode of a cell; nil where there is none to be made out.
    static func read(_ cell: String) -> Reading? {
        let bytes = cell.utf8.filter { isLetter($0) || isDigit($0) }
        let others = cell.unicodeScalars.filter { $0.value > 0x7F || "()/?@:".unicodeScalars.contains($0) }
        guard others.isEmpty, (5...7).contains(bytes.count) else { return nil }
        let (outward, inward) = (bytes.dropLast(3), bytes.suffix(3))
        guard let end = fitted(Array(inward), to: "9AA") else { return nil }
        let patterns = shapes[outward.count] ?? []
        let starts = patterns.compactMap { fitted(Array(outward), to: $0) }
        guard let start = starts.min(by: { $0.changes < $1.changes }), start.changes + end.changes <= 3 else {
            return nil
        }
        return Reading(postcode: "\(start.text) \(end.text)", wereLettersMended: start.changes + end.changes > 0)
    }

    /// A postcode at the end of an address, and the address without it.
    static func atEnd(of address: String) -> (address: String, postcode: Reading)? {
        let words = address.split { $0 == " " || $0 == "," || $0 == "\n" }
        for count in [2, 1] where words.count > count {
            let tail = words.suffix(count).joined()
            guard tail.utf8.contains(where: isDigit), tail.utf8.contains(where: isLetter),
                let reading = read(tail), let start = words.suffix(count).first?.startIndex
            else { continue }
            return (String(address[..<start]).withoutLoosePunctuation, reading)
        }
        return nil
    }

    private static let shapes = [2: ["A9"], 3: ["AA9", "A99", "A9A"], 4: ["AA99", "AA9A"]]

    /// Letters that are taken for the digit they look like, and the other way.
    private static let digits: [UInt8: UInt8] = pairs("OoQIiLlSsBbZz", "0001111558822")
    private static let letters: [UInt8: UInt8] = pairs("01582", "OISBZ")

    private static func pairs(_ from: some StringProtocol, _ to: some StringProtocol) -> [UInt8: UInt8] {
        Dictionary(zip(from.utf8, to.utf8)) { first, _ in first }
    }

    private static func fitted(_ bytes: [UInt8], to shape: String) -> (text: String, changes: Int)? {
        guard bytes.count == shape.utf8.count else { return nil }
        var text: [UInt8] = []
        var changes = 0
        for (byte, place) in zip(bytes, shape.utf8) {
            let wantsDigit = place == UInt8(ascii: "9")
            if wantsDigit == isDigit(byte) {
                text.append(upper(byte))
            } else if let other = wantsDigit ? digits[byte] : letters[byte] {
                text.append(other)
                changes += 1
            } else {
                return nil
            }
        }
        return (String(decoding: text, as: UTF8.self), changes)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    private static func upper(_ byte: UInt8) -> UInt8 { byte >= 0x61 ? byte - 32 : byte }
}
