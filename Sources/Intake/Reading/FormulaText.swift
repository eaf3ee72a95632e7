/// What a formula of a spreadsheet shows, as far as the formula itself tells.
enum FormulaText {
    enum Reading: Hashable {
        case noFormula
        case text(String)
        /// Its result is not in the file.
        case lost
    }

    static func read(_ cell: String) -> Reading {
        guard cell.utf8.contains(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "@") }) else {
            return .noFormula
        }
        let text = cell.tidied
        guard text.first == "=" || (text.first == "@" && text.contains("(")) else { return .noFormula }
        let body = text.dropFirst().tidied
        guard !body.isEmpty else { return .lost }
        if let literals = literals(of: body) {
            switch literals.count {
            case 0: break
            case 1: return shown(literals[0], by: body)
            default: return isHyperlink(body) ? shown(literals[1], by: body) : .lost
            }
        }
        // `=+441632960114`, typed by somebody who wanted a plus.
        let isNumber = body.allSatisfy { $0.isNumber || "+ ()-".contains($0) } && body.hasDigit
        return isNumber ? .text(body) : .lost
    }

    private static func isHyperlink(_ body: String) -> Bool { body.prefix(9).uppercased() == "HYPERLINK" }

    private static func shown(_ literal: String, by body: String) -> Reading {
        let name = body.prefix { $0.isLetter }.uppercased()
        guard isHyperlink(body) || name == "T" || name == "TEXT" || name == "TRIM" || body.first == "\"" else {
            return .lost
        }
        let address = literal.lowercased()
        if address.hasPrefix("mailto:") { return .text(String(literal.dropFirst(7))) }
        if address.hasPrefix("tel:") { return .text(String(literal.dropFirst(4))) }
        return literal.tidied.isEmpty ? .lost : .text(literal)
    }

    /// The texts between quotes; nil where a quote is left open.
    private static func literals(of body: String) -> [String]? {
        var literals: [String] = []
        var open: String?
        var characters = body[...]
        while let character = characters.popFirst() {
            guard character == "\"" else {
                open?.append(character)
                continue
            }
            if let text = open {
                if characters.first == "\"" {
                    characters.removeFirst()
                    open = text + "\""
                } else {
                    literals.append(text)
                    open = nil
                }
            } else {
                open = ""
            }
        }
        return open == nil ? literals : nil
    }
}
