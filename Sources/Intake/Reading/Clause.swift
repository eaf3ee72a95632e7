/// A part of a remark that says one thing.
struct Clause: Hashable {
    let text: String
    /// Folded.
    let words: [String]

    /// The clauses of a remark, parted by stops, semicolons, brackets, dashes, lines and commas.
    static func all(of remark: String) -> [Clause] {
        var clauses: [Clause] = []
        var text = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        let signs: Set<Unicode.Scalar> = [";", "!", "?", "\n", "(", ")", "[", "]", "–", "—", "|", ","]
        func close() {
            let words = Folding.words(String(text))
            if !words.isEmpty { clauses.append(Clause(text: String(text).tidied, words: words)) }
            text = String.UnicodeScalarView()
        }
        for character in remark.unicodeScalars {
            // A stop within a date or a number is none.
            let isDot = character == "." && !("0"..."9").contains(last)
            if signs.contains(character) || isDot || (character == "-" && last == " ") {
                close()
            } else {
                text.append(character)
            }
            last = character
        }
        close()
        return clauses
    }
}
