/// One field of a mail's header, made of words between which it may be folded (RFC 5322 §2.2.3).
struct HeaderField: Sendable, Hashable {
    /// RFC 2047 §2 allows a line with encoded words no more, and what is right for them suits all others.
    static let lineLimit = 76
    /// A word that is longer is encoded, since there is no place inside it to fold at.
    private static let wordLimit = 60

    let name: String
    let words: [String]

    init(_ name: String, _ words: [String]) {
        self.name = name
        self.words = words
    }

    /// A field of free text, such as the subject.
    init(_ name: String, text: String) {
        let words = Self.words(of: text)
        let isPlain = words.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isVisible) && Self.isFoldable($0) }
        self.init(name, isPlain ? words : EncodedWords.words(for: text, startingAt: name.utf8.count + 2))
    }

    /// A field that holds one mailbox, such as `From`.
    init(_ name: String, _ mailbox: MailAddress) {
        let phrase = mailbox.name.map { Self.phrase($0, startingAt: name.utf8.count + 2) } ?? []
        self.init(name, phrase + [mailbox.name == nil ? mailbox.address : "<\(mailbox.address)>"])
    }

    /// A name before an address: as it is, between quotes or in encoded words, whichever is the plainest that will do.
    static func phrase(_ text: String, startingAt column: Int) -> [String] {
        let words = words(of: text)
        if words.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isAtomText) && isFoldable($0) }) { return words }
        if text.utf8.count < wordLimit, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !text.contains("=?") {
            return [text.quoted]
        }
        return EncodedWords.words(for: text, startingAt: column)
    }

    private static func words(of text: String) -> [String] {
        text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    }

    /// Whether a word may stand in a header as it is; one that looks like an encoded word would be decoded.
    private static func isFoldable(_ word: String) -> Bool {
        word.utf8.count <= wordLimit && !word.contains("=?")
    }

    /// The field with its line end, folded where a line would grow longer than 76 octets.
    var bytes: [UInt8] {
        var bytes = Array("\(name):".utf8)
        var column = bytes.count
        for (index, word) in words.enumerated() {
            if index > 0, column + 1 + word.utf8.count > Self.lineLimit {
                bytes += [UInt8].lineEnd
                column = 0
            }
            bytes += " \(word)".utf8
            column += 1 + word.utf8.count
        }
        return bytes + [UInt8].lineEnd
    }
}
