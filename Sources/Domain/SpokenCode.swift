/// A code that people read aloud, copy from paper and type: letters and digits that are not taken for one another.
///
/// Five bits a character. What is typed may be in small letters, with spaces or strokes; O is read as 0, I and L as 1, U as V.
package struct SpokenCode: Sendable, Hashable {
    /// Douglas Crockford's base 32: without I, L, O and U.
    package static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// The characters alone.
    package let characters: String

    /// A code of as many characters as there are bytes; of each byte five bits count.
    package init(_ bytes: [UInt8]) {
        characters = String(bytes.map { Self.alphabet[Int($0 & 31)] })
    }

    /// A code that somebody typed; nil where it has another length or other characters.
    package init?(typed: String, length: Int) {
        let alike: [Character: Character] = ["O": "0", "I": "1", "L": "1", "U": "V"]
        let read = typed.uppercased().filter { !" -–‑.\t\u{A0}".contains($0) }.map { alike[$0] ?? $0 }
        guard read.count == length, read.allSatisfy(Self.alphabet.contains) else { return nil }
        characters = String(read)
    }

    /// In groups of three: `K7M-4QP-XW9`.
    package var text: String {
        var groups: [String] = []
        var rest = Substring(characters)
        while !rest.isEmpty {
            groups.append(String(rest.prefix(3)))
            rest = rest.dropFirst(3)
        }
        return groups.joined(separator: "-")
    }
}
