/// What people write into the fields of a form, before it is kept.
extension String {
    /// The text as one line: line breaks and other control characters are spaces, and none stand at either end.
    var line: String { cleared { _ in false } }

    /// The text as lines: other control characters are spaces, and no white space stands at either end.
    var lines: String { replacing("\r\n", with: "\n").replacing("\r", with: "\n").cleared { $0 == "\n" } }

    /// Whether it has more letters than this, or hides very much in few of them: a letter can carry marks without end.
    func isLonger(than limit: Int) -> Bool { unicodeScalars.count > 4 * limit || count > limit }

    private func cleared(but keeps: (Unicode.Scalar) -> Bool) -> String {
        var cleared = UnicodeScalarView()
        for scalar in unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control && !keeps(scalar)
            cleared.append(isControl ? " " : scalar)
        }
        let rest = cleared.drop { $0.properties.isWhitespace }
        let length = rest.reversed().drop { $0.properties.isWhitespace }.count
        return String(String.UnicodeScalarView(rest.prefix(length)))
    }
}

extension String? {
    /// One line; nil where nothing is left of it.
    var line: String? { flatMap { $0.line.isEmpty ? nil : $0.line } }

    /// Lines; nil where nothing is left of them.
    var lines: String? { flatMap { $0.lines.isEmpty ? nil : $0.lines } }
}
