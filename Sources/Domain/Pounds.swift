/// Amounts of money as people write them.
package enum Pounds {
    /// The most that is taken for an amount: beyond it somebody slipped on the keys.
    package static let most = 100_000

    /// `40`, `37.50` or `£37.50` in pence; nil for anything else.
    package static func pence(_ text: String) -> Int? {
        let digits = text.hasPrefix("£") ? text.dropFirst() : text[...]
        let halves = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let pence = halves.count == 2 ? halves[1] : "00"
        guard let whole = halves.first, (whole + pence).allSatisfy({ $0.isASCII && $0.isNumber }), pence.count == 2,
            let pounds = Int(whole), pounds <= most, let rest = Int(pence)
        else { return nil }
        return pounds * 100 + rest
    }
}
