import Domain

/// The areas by the postcodes that lie in them.
struct AreaBook {
    private let areas: [Area]

    init(_ areas: [Area]) { self.areas = areas }

    /// The one area a postcode lies in; nil where none is known, or several are.
    func area(of postcode: String?) -> Identifier<Area>? {
        guard let postcode else { return nil }
        let found = areas.filter { Self.covers($0.postcodeDistrict, postcode) }
        return found.count == 1 ? found[0].id : nil
    }

    /// Whether `AV1 2-3`, `AV1 4` or `AV1` holds `AV1 2BD`; several may stand with commas or semicolons between.
    private static func covers(_ districts: String, _ postcode: String) -> Bool {
        let parts = postcode.split(separator: " ")
        guard parts.count == 2, let sector = parts[1].first?.wholeNumberValue else { return false }
        return districts.split(whereSeparator: { ",;".contains($0) }).contains { district in
            let words = district.split(separator: " ")
            guard words.first.map({ $0.uppercased() == parts[0].uppercased() }) == true else { return false }
            guard words.count > 1 else { return true }
            let bounds = words[1].split(separator: "-").compactMap { Int($0) }
            guard let first = bounds.first, let last = bounds.last else { return false }
            return first <= sector && sector <= last
        }
    }
}
