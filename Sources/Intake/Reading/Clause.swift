/// A part of a remark that says one thing.
struct Clause: Hashable {
    let text: String
    /// Folded.
    let words: [String]

    /// The clauses of a remark, parted by stops, semicolons, brackets, dashes, lines and commas.
    static func all(of remark: String) -> [Clause] {
        var clauses: [Clause] = []
        var text = ""
        var last: Character = " "
        func close() {
            let words = Folding.words(text)
            if !words.isEmpty { clauses.append(Clause(text: text.tidied, words: words)) }
            text = ""
        }
        for character in remark {
            // A stop within a date or a number is none.
            let isDot = character == "." && last.isNumber == false
            if ";!?\n()[]–—|,".contains(character) || isDot || (character == "-" && last == " ") {
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
