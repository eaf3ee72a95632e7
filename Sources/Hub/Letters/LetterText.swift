import Wording

/// A letter as plain text: 72 columns at most, except for addresses, which stand bare on lines of their own.
struct LetterText {
    private static let width = 72

    let letter: Letter
    let head: LetterHead

    init(_ letter: Letter, head: LetterHead) {
        self.letter = letter
        self.head = head
    }

    var text: String {
        var known: Set<String> = []
        var text = "\(Self.wrapped(head.line))\n\n\(Self.wrapped(letter.greeting))\n"
        var previous: LetterBlock?
        for block in letter.blocks {
            text += (Self.belongs(block, below: previous) ? "" : "\n") + "\(Self.body(block, &known))\n"
            previous = block
        }
        return "\(text)\n\(letter.closing.joined(separator: "\n"))\n"
    }

    /// Whether no empty line stands between: a heading is close to what it is the heading of, a list to its first words.
    private static func belongs(_ block: LetterBlock, below previous: LetterBlock?) -> Bool {
        switch (previous, block) {
        case (.heading, .paragraph), (.heading, .list), (.paragraph, .list): true
        default: false
        }
    }

    private static func body(_ block: LetterBlock, _ known: inout Set<String>) -> String {
        switch block {
        case .heading(let words): return wrapped(words.uppercased())
        case .paragraph(let line): return lines(line, &known).joined(separator: "\n")
        case .list(let items):
            return items.flatMap { lines($0, bullet: "- ", &known) }.joined(separator: "\n")
        }
    }

    /// The words, then the addresses they lead to: each once in a letter, since a group meets more than once a month.
    private static func lines(_ line: LetterLine, bullet: String = "", _ known: inout Set<String>) -> [String] {
        let addresses = line.spans.compactMap { span -> String? in
            guard case .link(_, let address) = span, known.insert(address).inserted else { return nil }
            return "  " + bare(address)
        }
        return [wrapped(bullet + line.text, indent: bullet.isEmpty ? "" : "  ")] + addresses
    }

    /// A mail address as people write it, any other as it is.
    private static func bare(_ address: String) -> String {
        guard address.hasPrefix("mailto:") else { return address }
        return String(address.dropFirst("mailto:".count).prefix { $0 != "?" })
    }

    /// Broken at spaces, but never within a telephone number; a word that is too long stays whole.
    private static func wrapped(_ text: String, indent: String = "") -> String {
        var lines: [String] = []
        var line = ""
        for word in words(of: text) {
            if line.isEmpty {
                line = word
            } else if line.count + 1 + word.count <= width {
                line += " \(word)"
            } else {
                lines.append(line)
                line = indent + word
            }
        }
        return (lines + [line]).joined(separator: "\n")
    }

    /// The words, of which a number and the digits after it are one.
    private static func words(of text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).reduce(into: []) { words, word in
            if let last = words.last, last.last?.isNumber == true, word.first?.isNumber == true {
                words[words.count - 1] += " \(word)"
            } else {
                words.append(String(word))
            }
        }
    }
}
