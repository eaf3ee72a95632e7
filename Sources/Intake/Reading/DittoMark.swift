/// Marks and words that stand for what the row above has.
enum DittoMark {
    private static let words = Phrases(
        """
        ditto
        dittos
        do
        as above
        same as above
        see above
        same
        the same
        same address|number|phone|tel as above
        same address|number|phone|tel
        same again
        idem
        """)

    static func stands(in cell: String) -> Bool {
        // Marks, signs, and the first letters of the words.
        guard cell.utf8.count <= 40, let first = cell.utf8.first,
            first < 0x30 || first > 0x5A || "ADSTI".utf8.contains(first),
            first < 0x61 || first > 0x7A || "adsti".utf8.contains(first)
        else { return false }
        let text = cell.tidied
        let marks: Set<Character> = ["\"", "“", "”", "„", "″", "〃", "'", "’", "‘", "´", "`", " ", "-", ",", "^", "↑"]
        if text.allSatisfy(marks.contains) {
            return text.contains { "\"“”„″〃^↑".contains($0) } || text.count { "'’‘´`".contains($0) } >= 2
                || text.count { $0 == "," } >= 2
        }
        return words.equal(Folding.words(text))
    }
}
