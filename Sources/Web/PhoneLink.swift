import HTML

/// A telephone number that can be pressed.
struct PhoneLink {
    let number: String
    var words: Markup?
    var style: Markup = ""

    var body: Markup {
        let shown: Markup = words ?? "\(unbroken)"
        guard let link = Link("tel:\(digits)") else { return shown }
        return "<a\(style) href=\"\(link)\">\(shown)</a>"
    }

    /// The number that stays on one line.
    var unbroken: String { String(number.map { $0 == " " ? "\u{A0}" : $0 }) }

    private var digits: String { number.filter { $0.isASCII && ($0.isNumber || $0 == "+") } }
}
