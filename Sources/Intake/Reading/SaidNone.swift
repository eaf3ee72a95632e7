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
        guard let found = alone.first(in: words), found.lowerBound == 0 else { return nil }
        return found.count == words.count ? "" : behind(found.count, in: cell)
    }

    /// Whether the cell says that there is nothing, and no more than that.
    static func isAll(of cell: String) -> Bool { rest(of: cell) == "" }

    /// What stands behind the first words of a text.
    static func behind(_ count: Int, in cell: String) -> String {
        var rest = cell[...]
        while !rest.isEmpty, Folding.words(cell[..<rest.startIndex]).count <= count {
            if Folding.words(cell[..<rest.startIndex]).count == count, rest.first?.isLetter != true,
                rest.first?.isNumber != true
            {
                break
            }
            rest.removeFirst()
        }
        return String(rest).withoutLoosePunctuation
    }
}
