/// Words in a cell that mean there is nothing: `none`, `n/a`, `no email`, `-`.
enum SaidNone {
    private static let alone = Phrases(
        """
        none
        no
        nil
        nope
        na
        n a
        not applicable
        unknown
        not known|given|stated|available|got|yet
        dont know
        no email|mail|phone|mobile|mob|tel|telephone|landline|number|computer|internet|address|surname|postcode
        no e mail
        no email|mobile|phone address|number
        not on email
        not on e mail
        doesnt have|use one|email|it
        does not have|use one|email|it
        hasnt got one
        has not got one
        hasnt one
        tbc
        tba
        tbd
        x
        xx
        xxx
        blank
        0
        00
        """)

    /// Whether the cell, with or without words behind it, says that there is nothing.
    ///
    /// - Returns: nil where it says something; else what stands behind, empty where nothing does.
    static func rest(of cell: String) -> String? {
        let words = Folding.words(cell)
        guard !words.isEmpty else { return "" }
        guard let count = alone.front(of: words) else { return nil }
        return count == words.count ? "" : behind(count, in: cell)
    }

    /// Whether the cell says that there is nothing, and no more than that.
    static func isAll(of cell: String) -> Bool {
        // The longest of the words that mean nothing have five words.
        cell.utf8.count <= 40 && rest(of: cell) == ""
    }

    /// What stands behind the first words of a text.
    static func behind(_ count: Int, in cell: String) -> String {
        var left = count
        var isWord = false
        var place = cell.startIndex
        while place < cell.endIndex {
            let folded = Folding.folded(cell[place...place])
            let isLetter = folded.isEmpty ? isWord : folded != " "
            if isWord, !isLetter {
                left -= 1
                if left == 0 { break }
            }
            isWord = isLetter
            place = cell.index(after: place)
        }
        return String(cell[place...]).withoutLoosePunctuation
    }
}
