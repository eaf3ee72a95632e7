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
        let text = cell.tidied
        guard !text.isEmpty, text.utf8.count <= 40 else { return false }
        let marks: Set<Character> = ["\"", "“", "”", "„", "″", "〃", "'", "’", "‘", "´", "`", " ", "-", ",", "^", "↑"]
        if text.allSatisfy(marks.contains) {
            return text.contains { "\"“”„″〃^↑".contains($0) } || text.count { "'’‘´`".contains($0) } >= 2
                || text.count { $0 == "," } >= 2
        }
        return words.equal(Folding.words(text))
    }
}
