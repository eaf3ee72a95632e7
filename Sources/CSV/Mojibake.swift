/// UTF-8 that was once read as Windows-1252: `WiÅ›niewska` for `Wiśniewska`.
public enum Mojibake {
    /// The text with what was misread put right, also where only parts of it were; nil where there is nothing to mend.
    ///
    /// Text that went through the wrong encoding twice is mended twice.
    public static func mended(_ text: String) -> String? {
        guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return nil }
        guard let once = pass(text) else { return nil }
        if let twice = pass(once) { return twice }
        return once
    }

    private static func pass(_ text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        var mended = String.UnicodeScalarView()
        var place = 0
        var changed = false
        while place < scalars.count {
            if let (scalar, length) = misread(scalars[place...]) {
                mended.append(scalar)
                place += length
                changed = true
            } else {
                mended.append(scalars[place])
                place += 1
            }
        }
        return changed ? String(mended) : nil
    }

    /// The character whose bytes these scalars are, and how many of them.
    private static func misread(_ scalars: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int)? {
        guard let first = scalars.first.flatMap(Encoding.windows1252Byte), (0xC2...0xF4).contains(first)
        else { return nil }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        let bytes = scalars.prefix(length).compactMap(Encoding.windows1252Byte)
        guard bytes.count == length, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }),
            let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first,
            scalar.value >= 0xA0
        else { return nil }
        return (scalar, length)
    }
}
