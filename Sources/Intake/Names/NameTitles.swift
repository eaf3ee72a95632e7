/// The words before or behind a name that are none of it.
enum NameTitles {
    private static let women: Set<String> = ["mrs", "miss", "ms", "dame", "lady", "sister", "madam"]
    private static let men: Set<String> = ["mr", "sir", "lord", "master", "father", "brother"]
    private static let either: Set<String> = [
        "dr", "doctor", "prof", "professor", "rev", "revd", "reverend", "mx", "cllr", "councillor", "canon", "capt",
        "captain", "major", "colonel", "col",
    ]
    private static let behind: Set<String> = ["mbe", "obe", "cbe", "ba", "ma", "bsc", "jp", "esq", "phd", "snr", "jnr"]

    static func isTitle(_ word: some StringProtocol) -> Bool {
        let folded = Folding.folded(word).filter { $0 != " " }
        return women.contains(folded) || men.contains(folded) || either.contains(folded)
    }

    static func isHonour(_ word: some StringProtocol) -> Bool {
        behind.contains(Folding.folded(word).filter { $0 != " " })
    }

    static func gender(_ title: String) -> NameKey.Gender? {
        let folded = title.filter { $0 != " " }
        return women.contains(folded) ? .woman : men.contains(folded) ? .man : nil
    }
}
