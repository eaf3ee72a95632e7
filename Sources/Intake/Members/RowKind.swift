import CSV

/// What a row is, before it is read as a person.
enum RowKind: Hashable {
    case blank, title, header, totals, record

    init(_ row: SheetRow, at index: Int, map: ColumnMap) {
        if row.isBlank {
            self = .blank
        } else if index < map.headerIndex {
            self = .title
        } else if index == map.headerIndex || map.isRepeated(by: row) {
            self = .header
        } else if Self.isTotals(row, map: map) {
            self = .totals
        } else if Self.isTitle(row, map: map) {
            self = .title
        } else {
            self = .record
        }
    }

    private static let sums = Phrases(
        """
        total
        totals
        grand total
        sub total
        subtotal
        sum
        count
        number of members
        no of members
        members total
        average
        overall
        all members
        """)

    /// `TOTAL,62,,14`: a word for a sum, and numbers.
    private static func isTotals(_ row: SheetRow, map: ColumnMap) -> Bool {
        guard let first = row.cells.first(where: { !$0.tidied.isEmpty }) else { return false }
        let words = Folding.words(first)
        let numbers = words.allSatisfy { Int($0) != nil }
        let isSum = sums.front(of: words) != nil && words.count <= 5
        guard isSum || numbers else { return false }
        let filled = row.cells.map(\.tidied).filter { !$0.isEmpty }
        if isSum {
            return filled.dropFirst().allSatisfy {
                $0.hasDigit || $0.hasPrefix("=") || $0.count <= 12
            }
                && !filled.contains { $0.contains("@") }
        }
        // A sum without its word: nothing in the row but numbers and formulas.
        return filled.allSatisfy { $0.hasPrefix("=SUM") || $0.hasPrefix("=COUNT") }
            || numbers && filled.count <= 6
                && filled.allSatisfy { text in Int(text) != nil && text.count <= 5 } && name(of: row, map: map).isEmpty
    }

    private static let sections = Phrases(
        """
        list
        members
        new
        waiting
        updated
        as of
        page
        sheet
        week
        group
        printed
        area
        section
        below
        see
        nb
        key
        """)

    /// One cell alone that is a heading among the records: `WAITING LIST`, `Highfields:`.
    private static func isTitle(_ row: SheetRow, map: ColumnMap) -> Bool {
        guard row.cells.count(where: { !$0.isEmpty }) <= 3 else { return false }
        let filled = row.cells.map(\.tidied).filter { !$0.isEmpty }
        guard filled.count == 1, let text = filled.first, map.fields.count > 1 else { return false }
        let words = Folding.words(text)
        let isMark = words.isEmpty || text.hasSuffix(":") || text.hasPrefix("---") || text.hasPrefix("===")
        if words.count > 1, GivenNames.isKnown(words[0]) || NameTitles.isTitle(words[0]) { return false }
        if words.contains("test") || NoteWords.referral.are(in: words) { return false }
        return isMark || sections.are(in: words) || words.contains { $0.count == 4 && Int($0) != nil }
    }

    private static func name(of row: SheetRow, map: ColumnMap) -> String {
        (map.columns(of: .name) + map.columns(of: .firstName) + map.columns(of: .lastName))
            .filter { $0 < row.cells.count }.map { row.cells[$0].tidied }.joined()
    }
}
