/// What a page is made of, read back tag by tag, for checks of its structure.
struct HTMLOutline {
    struct Tag {
        let name: String
        let attributes: [String: String]
        let isEnd: Bool
    }

    let tags: [Tag]
    let text: String

    init(_ html: String) {
        var tags: [Tag] = []
        var text = ""
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            text += rest[..<start]
            guard let end = Self.end(of: rest[start...]) else { break }
            let inside = rest[rest.index(after: start)..<end]
            if !inside.hasPrefix("!") { tags.append(Self.tag(inside)) }
            rest = rest[rest.index(after: end)...]
        }
        self.tags = tags
        self.text = text + rest
    }

    /// The opening tags of a name.
    func all(_ name: String) -> [Tag] { tags.filter { $0.name == name && !$0.isEnd } }

    /// Names of elements that were opened and not closed in order.
    var misnested: [String] {
        let void: Set = ["meta", "link", "img", "input", "br"]
        var open: [String] = []
        var wrong: [String] = []
        for tag in tags where !void.contains(tag.name) {
            if !tag.isEnd {
                open.append(tag.name)
            } else if open.last == tag.name {
                open.removeLast()
            } else {
                wrong.append(tag.name)
            }
        }
        return wrong + open
    }

    /// A `>` inside quotes does not end a tag.
    private static func end(of text: Substring) -> Substring.Index? {
        var isQuoted = false
        for index in text.indices {
            if text[index] == "\"" { isQuoted.toggle() }
            if text[index] == ">", !isQuoted { return index }
        }
        return nil
    }

    private static func tag(_ inside: Substring) -> Tag {
        let isEnd = inside.hasPrefix("/")
        var rest = isEnd ? inside.dropFirst() : inside
        let name = rest.prefix { $0.isLetter || $0.isNumber }
        rest = rest[name.endIndex...]
        var attributes: [String: String] = [:]
        while true {
            rest = rest.drop { $0.isWhitespace }
            let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
            guard !key.isEmpty else { break }
            rest = rest[key.endIndex...]
            guard rest.hasPrefix("=\"") else {
                attributes[String(key)] = ""
                continue
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            attributes[String(key)] = String(value)
            rest = rest[value.endIndex...].dropFirst()
        }
        return Tag(name: String(name), attributes: attributes, isEnd: isEnd)
    }
}
