package import Domain

/// What something costs, in words.
package enum CostWords {
    /// `Free`, `£1.50`, `50p`.
    package static func amount(pence: Int) -> String {
        let (pounds, rest) = pence.quotientAndRemainder(dividingBy: 100)
        if pence <= 0 { return "Free" }
        if pounds == 0 { return "\(rest)p" }
        let whole = "£\(SummaryWords.digits(pounds))"
        return rest == 0 ? whole : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The amount and what was noted about it, without saying one thing twice.
    ///
    /// `£3, or U3A membership`, `50p a table`, `Free: buy a drink if you can`, `Day ticket £6`.
    package static func words(_ cost: Cost) -> String {
        let amount = amount(pence: cost.pence)
        guard let note = cost.note, !note.isEmpty, note.lowercased() != amount.lowercased() else { return amount }
        let tidy = note.split(separator: ";").map { $0.drop { $0 == " " } }.joined(separator: ", ")
        if let rest = rest(of: tidy, after: amount) {
            return rest.hasPrefix(" or ") ? "\(amount),\(rest)" : amount + rest
        }
        if cost.pence > 0 { return "\(amount), \(tidy.lowerFirst)" }
        return speaksOfMoney(tidy) ? tidy.upperFirst : "\(amount): \(tidy.lowerFirst)"
    }

    /// What a note says after it has named the amount; nil where it begins otherwise, as `£30` does not begin with `£3`.
    private static func rest(of note: String, after amount: String) -> String? {
        guard note.lowercased().hasPrefix(amount.lowercased()) else { return nil }
        let rest = note.dropFirst(amount.count)
        return rest.first.map { $0.isLetter || $0.isNumber || $0 == "." } ?? false ? nil : String(rest)
    }

    /// Whether a note for something without a price tells one, as `Day ticket £6` and `Donations` do.
    private static func speaksOfMoney(_ note: String) -> Bool {
        let words = note.lowercased()
        return ["£", "donation", "pay "].contains { words.contains($0) }
    }
}
