/// An e-mail address as people write it.
enum EmailReader {
    enum Reading: Hashable {
        case address(String, isMended: Bool)
        /// It cannot be right as it stands; what was meant is a guess.
        case doubtful(written: String, meant: String?)
        case unread
    }

    /// The address in a cell, in small letters.
    static func read(_ cell: String) -> Reading {
        var text = cell.tidied.lowercased()
        if text.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 }) { text = text.filter { !$0.isWhitespace } }
        for prefix in ["mailto:", "e-mail:", "email:"] where text.hasPrefix(prefix) {
            text = String(text.dropFirst(prefix.count))
        }
        let isBracketed = text.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
        for (spelling, sign) in isBracketed ? [("(at)", "@"), ("[at]", "@"), ("(dot)", "."), ("[dot]", ".")] : [] {
            text = replacing(spelling, by: sign, in: text)
        }
        if text.utf8.last.map(isWord) != true || text.utf8.first.map(isWord) != true {
            text = text.trimmed(of: "<>.,;:'\"()")
        }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let local = parts.first, let domain = parts.last, isLocal(local) else { return .unread }
        let mended = mendedDomain(String(domain))
        guard isDomain(mended) else {
            return mended.contains(".") || mended.isEmpty ? .unread : .doubtful(written: text, meant: nil)
        }
        let address = "\(local)@\(mended)"
        if let meant = misspelt[mended] { return .doubtful(written: address, meant: "\(local)@\(meant)") }
        let asIs = cell.tidied.lowercased()
        return .address(address, isMended: address != asIs)
    }

    /// A comma where a dot belongs, a dot too many, and an ending no domain has.
    private static func mendedDomain(_ domain: String) -> String {
        var text = String(domain.map { $0 == "," || $0 == ";" ? "." : $0 })
        while text.utf8.contains(0x2E), text.contains("..") { text = replacing("..", by: ".", in: text) }
        for (ending, right) in [
            (".con", ".com"), (".cmo", ".com"), (".co.ukk", ".co.uk"), (".c0m", ".com"), (".couk", ".co.uk"),
        ]
        where text.hasSuffix(ending) { text = String(text.dropLast(ending.count)) + right }
        return text
    }

    private static func isLocal(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count <= 64 && text.first != "." && text.last != "."
            && text.utf8.allSatisfy { byte in
                byte >= 0x80 || isWord(byte) || Array("!#$%&'*+-/=?^_`{|}~.".utf8).contains(byte)
            }
    }

    private static func isDomain(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && text.utf8.count <= 253 && (labels.last?.utf8.count ?? 0) >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && label.first != "-" && label.last != "-"
                    && label.utf8.allSatisfy { $0 >= 0x80 || isWord($0) || $0 == UInt8(ascii: "-") }
            }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func replacing(_ old: String, by new: String, in text: String) -> String {
        text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }

    /// Slips that are known well; the misspelt name may be somebody's own, so it is asked, not mended.
    private static let misspelt: [String: String] = {
        let slips = [
            "gmail.com": "gmial.com gmai.com gmal.com gamil.com gmaill.com gnail.com gmail.co gmil.com",
            "hotmail.com": "hotmial.com hotmai.com hotmal.com hotmil.com homail.com hotmaill.com",
            "hotmail.co.uk": "hotmial.co.uk hotmai.co.uk hotmal.co.uk homail.co.uk",
            "yahoo.co.uk": "yaho.co.uk yahooo.co.uk yhoo.co.uk yahho.co.uk",
            "yahoo.com": "yaho.com yahooo.com yhoo.com",
            "outlook.com": "outlok.com outloo.com oulook.com",
            "icloud.com": "iclod.com icoud.com icluod.com",
            "btinternet.com": "btinterent.com btinernet.com btintenet.com btinternet.co",
            "example.com": "exmaple.com exampel.com examlpe.com exmple.com eaxmple.com",
            "example.org": "exmaple.org exampel.org examlpe.org exmple.org eaxmple.org",
            "example.net": "exmaple.net exampel.net examlpe.net exmple.net eaxmple.net",
        ]
        var meant: [String: String] = [:]
        for (right, wrong) in slips { for slip in wrong.split(separator: " ") { meant[String(slip)] = right } }
        return meant
    }()
}
