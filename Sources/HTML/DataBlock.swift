extension Markup {
    /// A data block: text in a `<script>` that no browser runs, such as `application/ld+json`.
    ///
    /// Nothing in it is escaped as HTML would have it, since a script's text knows no character references. So what
    /// could end it or begin markup is written as JSON's own escapes, which mean the same: it must be JSON, where such
    /// characters stand in strings only.
    /// - SeeAlso: HTML Living Standard §4.12.1.3, "Restrictions for contents of script elements"
    public static func dataBlock(_ type: StaticString, json: [UInt8]) -> Markup {
        var text = ""
        for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "<": text += "\\u003c"
            case ">": text += "\\u003e"
            case "&": text += "\\u0026"
            case "\u{2028}": text += "\\u2028"
            case "\u{2029}": text += "\\u2029"
            default: text.unicodeScalars.append(scalar)
            }
        }
        var block = Markup()
        block.markup = "<script type=\"\(type)\">\n\(text)</script>"
        return block
    }
}
