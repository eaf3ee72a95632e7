extension Markup {
    /// What may stand between `\(` and `)` in a literal of markup.
    ///
    /// There is no catch-all: a date or an identifier is put into words on purpose. An optional `String` does not
    /// fit either, since `note.map { "<p>\($0)</p>" }` would then mean text and be escaped.
    public struct Interpolation: StringInterpolationProtocol {
        var markup = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + 32 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) { markup += "\(literal)" }

        /// Markup as it is; nothing for `nil`.
        public mutating func appendInterpolation(_ html: Markup?) { markup += html?.markup ?? "" }

        /// The pieces one after another.
        public mutating func appendInterpolation(_ list: [Markup]) {
            for html in list { markup += html.markup }
        }

        /// Markup if the condition holds: `<option\(" selected", when: isChosen)>`.
        public mutating func appendInterpolation(_ html: Markup, when condition: Bool) {
            if condition { markup += html.markup }
        }

        public mutating func appendInterpolation(_ number: Int) { markup += String(number) }

        /// A checked URL, escaped for a quoted attribute.
        public mutating func appendInterpolation(_ link: Link) { markup += HTMLText(link.url).escaped }

        /// Text, escaped for an element's content and for a quoted attribute alike.
        public mutating func appendInterpolation(_ text: some StringProtocol) { markup += HTMLText(text).escaped }
    }
}
