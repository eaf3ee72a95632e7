/// Words in a name that make it an office, a venue or a firm.
enum OfficeWords {
    private static let words: Set<String> = [
        "cafe", "pub", "library", "surgery", "practice", "centre", "center", "hotel", "ltd", "limited", "association",
        "council", "hospital", "restaurant", "society", "trust", "charity", "plc", "clinic", "agency", "referral",
        "referrals", "services", "service", "department", "dept", "company", "organisation", "organization", "u3a",
        "foodbank", "hospice", "pharmacy", "college", "academy", "school", "club", "team", "office", "reception",
        "care",
        "housing", "homecare",
    ]

    static func are(in name: String) -> Bool {
        let words = Folding.words(name)
        guard let first = words.first(where: { !NameTitles.isTitle($0) }) else { return false }
        return words.contains(where: Self.words.contains) && !(GivenNames.isKnown(first) && words.count == 2)
    }
}
