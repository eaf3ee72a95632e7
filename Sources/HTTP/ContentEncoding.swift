/// The coding of a response's content that a client prefers.
///
/// - SeeAlso: RFC 9110 §12.5.3
public enum ContentEncoding: Sendable, Hashable {
    case identity
    case gzip

    /// Chooses by `Accept-Encoding`.
    ///
    /// Gzip if the client accepts it at least as gladly as the plain form; without the field, or when nothing
    /// fits, the plain form, so that no request ends in 406.
    public init(accepting field: String?) {
        var gzip: Int?
        var identity: Int?
        var others: Int?
        for item in (field ?? "").split(separator: ",") {
            let parts = item.split(separator: ";").map(\.trimmingBlanks)
            guard let coding = parts.first else { continue }
            let quality = Self.quality(parts.dropFirst())
            switch coding.lowercased() {
            case "gzip", "x-gzip": gzip = max(gzip ?? 0, quality)
            case "identity": identity = quality
            case "*": others = quality
            default: continue
            }
        }
        let wish = gzip ?? others ?? 0
        self = wish > 0 && wish >= identity ?? 0 ? .gzip : .identity
    }

    /// The weight in thousandths; 1000 if it is missing, 0 if it is malformed.
    private static func quality(_ parameters: some Sequence<Substring>) -> Int {
        for parameter in parameters where parameter.prefix(2).lowercased() == "q=" {
            let digits = parameter.dropFirst(2)
            let fraction = digits.dropFirst(2)
            guard let whole = digits.first, "01".contains(whole), digits.count == 1 || digits.dropFirst().first == ".",
                fraction.utf8.count <= 3, fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            else { return 0 }
            let thousandths = Int(fraction + String(repeating: "0", count: 3 - fraction.utf8.count)) ?? 0
            return min(1_000, (whole == "1" ? 1_000 : 0) + thousandths)
        }
        return 1_000
    }
}
