/// An address as it is compared: the numbers and the names of house and street, spelled one way.
struct AddressKey: Hashable, Sendable {
    /// `AV12BD`; nil where none was told or made out.
    let postcode: String?
    let numbers: Set<String>
    let words: Set<String>

    init(line: String?, postcode: String?) {
        let read = postcode.flatMap { PostcodeReader.read($0)?.postcode }
        self.postcode = read.map { $0.filter { $0 != " " } }
        let all = Folding.words(line ?? "").map { Self.long[$0] ?? $0 }
        numbers = Set(all.filter { $0.first?.isNumber == true })
        words = Set(all.filter { $0.first?.isNumber != true && !Self.small.contains($0) })
    }

    var isEmpty: Bool { postcode == nil && numbers.isEmpty && words.isEmpty }

    /// `same`: one front door, as far as both tell; `near`: one postcode, the door is not told; `differs`: two doors.
    enum Comparison: Hashable { case same, near, differs, unknown }

    func compared(with other: AddressKey) -> Comparison {
        guard let postcode, let theirs = other.postcode else { return lines(other) }
        if postcode == theirs {
            guard hasLine, other.hasLine else { return .near }
            return doors(other) ? .same : .differs
        }
        let isSlip = Spelling.distance(postcode, theirs, atMost: 1) != nil
        return isSlip && lines(other) == .same ? .same : .differs
    }

    private var hasLine: Bool { !numbers.isEmpty || !words.isEmpty }

    /// Whether two lines within one postcode can be one door.
    private func doors(_ other: AddressKey) -> Bool {
        if numbers.isEmpty || other.numbers.isEmpty {
            return !words.isDisjoint(with: other.words) || words.isEmpty || other.words.isEmpty
        }
        return numbers.isSubset(of: other.numbers) || other.numbers.isSubset(of: numbers)
    }

    private func lines(_ other: AddressKey) -> Comparison {
        guard hasLine, other.hasLine, !words.isEmpty, !other.words.isEmpty else { return .unknown }
        let shared = words.intersection(other.words).count
        let haveNumbers = !numbers.isEmpty && !other.numbers.isEmpty
        if shared == 0 {
            // `Old Town` says where, but not that it is another door.
            return haveNumbers || min(words.count, other.words.count) >= 3 ? .differs : .unknown
        }
        guard haveNumbers else { return shared >= 2 && numbers == other.numbers ? .same : .unknown }
        return numbers.isSubset(of: other.numbers) || other.numbers.isSubset(of: numbers) ? .same : .differs
    }

    private static let small: Set<String> = ["the", "of", "at", "and", "no", "number"]

    private static let long = [
        "st": "street", "str": "street", "rd": "road", "ave": "avenue", "av": "avenue", "ln": "lane", "cl": "close",
        "clo": "close", "ct": "court", "crt": "court", "cres": "crescent", "dr": "drive", "gdns": "gardens",
        "grn": "green", "gr": "grove", "hse": "house", "ho": "house", "pk": "park", "pl": "place", "sq": "square",
        "ter": "terrace", "terr": "terrace", "tce": "terrace", "vw": "view", "wk": "walk", "flr": "floor",
        "fl": "floor", "grd": "ground", "gnd": "ground", "apt": "flat", "apartment": "flat", "bldgs": "buildings",
        "cotts": "cottages", "cott": "cottage", "fm": "farm", "ms": "mews",
    ]
}
