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
        var parts = [Self.wrapped(head.line), Self.wrapped(letter.greeting)]
        var heading: String?
        for block in letter.blocks {
            if case .heading(let words) = block {
                if let heading { parts.append(heading) }
                heading = Self.wrapped(words.uppercased())
                continue
            }
            // A heading stands right above what it is the heading of.
            parts.append([heading, Self.body(block, &known)].compactMap(\.self).joined(separator: "\n"))
            heading = nil
        }
        parts += [heading].compactMap(\.self) + [letter.closing.joined(separator: "\n")]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func body(_ block: LetterBlock, _ known: inout Set<String>) -> String {
        switch block {
        case .heading(let words): return words
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

    /// Broken at spaces only, so a word that is too long stays whole.
    private static func wrapped(_ text: String, indent: String = "") -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if line.isEmpty {
                line = String(word)
            } else if line.count + 1 + word.count <= width {
                line += " \(word)"
            } else {
                lines.append(line)
                line = indent + word
            }
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
