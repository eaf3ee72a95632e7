/// Words that may say what somebody does not want, such as `no bingo please` or `anything but bingo`.
///
/// What they stand beside is asked about and never decided on.
enum Refusals {
    static func stand(in words: [String]) -> Bool {
        // Behind what is named a "no" tells how: "footie at a stroll, no running".
        let start = words.prefix { Fillers.words.contains($0) || hatred.contains($0) }
        for (place, word) in start.enumerated() {
            if hatred.contains(word) { return true }
            let next = place + 1 < words.count ? words[place + 1] : ""
            if noes.contains(word), !excuses.contains(next) { return true }
        }
        return words.indices.contains { place in phrases.contains { words[place...].starts(with: $0) } }
    }

    private static let noes: Set<String> = ["not", "no", "never", "dont", "doesnt", "didnt", "nor"]
    private static let hatred: Set<String> = ["hate", "hates", "hated", "dislike", "dislikes", "loathe", "detest"]
    /// Behind a "no" they tell of what is missed, or was never to be had: `never miss`, `no longer`, `never been`.
    private static let excuses: Set<String> = [
        "miss", "missed", "misses", "missing", "longer", "tried", "had", "been", "done", "get", "got",
    ]
    private static let phrases: [[String]] = """
        cant stand, cant bear, cant abide, anything but, everything but, not for me, not for him, not for her, not my thing,
        not my cup of tea, not my bag, not interested, no thanks, no thank you
        """.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
}
