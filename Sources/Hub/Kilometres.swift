/// A distance as people write it: `3`, `0.8`, `1.25`.
struct Kilometres {
    let metres: Int

    init(metres: Int) { self.metres = metres }

    /// Nil where it is no distance, or farther than anybody goes to a meetup.
    init?(_ text: String) {
        let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = halves.first.flatMap({ Int($0) }), (0...100).contains(whole) else { return nil }
        var thousandths = 0
        if halves.count == 2 {
            let digits = halves[1].prefix(3)
            guard !digits.isEmpty, digits.allSatisfy(\.isWholeNumber), let part = Int(digits) else { return nil }
            thousandths = part * [1, 100, 10, 1][digits.count]
        }
        metres = whole * 1000 + thousandths
    }

    var text: String {
        let (whole, rest) = metres.quotientAndRemainder(dividingBy: 1000)
        guard rest > 0 else { return String(whole) }
        var digits = String(rest + 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
